import type {GroupStart, InstructionTable} from './instruction.ts';

/** Where execution is: the next row, the start rows of the open groups, and how it ended, when it has. Rule: §6.1. */
export type Position = {
	readonly pointer: number;
	readonly stack: readonly number[];
	readonly end?: 'succeeded' | 'failed';
};

/** What became of the row at the pointer. */
export type Outcome =
	/** A group's condition held. */
	| {readonly kind: 'group-started'}
	/** A group's end row was reached. */
	| {readonly kind: 'group-ended'}
	/** A group or a step: disabled, its condition false, or not for this environment. */
	| {readonly kind: 'skipped'}
	/** `ignored`: it failed, but continue on error. */
	| {readonly kind: 'step-finished'; readonly succeeded: boolean; readonly ignored: boolean}
	/** It failed in a way that no continue on error covers. Rule: §6.7. */
	| {readonly kind: 'step-aborted'};

/** A group that the outcome closed, innermost first. */
export type ClosedGroup = {readonly start: number; readonly succeeded: boolean; readonly ignored: boolean};

export type Advance = {readonly position: Position; readonly closed: readonly ClosedGroup[]};

export const startPosition: Position = {pointer: 0, stack: []};

/**
The whole control flow: the next position after an outcome, and the groups it closed. Rules: §6.2, §6.7, §6.17.

A failed step fails its group; a failed group is passed over when it has continue on error, else it fails the one around it;
a failure that nothing holds ends the run.
*/
export const advance = (table: InstructionTable, position: Position, outcome: Outcome): Advance => {
	const {pointer, stack} = position;
	switch (outcome.kind) {
		case 'group-started': {
			return move(table, pointer + 1, [...stack, pointer]);
		}

		case 'group-ended': {
			const start = stack.at(-1);
			const closed = start === undefined ? [] : [{start, succeeded: true, ignored: false}];
			return {...move(table, pointer + 1, stack.slice(0, -1)), closed};
		}

		case 'skipped': {
			const row = table[pointer];
			return move(table, row?.kind === 'group-start' ? row.end + 1 : pointer + 1, stack);
		}

		case 'step-finished': {
			return outcome.succeeded || outcome.ignored
				? move(table, pointer + 1, stack)
				: fail(table, position, {heedContinueOnError: true});
		}

		case 'step-aborted': {
			return fail(table, position, {heedContinueOnError: false});
		}

		default: {
			const unreachable: never = outcome;
			return unreachable;
		}
	}
};

const move = (table: InstructionTable, pointer: number, stack: readonly number[]): Advance => ({
	position: pointer < table.length ? {pointer, stack} : {pointer, stack, end: 'succeeded'},
	closed: [],
});

const fail = (
	table: InstructionTable,
	{pointer, stack}: Position,
	{heedContinueOnError}: {heedContinueOnError: boolean},
): Advance => {
	const closed: ClosedGroup[] = [];
	for (let level = stack.length - 1; level >= 0; level--) {
		const start = stack[level] ?? 0;
		const group = groupAt(table, start);
		const ignored = heedContinueOnError && group.item.continueOnError;
		closed.push({start, succeeded: false, ignored});
		if (ignored) {
			return {...move(table, group.end + 1, stack.slice(0, level)), closed};
		}
	}

	return {position: {pointer, stack: [], end: 'failed'}, closed};
};

/** The start rows of the groups around a row, from the outside in. */
export const openGroupsAt = (table: InstructionTable, index: number): readonly number[] => {
	const open: number[] = [];
	for (const row of table.slice(0, index)) {
		if (row.kind === 'group-start' && row.end >= index) {
			open.push(row.index);
		}
	}

	return open;
};

/** The start row of a group. Throws when the table and the stack are of different sequences: a bug, or a foreign journal. */
export const groupAt = (table: InstructionTable, start: number): GroupStart => {
	const row = table[start];
	if (row?.kind !== 'group-start') {
		throw new Error(`row ${start} of the instruction table is not the start of a group`);
	}

	return row;
};
