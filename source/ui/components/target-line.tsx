import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {RowState} from '../../sequence/run-state.ts';
import type {GoToTarget} from '../console.ts';
import {useSurroundings} from '../surroundings.ts';
import {colours, type Mark} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly target: GoToTarget;
	readonly row: RowState | undefined;
	readonly chosen: boolean;
	readonly note: string;
	readonly width: number;
};

/** A row that the run may go on at: its place in the tree, what became of it, its name. */
export const TargetLine = ({target, row, chosen, note, width}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const mark = markOf(target, row);
	return (
		<Box width={width} height={1} flexShrink={0} columnGap={1} paddingRight={1}>
			<Box flexGrow={1} flexShrink={1}>
				<Text wrap="truncate">
					<Text color={colours.chosen}>{` ${(chosen ? theme.marks.chosen : '').padEnd(2)}`}</Text>
					{'  '.repeat(target.depth)}
					<Text color={colours[mark]}>{theme.marks[mark].padEnd(theme.marks.succeeded.length)}</Text>{' '}
					<Text bold={chosen} dimColor={target.disabled && !chosen}>
						{target.name}
					</Text>
				</Text>
			</Box>
			<Box flexShrink={0}>
				<Text dimColor>{note}</Text>
			</Box>
		</Box>
	);
};

const markOf = ({kind, disabled}: GoToTarget, row: RowState | undefined): Mark => {
	if (row === undefined || row.status === 'to-come') {
		return disabled ? 'skipped' : kind === 'group' ? 'open' : 'to-come';
	}

	return kind === 'group' && row.status === 'running' ? 'open' : row.status;
};
