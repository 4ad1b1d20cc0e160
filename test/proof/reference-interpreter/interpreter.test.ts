import fc from 'fast-check';
import {afterAll, describe, expect, it} from 'vitest';
import {howMany, tellCount} from '../how-many.ts';
import {differences} from './compare.ts';
import {randomWorld} from './random-world.ts';
import {interpret} from './reference-interpreter.ts';
import {openBench} from './run-for-real.ts';

const bench = openBench();
afterAll(() => bench.close());

describe('the engine and a reference interpreter that walks the tree (task-sequence-format.md §6)', () => {
	it('tell the same of any task sequence: events, commands, variables, result', async () => {
		const numRuns = howMany({short: 2000, long: 100_000});
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(randomWorld, async world => {
				const told = interpret(world);
				const difference = differences(world, await bench.run(world), told);
				compared++;
				if (difference !== undefined) {
					throw new Error(difference);
				}
			}),
			{numRuns},
		);
		expect(compared).toBe(numRuns);
		tellCount(compared, 'random task sequences run as the reference interpreter runs them');
	});
});
