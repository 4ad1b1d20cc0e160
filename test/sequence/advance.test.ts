import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {advance, type Position, startPosition} from '../../source/sequence/advance.ts';
import type {InstructionTable} from '../../source/sequence/instruction.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import type {SequenceItem} from '../../source/sequence/sequence.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';

const tableOf = (items: readonly SequenceItem[]): InstructionTable =>
	planSequence(taskSequence(items), new Map()).table;

/** Walks a table with `advance` alone; `fails` says which steps fail. */
const walk = (
	table: InstructionTable,
	fails: (name: string) => boolean,
): {ran: string[]; end: Position['end']; closed: string[]} => {
	let position = startPosition;
	const ran: string[] = [];
	const closed: string[] = [];
	while (position.end === undefined && position.pointer < table.length) {
		const row = table[position.pointer];
		if (row === undefined) {
			break;
		}

		const result =
			row.kind === 'group-start'
				? advance(table, position, {kind: row.item.disabled ? 'skipped' : 'group-started'})
				: row.kind === 'group-end'
					? advance(table, position, {kind: 'group-ended'})
					: row.item.disabled
						? advance(table, position, {kind: 'skipped'})
						: finishStep(table, position, row.item, fails, ran);
		position = result.position;
		closed.push(
			...result.closed.map(({start, succeeded, ignored}) => `${table[start]?.name} ${succeeded} ${ignored}`),
		);
	}

	return {ran, end: position.end ?? 'succeeded', closed};
};

const finishStep = (
	table: InstructionTable,
	position: Position,
	item: {name: string; continueOnError: boolean},
	fails: (name: string) => boolean,
	ran: string[],
) => {
	ran.push(item.name);
	const failed = fails(item.name);
	return advance(table, position, {
		kind: 'step-finished',
		succeeded: !failed,
		ignored: failed && item.continueOnError,
	});
};

describe('control flow (task-sequence-format.md §6.7)', () => {
	it('passes over a failed step that has continue on error', () => {
		const table = tableOf([step('A', {continueOnError: true}), step('B')]);
		expect(walk(table, name => name === 'A')).toEqual({ran: ['A', 'B'], end: 'succeeded', closed: []});
	});

	it('leaves the rest of a group when a step fails, and goes on behind the group that has continue on error', () => {
		const table = tableOf([group('G', [step('A'), step('B')], {continueOnError: true}), step('C')]);
		expect(walk(table, name => name === 'A')).toEqual({
			ran: ['A', 'C'],
			end: 'succeeded',
			closed: ['G false true'],
		});
	});

	it('hands a failure from group to group until one holds it', () => {
		const inner = group('Inner', [step('A')]);
		const table = tableOf([group('Outer', [inner, step('B')], {continueOnError: true}), step('C')]);
		expect(walk(table, name => name === 'A')).toEqual({
			ran: ['A', 'C'],
			end: 'succeeded',
			closed: ['Inner false false', 'Outer false true'],
		});
	});

	it('fails the task sequence when nothing holds the failure', () => {
		const table = tableOf([group('G', [step('A')]), step('B')]);
		expect(walk(table, name => name === 'A')).toEqual({ran: ['A'], end: 'failed', closed: ['G false false']});
	});

	it('lets no continue on error hold a failure that would lose the run', () => {
		const table = tableOf([group('G', [step('A')], {continueOnError: true}), step('B')]);
		const {position, closed} = advance(table, {pointer: 1, stack: [0]}, {kind: 'step-aborted'});
		expect(position.end).toBe('failed');
		expect(closed).toEqual([{start: 0, succeeded: false, ignored: false}]);
	});

	it('skips a group with everything in it', () => {
		const table = tableOf([group('G', [step('A'), group('H', [step('B')])], {disabled: true}), step('C')]);
		expect(walk(table, () => false).ran).toEqual(['C']);
	});

	it('runs an empty sequence to success', () => {
		expect(walk(tableOf([]), () => false)).toEqual({ran: [], end: 'succeeded', closed: []});
	});
});

type Tree = {name: string; continueOnError: boolean; disabled: boolean; fails: boolean; children?: Tree[]};

/** What the rules say, as a recursion instead of a table: true when the item lets its surroundings go on. */
const reference = (items: readonly Tree[], ran: string[]): boolean => {
	for (const {name, continueOnError, disabled, fails, children} of items) {
		if (disabled) {
			continue;
		}

		if (children === undefined) {
			ran.push(name);
		}

		const succeeded = children === undefined ? !fails : reference(children, ran);
		if (!succeeded && !continueOnError) {
			return false;
		}
	}

	return true;
};

const toItem = ({name, continueOnError, disabled, children}: Tree): SequenceItem =>
	children === undefined
		? step(name, {continueOnError, disabled})
		: group(name, children.map(toItem), {continueOnError, disabled});

const {tree: arbitraryTree} = fc.letrec<{tree: Tree}>(tie => ({
	tree: fc.record(
		{
			name: fc.uuid(),
			continueOnError: fc.boolean(),
			disabled: fc.boolean(),
			fails: fc.boolean(),
			children: fc.array(tie('tree'), {maxLength: 4, depthIdentifier: 'tree'}),
		},
		{requiredKeys: ['name', 'continueOnError', 'disabled', 'fails']},
	),
}));

describe('control flow of any sequence', () => {
	it('is what the recursive reading of the rules says', () => {
		fc.assert(
			fc.property(fc.array(arbitraryTree, {maxLength: 5}), trees => {
				const failing = new Set<string>();
				const collect = (tree: Tree): void => {
					if (tree.fails) {
						failing.add(tree.name);
					}

					tree.children?.forEach(collect);
				};

				trees.forEach(collect);
				const ran: string[] = [];
				const succeeded = reference(trees, ran);
				const walked = walk(tableOf(trees.map(toItem)), name => failing.has(name));
				expect(walked.ran).toEqual(ran);
				expect(walked.end).toBe(succeeded ? 'succeeded' : 'failed');
			}),
			{numRuns: 300},
		);
	});
});
