import {Box} from 'ink';
import {memo, type ReactNode} from 'react';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import type {TreeRow} from '../tree.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly row: Pick<TreeRow, 'mark' | 'depth' | 'name'>;
	readonly note: string;
	readonly time: string;
	readonly width: number;
	readonly current: boolean;
	/** A person went to it. */
	readonly selected: boolean;
};

const timeWidth = 9;

const isSame = (one: Properties, other: Properties): boolean =>
	one.row.mark === other.row.mark &&
	one.row.depth === other.row.depth &&
	one.row.name === other.row.name &&
	one.note === other.note &&
	one.time === other.time &&
	one.width === other.width &&
	one.current === other.current &&
	one.selected === other.selected;

const Line = ({row, note, time, width, current, selected}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const {running} = useLayout();
	const quiet = row.mark === 'to-come' || row.mark === 'skipped';
	const indent = `${selected ? theme.marks.chosen : ' '}${' '.repeat(2 * row.depth)}`;
	const mark = theme.marks[row.mark].padEnd(theme.marks.succeeded.length);
	return (
		<Box width={width} height={1} flexShrink={0} columnGap={1}>
			<Box flexGrow={1} flexShrink={1}>
				<Text wrap="truncate">
					{indent}
					<Text color={colours[row.mark]} bold={current}>
						{mark}
					</Text>{' '}
					<Text bold={current} dimColor={quiet && !current && !selected} inverse={selected}>
						{row.name}
					</Text>
				</Text>
			</Box>
			{running.notes && note !== '' && (
				<Box flexShrink={0} maxWidth={Math.floor(width * 0.5)}>
					<Text dimColor={row.mark !== 'failed'} wrap="truncate">
						{note}
					</Text>
				</Box>
			)}
			{running.times && (
				<Box width={timeWidth} flexShrink={0} justifyContent="flex-end" paddingRight={1}>
					<Text dimColor={!current}>{time}</Text>
				</Box>
			)}
		</Box>
	);
};

/** A row of the tree: mark and name, what there is to say, and its time. Most rows are the same from one frame to the next. */
export const TreeLine = memo(Line, isSame);
