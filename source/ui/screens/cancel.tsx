import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** Asked once before a run is cancelled. */
export const CancelPage = (): ReactNode => {
	const {messages, store} = useSurroundings();
	const {state} = useView();
	const {columns} = useLayout();
	const words = messages.cancel;
	useKeys('cancel', {yes: () => store.cancel()});
	const isStarted = state.status !== 'not-started';
	return (
		<Frame screen="cancel">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{words.title}</Text>
				<Text wrap="wrap">
					{isStarted ? words.duringRun(state.running?.name ?? state.name) : words.beforeRun}
				</Text>
			</Box>
		</Frame>
	);
};
