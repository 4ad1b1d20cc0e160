import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {ProgressBar} from '../components/progress-bar.tsx';
import type {Pending} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** The computer is about to restart: why, when, and what comes after. */
export const RestartScreen = ({pending}: {readonly pending: Pending<'restart'>}): ReactNode => {
	const {messages} = useSurroundings();
	const {now} = useView();
	const {columns} = useLayout();
	const {message, seconds, target} = pending.question;
	const left = Math.max(0, Math.ceil(((pending.deadline ?? now) - now) / 1000));
	const words = messages.restart;
	useKeys('restart', {accept: () => pending.reply({kind: 'answer', answer: 'now'})});
	return (
		<Frame screen="restart">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{words.title}</Text>
				<Text wrap="wrap">{message}</Text>
				<Text wrap="wrap">{target === 'current-os' ? words.intoCurrent : words.intoMedia}</Text>
				<Text bold color="yellow">
					{words.in(left)}
				</Text>
				<ProgressBar share={seconds === 0 ? 1 : 1 - left / seconds} width={Math.min(60, columns - 4)} />
			</Box>
		</Frame>
	);
};
