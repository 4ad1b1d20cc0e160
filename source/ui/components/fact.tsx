import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Messages} from '../../text/messages.ts';
import {useSurroundings} from '../surroundings.ts';
import {Text} from './text.tsx';

const labels = [
	'where',
	'command',
	'code',
	'likely',
	'reason',
	'log',
	'next',
	'started',
	'took',
	'attempt',
] as const;

type FactLabel = (typeof labels)[number];

type Properties = {
	readonly label: FactLabel;
	readonly width: number;
	readonly children: ReactNode;
};

/** The column of labels on every page with facts, failure page included. */
export const factLabelWidth = ({finished, failure}: Messages): number =>
	2 +
	Math.max(
		...labels.map(label => finished[label].length),
		...[failure.message, failure.changed, failure.output].map(label => label.length),
	);

/** A labelled line of a page about a step or a run; the labels make a column. */
export const Fact = ({label, width, children}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {finished} = messages;
	return (
		<Box width={width} flexShrink={0}>
			<Box width={factLabelWidth(messages)} flexShrink={0}>
				<Text dimColor>{finished[label]}</Text>
			</Box>
			<Box flexShrink={1}>{children}</Box>
		</Box>
	);
};
