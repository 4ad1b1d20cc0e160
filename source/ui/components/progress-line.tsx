import {Box} from 'ink';
import type {ReactNode} from 'react';
import {progressOf} from '../progress.ts';
import {remainingWords} from '../remaining.ts';
import type {ShownRun} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {ProgressBar} from './progress-bar.tsx';
import {Text} from './text.tsx';

/**
"Step 12 of about 40, 9 min left ± 3", as a bar and in percent. About: conditions decide on the way. The time comes from past runs; without
any there is none.
*/
export const ProgressLine = ({run}: {readonly run: ShownRun}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const view = useView();
	const {columns} = useLayout();
	const {step, about, share, estimate} = progressOf(run, view);
	const progress = [messages.running.stepOf(step, about), remainingWords(estimate, messages.remaining)];
	const words = [progress.filter(Boolean).join(', '), view.pausing ? messages.paused.pausing : '']
		.filter(Boolean)
		.join('  ');
	const percent = formats.percent(share);
	const width = columns - words.length - percent.length - 6;
	return (
		<Box width={columns} paddingX={1} columnGap={2}>
			<Text bold wrap="truncate">
				{words}
			</Text>
			{width >= 5 && <ProgressBar share={share} width={width} />}
			<Box flexShrink={0}>
				<Text>{percent}</Text>
			</Box>
		</Box>
	);
};
