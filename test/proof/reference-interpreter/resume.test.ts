import fc from 'fast-check';
import {afterAll, describe, expect, it} from 'vitest';
import {howMany, tellCount} from '../how-many.ts';
import {differences} from './compare.ts';
import {randomWorld} from './random-world.ts';
import {type Batch, type CutOff, openBench, type RealRun} from './run-for-real.ts';
import {stateTold} from './state-told.ts';
import type {Told, World} from './world.ts';

const bench = openBench();
afterAll(() => bench.close());

const cutsEach = 2;

/** Runs a case to its end, then cuts it off at places of its journal and resumes it; the first difference ends that. */
const cutAndResume = (interrupted: CutOff['interrupted'], resumed: () => void) =>
	fc.asyncProperty(
		randomWorld.map(answeredByAttempt),
		fc.array(fc.nat(), {minLength: cutsEach, maxLength: cutsEach}),
		async (world, places) => {
			const whole = await bench.run(world);
			const mayBeCut = whole.batches.map((_, index) => whole.batches.slice(0, index + 1)).filter(isCut);
			for (const place of places) {
				const kept = mayBeCut[place % mayBeCut.length];
				if (kept === undefined) {
					continue;
				}

				const end = await bench.run(world, {kept, interrupted});
				const difference = differences(world, uninterrupted(end), uninterrupted(whole));
				if (difference !== undefined) {
					throw new Error(`cut off after ${kept.length} of ${whole.batches.length}\n${difference}`);
				}

				resumed();
			}
		},
	);

describe('a run that is cut off anywhere and resumed (architecture, "run/")', () => {
	it('comes to the same end as one that was never interrupted', async () => {
		let count = 0;
		const numRuns = howMany({short: 1000, long: 10_000});
		await fc.assert(
			cutAndResume('rerun', () => count++),
			{numRuns},
		);
		expect(count).toBeGreaterThan(numRuns * cutsEach * 0.95);
		tellCount(count, 'times a run was cut off and resumed to the end it would have had');
	});

	it('would not, if the step it was in were skipped: that would be noticed', async () => {
		const {failed} = await fc.check(
			cutAndResume('skip', () => {}),
			{numRuns: 200, endOnFailure: true},
		);
		expect(failed).toBe(true);
	});
});

/** The attempts that a failure policy counts include the one that was cut off; what a person answers here does not. */
function answeredByAttempt(world: World): World {
	return typeof world.failure === 'object' && 'retry' in world.failure
		? {...world, failure: Array.from({length: world.failure.retry}, () => 'retry')}
		: world;
}

/**
Whether a run may be cut off here. Not when it is over. And not when a step that failed left a request for a restart that nothing
heeded yet: that is cleared whenever the engine starts (§6.1), so that here an interruption is meant to make a difference.
*/
const isCut = (kept: readonly Batch[]): boolean => {
	const events = kept.flat();
	const requests = new Set<string>();
	for (const event of events) {
		if (
			event.type === 'variable-set' &&
			/^SMSTS(?:Reboot(?:Requested|Message)|RetryRequested)$/.test(event.name)
		) {
			if (event.value === null) {
				requests.delete(event.name);
			} else {
				requests.add(event.name);
			}
		}
	}

	const last = events.at(-1)?.type;
	return last !== 'run-finished' && (requests.size === 0 || last === 'restart-requested');
};

/** What was told, without what only tells of the interruption: the resume, and the second start of the same step. */
const uninterrupted = ({lines, variables, state}: RealRun): Told => ({
	lines: [
		...lines
			.filter(line => line !== 'run-resumed')
			.map(line => line.replace(/^(step-started .*) attempt \d+$/, '$1'))
			.filter((line, index, all) => !line.startsWith('step-started ') || line !== all[index - 1]),
		...stateTold(state),
	],
	commands: [],
	variables,
});
