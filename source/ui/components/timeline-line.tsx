import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Bar, tookSeconds} from '../../history/bars.ts';
import type {TimelineRow} from '../../history/timeline.ts';
import {rowWords} from '../history-lines.ts';
import {useSurroundings} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {colours, type Mark} from '../theme.ts';
import {Text} from './text.tsx';
import {TimeBar} from './time-bar.tsx';

type Properties = {
	readonly row: TimelineRow;
	readonly bar: Bar;
	readonly width: number;
	readonly selected: boolean;
};

const timeWidth = 8;

/** A row of the timeline of a past run: its mark and name, when it was, how long it took. */
export const TimelineLine = ({row, bar, width, selected}: Properties): ReactNode => {
	const {theme, messages, formats, language, platform} = useSurroundings();
	const {name, depth} = rowWords(row, {messages, formats, language, platform});
	const mark = markOf(row);
	const seconds = tookSeconds(row);
	const nameWidth = Math.floor((width - timeWidth) * 0.5);
	const barWidth = width - timeWidth - nameWidth - 2;
	const sign = mark === undefined ? '' : theme.marks[mark];
	return (
		<Box width={width} height={1} flexShrink={0} columnGap={1}>
			<Box width={nameWidth} flexShrink={0}>
				<Text wrap="truncate">
					{`${selected ? theme.marks.chosen : ' '}${' '.repeat(2 * Math.min(depth, 8))}`}
					<Text color={mark === undefined ? undefined : colours[mark]}>
						{sign.padEnd(theme.marks.succeeded.length)}
					</Text>{' '}
					<Text inverse={selected} dimColor={mark === 'skipped' && !selected}>
						{terminalText(name, nameWidth)}
					</Text>
				</Text>
			</Box>
			<Box width={barWidth} flexShrink={0}>
				<TimeBar bar={bar} width={barWidth} color={mark === undefined ? undefined : colours[mark]} />
			</Box>
			<Box width={timeWidth} flexShrink={0} justifyContent="flex-end">
				<Text>{seconds === undefined ? '' : formats.clock(seconds)}</Text>
			</Box>
		</Box>
	);
};

const markOf = (row: TimelineRow): Mark | undefined =>
	row.kind === 'group' || row.kind === 'step' ? row.status : undefined;
