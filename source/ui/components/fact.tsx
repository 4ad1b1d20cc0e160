import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';

type Properties = {
	readonly label: 'where' | 'command' | 'code' | 'likely' | 'log';
	readonly width: number;
	readonly children: ReactNode;
};

/** A labelled line of the last page; the labels make a column. */
export const Fact = ({label, width, children}: Properties): ReactNode => {
	const {finished} = useSurroundings().messages;
	const labels = [finished.where, finished.command, finished.code, finished.likely, finished.log];
	return (
		<Box width={width} flexShrink={0}>
			<Box width={Math.max(...labels.map(each => each.length)) + 2} flexShrink={0}>
				<Text dimColor>{finished[label]}</Text>
			</Box>
			<Box flexShrink={1}>{children}</Box>
		</Box>
	);
};
