import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {limitWords} from '../wait-words.ts';

/** Nothing to show and nothing to ask: what is being waited for, and how to stop it. */
export const WaitingScreen = (): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {waiting, waitLimit, cancelling, now} = useView();
	useKeys('waiting', {});
	const message = cancelling
		? messages.running.cancelling
		: waiting === undefined
			? messages.waiting.starting
			: messages.waiting.reasons[waiting];
	const limit = waiting === undefined ? undefined : waitLimit;
	const left = limit === undefined ? 0 : Math.max(0, Math.ceil((limit.until - now) / 1000));
	return (
		<Frame screen="waiting">
			<Box flexDirection="column" padding={1} rowGap={1}>
				<Text bold>{messages.waiting.title}</Text>
				<Text wrap="wrap">{message}</Text>
				{limit !== undefined && (
					<Text color={colours.warning}>{`${limitWords(limit, messages)} ${formats.clock(left)}`}</Text>
				)}
				<Text dimColor>{messages.waiting.stop}</Text>
			</Box>
		</Frame>
	);
};
