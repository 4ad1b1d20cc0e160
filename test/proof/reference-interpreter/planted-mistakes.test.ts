import fc from 'fast-check';
import {afterAll, describe, expect, it, vi} from 'vitest';
import type {Advance, advance, Outcome, Position} from '../../../source/sequence/advance.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {differences} from './compare.ts';
import {randomWorld} from './random-world.ts';
import {interpret} from './reference-interpreter.ts';
import {openBench} from './run-for-real.ts';

type Advancing = typeof advance;
type Mistake = (right: Advancing, table: InstructionTable, position: Position, outcome: Outcome) => Advance;

const planted = vi.hoisted((): {mistake?: Mistake} => ({}));

// The real interpreter with a mistake in its control flow.
vi.mock('../../../source/sequence/advance.ts', async importOriginal => {
	const original = await importOriginal<{readonly advance: Advancing}>();
	const mistaken: Advancing = (table, position, outcome) =>
		planted.mistake === undefined
			? original.advance(table, position, outcome)
			: planted.mistake(original.advance, table, position, outcome);
	return {...original, advance: mistaken};
});

const isFailure = (outcome: Outcome): boolean =>
	outcome.kind === 'step-finished' && !outcome.succeeded && !outcome.ignored;

const mistakes: Readonly<Record<string, Mistake>> = {
	'a group that is skipped is entered': (right, table, position, outcome) =>
		outcome.kind === 'skipped' && table[position.pointer]?.kind === 'group-start'
			? {position: {...position, pointer: position.pointer + 1}, closed: []}
			: right(table, position, outcome),
	'a group that has ended stays open': (right, table, position, outcome) => {
		const {position: next, closed} = right(table, position, outcome);
		return outcome.kind === 'group-ended'
			? {position: {...next, stack: position.stack}, closed}
			: {position: next, closed};
	},
	'continue on error of a group does nothing': (right, table, position, outcome) =>
		right(table, position, isFailure(outcome) ? {kind: 'step-aborted'} : outcome),
	'continue on error of a group goes on inside the group': (right, table, position, outcome) =>
		right(
			table,
			position,
			isFailure(outcome) && right(table, position, outcome).position.end !== 'failed'
				? {kind: 'step-finished', succeeded: false, ignored: true}
				: outcome,
		),
	'continue on error of a step does nothing': (right, table, position, outcome) =>
		right(
			table,
			position,
			outcome.kind === 'step-finished' && outcome.ignored ? {...outcome, ignored: false} : outcome,
		),
	'a restart that loses the state is passed over by continue on error': (right, table, position, outcome) =>
		right(
			table,
			position,
			outcome.kind === 'step-aborted' ? {kind: 'step-finished', succeeded: false, ignored: false} : outcome,
		),
	'a step is lost behind a group that failed': (right, table, position, outcome) => {
		const {position: next, closed} = right(table, position, outcome);
		return isFailure(outcome) && table[next.pointer]?.kind === 'step' && next.end === undefined
			? right(table, next, {kind: 'skipped'})
			: {position: next, closed};
	},
};

const bench = openBench();
afterAll(() => bench.close());

/** Whether the two interpreters are found to differ within so many cases. */
const areFoundToDiffer = async (numRuns: number, mistake?: Mistake): Promise<boolean> => {
	planted.mistake = mistake;
	const {failed} = await fc.check(
		fc.asyncProperty(randomWorld, async world => {
			const told = interpret(world);
			return differences(world, await bench.run(world), told) === undefined;
		}),
		{numRuns, endOnFailure: true},
	);
	return failed;
};

describe('the reference interpreter notices within 2,000 cases when', () => {
	for (const [says, mistake] of Object.entries(mistakes)) {
		it(says, async () => {
			expect(await areFoundToDiffer(2000, mistake)).toBe(true);
		});
	}

	it('nothing is wrong: then it notices nothing', async () => {
		expect(await areFoundToDiffer(200)).toBe(false);
	});
});
