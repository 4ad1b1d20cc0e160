import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {ProgressBar} from '../components/progress-bar.tsx';
import {Text} from '../components/text.tsx';
import type {CreationProgress} from '../creation-progress.ts';
import {creationAmount, creationWork} from '../creation-sentence.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** Media are being created: what is done, how far it is, and how long it still takes. */
export const CreateProgressScreen = ({progress}: {readonly progress: CreationProgress}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {columns} = useLayout();
	const {cancelling} = useView();
	useKeys('create-progress', {});
	const words = messages.create;
	const percent = formats.percent(progress.share);
	return (
		<Frame screen="create-progress">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold wrap="truncate">
					{words.title}
				</Text>
				<Text wrap="truncate">
					{cancelling ? messages.running.cancelling : creationWork(progress, words)}
				</Text>
				<Box columnGap={2}>
					<ProgressBar share={progress.share} width={Math.max(5, columns - percent.length - 4)} />
					<Text>{percent}</Text>
				</Box>
				<Text wrap="truncate">{creationAmount(progress, words, formats)}</Text>
				<Text dimColor wrap="truncate">
					{progress.phase === 'writing-disk' ? words.stopDisk : words.stop}
				</Text>
			</Box>
		</Frame>
	);
};
