import type {InstructionTable} from '../sequence/instruction.ts';
import type {RowState, RunState} from '../sequence/run-state.ts';
import type {StepCount} from './step-count.ts';
import type {Mark} from './theme.ts';

/** A line of the tree of steps, with facts only: the component puts them in words. */
export type TreeRow = {
	readonly index: number;
	readonly depth: number;
	readonly name: string;
	readonly mark: Mark;
	readonly kind: 'group' | 'step';
	/** Of a group: counted steps in it, and those before the current row. */
	readonly steps?: {readonly done: number; readonly total: number};
	readonly row?: RowState;
	readonly disabled: boolean;
};

/** The row that everything is drawn around: the running step, the one that failed, or the next one. */
export const currentRow = (state: RunState): number =>
	state.running?.index ?? state.undecided?.index ?? state.failedStep?.index ?? state.pointer;

const isOver = ({status}: RunState): boolean =>
	status === 'succeeded' || status === 'failed' || status === 'cancelled';

/**
Indexes of the rows that the tree shows. The groups around the current row are open, and those around the row that a person went
to; every other group is one row: those behind with what became of them, those to come with what they hold.
*/
export const treeIndexes = (table: InstructionTable, state: RunState, selected = -1): number[] => {
	const current = isOver(state) && state.failedStep === undefined ? -1 : currentRow(state);
	const indexes: number[] = [];
	for (let index = 0; index < table.length; index++) {
		const instruction = table[index];
		if (instruction === undefined || instruction.kind === 'group-end') {
			continue;
		}

		indexes.push(index);
		if (
			instruction.kind === 'group-start' &&
			![current, selected].some(row => isOpen(instruction, state, row))
		) {
			index = instruction.end;
		}
	}

	return indexes;
};

const isOpen = (group: {index: number; end: number}, state: RunState, row: number): boolean =>
	row >= group.index && row <= group.end && state.rows.get(group.index)?.status !== 'skipped';

/** What the tree says of one row. */
export const treeRow = (
	index: number,
	table: InstructionTable,
	state: RunState,
	count: StepCount,
): TreeRow | undefined => {
	const instruction = table[index];
	if (instruction === undefined || instruction.kind === 'group-end') {
		return undefined;
	}

	const row = state.rows.get(index);
	const shared = {
		index,
		depth: instruction.depth,
		name: instruction.name,
		disabled: instruction.item.disabled,
		...(row === undefined ? {} : {row}),
	};
	if (instruction.kind === 'step') {
		return {...shared, kind: 'step', mark: row?.status ?? 'to-come'};
	}

	const total = count.between(index, instruction.end);
	const done = count.between(index, Math.min(instruction.end, Math.max(index, currentRow(state))));
	const mark = row === undefined ? 'to-come' : row.status === 'running' ? 'open' : row.status;
	return {...shared, kind: 'group', mark, steps: {done, total}};
};

/** The row that is `by` rows on from the selected one, or from the current one, in the tree as it is shown. */
export const rowFrom = (
	table: InstructionTable,
	state: RunState,
	selected: number | undefined,
	by: number,
): number | undefined => {
	const indexes = treeIndexes(table, state, selected);
	const from = selected ?? currentRow(state);
	const position = indexes.findLastIndex(index => index <= from);
	return indexes[Math.max(0, Math.min(indexes.length - 1, position + by))];
};
