import type {GroupStart, InstructionTable} from '../sequence/instruction.ts';
import type {RowState, RunState} from '../sequence/run-state.ts';
import type {StepCount} from './step-count.ts';
import type {Mark} from './theme.ts';
import type {View} from './view.ts';

/** A line of the tree of steps, with facts only: the component puts them in words. */
export type TreeRow = {
	readonly index: number;
	readonly depth: number;
	readonly name: string;
	readonly mark: Mark;
	readonly kind: 'group' | 'step';
	/** Of a group: counted steps in it, and those before the current row. */
	readonly steps?: {readonly done: number; readonly total: number};
	/** Of a group: steps in it that failed and were passed over. */
	readonly ignored?: number;
	readonly row?: RowState;
	readonly disabled: boolean;
};

/** The row that everything is drawn around: the running step, the one that failed, or the next one. */
export const currentRow = (state: RunState): number =>
	state.running?.index ?? state.undecided?.index ?? state.failedStep?.index ?? state.pointer;

const isOver = ({status}: RunState): boolean =>
	status === 'succeeded' || status === 'failed' || status === 'cancelled';

/** What a person did to the tree: the row gone to, and groups folded or unfolded by hand. */
export type TreeFocus = Pick<View, 'selected' | 'folds'>;

/**
Indexes of the rows that the tree shows. The groups around the current row are open, and those around the row that a person went
to; every other group is one row: those behind with what became of them, those to come with what they hold. A person may
fold and unfold each by hand.
*/
export const treeIndexes = (
	table: InstructionTable,
	state: RunState,
	{selected = -1, folds}: TreeFocus = {},
): number[] => {
	const current = isOver(state) && state.failedStep === undefined ? -1 : currentRow(state);
	const isOpen = (group: Pick<GroupStart, 'index' | 'end'>) =>
		folds?.get(group.index) ??
		(state.rows.get(group.index)?.status !== 'skipped' &&
			[current, selected].some(row => row >= group.index && row <= group.end));
	const indexes: number[] = [];
	for (let index = 0; index < table.length; index++) {
		const instruction = table[index];
		if (instruction === undefined || instruction.kind === 'group-end') {
			continue;
		}

		indexes.push(index);
		if (instruction.kind === 'group-start' && !isOpen(instruction)) {
			index = instruction.end;
		}
	}

	return indexes;
};

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
	return {...shared, kind: 'group', mark, steps: {done, total}, ignored: ignoredWithin(instruction, state)};
};

const ignoredWithin = ({index, end}: GroupStart, {rows}: RunState): number => {
	let count = 0;
	for (let at = index + 1; at < end; at++) {
		count += rows.get(at)?.status === 'failed-ignored' ? 1 : 0;
	}

	return count;
};

/** The row that is `by` rows on from the selected one, or from the current one, in the tree as it is shown. */
export const rowFrom = (
	table: InstructionTable,
	state: RunState,
	focus: TreeFocus,
	by: number,
): number | undefined => {
	const indexes = treeIndexes(table, state, focus);
	const from = focus.selected ?? currentRow(state);
	const position = indexes.findLastIndex(index => index <= from);
	return indexes[Math.max(0, Math.min(indexes.length - 1, position + by))];
};

/** Whether the rows of a group are in the tree as it is shown. */
export const isUnfolded = (
	table: InstructionTable,
	state: RunState,
	focus: TreeFocus,
	group: number,
): boolean => {
	const indexes = treeIndexes(table, state, focus);
	const next = indexes[indexes.indexOf(group) + 1];
	const instruction = table[group];
	return instruction?.kind === 'group-start' && next !== undefined && next < instruction.end;
};

/** The group that a row is in; undefined for one that is in none. */
export const groupAround = (table: InstructionTable, index: number): number | undefined => {
	for (let at = index - 1; at >= 0; at--) {
		const row = table[at];
		if (row?.kind === 'group-start' && row.end > index) {
			return at;
		}
	}

	return undefined;
};
