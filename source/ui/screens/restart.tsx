import {Box} from 'ink';
import type {ReactNode} from 'react';
import {tell} from '../../text/tell.ts';
import {Frame} from '../components/frame.tsx';
import {ProgressBar} from '../components/progress-bar.tsx';
import {Text} from '../components/text.tsx';
import type {Pending} from '../pending.ts';
import {restartWords} from '../restart-words.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';

/** A restart is due: what will be restarted, why, when, and what comes after. */
export const RestartScreen = ({pending}: {readonly pending: Pending<'restart'>}): ReactNode => {
	const {messages, language} = useSurroundings();
	const {now} = useView();
	const {columns} = useLayout();
	const {message, seconds, target, mode} = pending.question;
	const left = Math.max(0, Math.ceil(((pending.deadline ?? now) - now) / 1000));
	const words = messages.restart;
	useKeys('restart', {accept: () => pending.reply({kind: 'answer', answer: 'now'})});
	return (
		<Frame screen="restart">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{words.titles[mode]}</Text>
				{message !== '' && <Text wrap="wrap">{tell(message, language)}</Text>}
				<Text wrap="wrap">{restartWords(words, mode, target)}</Text>
				<Text bold color={colours.warning}>
					{words.in[mode](left)}
				</Text>
				<ProgressBar share={seconds === 0 ? 1 : 1 - left / seconds} width={Math.min(60, columns - 4)} />
			</Box>
		</Frame>
	);
};
