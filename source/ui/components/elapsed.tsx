import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useSurroundings, useView} from '../surroundings.ts';
import {Text} from './text.tsx';

/** How long the run has been going. */
export const Elapsed = (): ReactNode => {
	const {formats} = useSurroundings();
	const {now, state} = useView();
	return (
		<Box flexShrink={0}>
			<Text>{formats.longClock((now - Date.parse(state.started)) / 1000)}</Text>
		</Box>
	);
};
