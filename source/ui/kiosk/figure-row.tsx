import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Text} from '../components/text.tsx';
import {BigLine} from './big-line.tsx';
import {bigWidth, largestScale} from './big-text.ts';

/** A figure in large type and the words above it. */
export type Figure = {
	readonly caption: string;
	readonly text: string;
	/** The longest that it becomes. */
	readonly sample: string;
};

type Properties = {
	readonly left: Figure;
	readonly right: Figure;
	readonly width: number;
	/** Of the figures; the words above them take one more. */
	readonly height: number;
};

/** Two figures of one size side by side. */
export const FigureRow = ({left, right, width, height}: Properties): ReactNode => {
	const scale = largestScale(`${left.sample}  ${right.sample}`, {width, height});
	const leftWidth = scale === undefined ? Math.floor(width / 2) : bigWidth(left.sample, scale);
	const rightWidth = width - leftWidth;
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<Box width={width} height={1} flexShrink={0} justifyContent="space-between" columnGap={2}>
				<Text wrap="truncate">{left.caption}</Text>
				<Text wrap="truncate">{right.caption}</Text>
			</Box>
			<Box width={width} height={height} flexShrink={0}>
				<BigLine text={left.text} scale={scale} align="flex-start" space={{width: leftWidth, height}} />
				<BigLine text={right.text} scale={scale} align="flex-end" space={{width: rightWidth, height}} />
			</Box>
		</Box>
	);
};
