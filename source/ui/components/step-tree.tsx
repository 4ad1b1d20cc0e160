import {Box} from 'ink';
import {type ReactNode, useRef} from 'react';
import {rowNote, rowTime} from '../row-words.ts';
import type {ShownRun} from '../store.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {currentRow, treeIndexes, treeRow} from '../tree.ts';
import {showRow, visible} from '../viewport.ts';
import {TreeLine} from './tree-line.tsx';

type Properties = {readonly run: ShownRun; readonly width: number; readonly height: number};

/** The tree of steps around the current one. Only the rows that fit are made. */
export const StepTree = ({run, width, height}: Properties): ReactNode => {
	const {messages, formats, language} = useSurroundings();
	const view = useView();
	const {state, now, selected} = view;
	const top = useRef(0);
	const indexes = treeIndexes(run.table, state, view);
	const current = selected ?? currentRow(state);
	const position = indexes.findLastIndex(index => index <= current);
	const viewport = showRow({top: top.current, height, total: indexes.length}, Math.max(0, position), 3);
	top.current = viewport.top;
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			{visible(viewport, indexes).map(index => {
				const row = treeRow(index, run.table, state, run.count);
				return row === undefined ? null : (
					<TreeLine
						key={index}
						row={row}
						note={rowNote(row, messages, language)}
						time={rowTime(row, now, formats)}
						width={width}
						current={index === state.running?.index}
						selected={index === selected}
					/>
				);
			})}
		</Box>
	);
};
