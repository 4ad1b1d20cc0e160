import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** Nothing to show and nothing to ask: what is being waited for, and how to stop it. */
export const WaitingScreen = (): ReactNode => {
	const {messages} = useSurroundings();
	const {waiting, cancelling} = useView();
	useKeys('waiting', {});
	const message = cancelling
		? messages.running.cancelling
		: waiting === undefined
			? messages.waiting.starting
			: messages.waiting.reasons[waiting];
	return (
		<Frame screen="waiting">
			<Box flexDirection="column" padding={1} rowGap={1}>
				<Text bold>{messages.waiting.title}</Text>
				<Text wrap="wrap">{message}</Text>
				<Text dimColor>{messages.waiting.stop}</Text>
			</Box>
		</Frame>
	);
};
