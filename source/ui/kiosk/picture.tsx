import {Box} from 'ink';
import type {ReactNode} from 'react';
import {ProgressBar} from '../components/progress-bar.tsx';
import {Text} from '../components/text.tsx';
import {type Colour, colours} from '../theme.ts';
import {BigLine} from './big-line.tsx';
import {type Figure, FigureRow} from './figure-row.tsx';
import {useKioskLayout} from './use-kiosk-layout.ts';

type Properties = {
	readonly headline: string;
	/** The longest that the headline becomes. */
	readonly sample?: string;
	readonly color?: Colour;
	/** Between 0 and 1; absent: there is nothing to measure. */
	readonly share?: number;
	/** What it is about: the name of a step. */
	readonly name: string;
	readonly left: Figure;
	readonly right: Figure;
	/** A sentence below the name, where there is room. */
	readonly note?: string;
};

/** The most that a bar has. */
const barRows = ['upper', 'middle', 'lower'] as const;

/** The parts that every large picture of something in progress has: a headline, a bar, a name, and two figures. */
export const Picture = ({
	headline,
	sample = headline,
	color,
	share,
	name,
	left,
	right,
	note = '',
}: Properties): ReactNode => {
	const arranged = useKioskLayout();
	const width = arranged.width - 2;
	const isLong = name.length > width && arranged.gap > 0;
	const nameRows = Math.max(arranged.name, isLong ? 2 : 1);
	return (
		<>
			<BigLine
				text={headline}
				sample={sample}
				space={{width, height: arranged.headline}}
				{...(color === undefined ? {} : {color})}
			/>
			<Box flexDirection="column" width={width} height={arranged.bar} flexShrink={0}>
				{share !== undefined &&
					barRows.slice(0, arranged.bar).map(row => <ProgressBar key={row} share={share} width={width} />)}
			</Box>
			<BigLine text={name} space={{width, height: nameRows}} />
			{note !== '' && arranged.gap > 0 && (
				<Box width={width} height={2} flexShrink={0} overflow="hidden" justifyContent="center">
					<Text color={colours.warning} wrap="wrap">
						{note}
					</Text>
				</Box>
			)}
			{arranged.figures > 0 && (
				<FigureRow left={left} right={right} width={width} height={arranged.figures} />
			)}
		</>
	);
};
