import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useSurroundings, useView} from '../surroundings.ts';
import {Text} from './text.tsx';

/** How long the run has been going, or went. */
export const Elapsed = (): ReactNode => {
	const {formats} = useSurroundings();
	const {now, state} = useView();
	const end = state.finished === undefined ? now : Date.parse(state.finished);
	return (
		<Box flexShrink={0}>
			<Text>{formats.longClock((end - Date.parse(state.started)) / 1000)}</Text>
		</Box>
	);
};
