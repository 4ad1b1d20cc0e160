import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';
import {Text} from './text.tsx';

const labels = ['where', 'command', 'code', 'likely', 'log', 'next', 'started', 'took', 'attempt'] as const;

type FactLabel = (typeof labels)[number];

type Properties = {
	readonly label: FactLabel;
	readonly width: number;
	readonly children: ReactNode;
};

/** A labelled line of a page about a step or a run; the labels make a column. */
export const Fact = ({label, width, children}: Properties): ReactNode => {
	const {finished} = useSurroundings().messages;
	return (
		<Box width={width} flexShrink={0}>
			<Box width={Math.max(...labels.map(each => finished[each].length)) + 2} flexShrink={0}>
				<Text dimColor>{finished[label]}</Text>
			</Box>
			<Box flexShrink={1}>{children}</Box>
		</Box>
	);
};
