import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	costProblem,
	leastCost,
	makeAtFittingCost,
	memoryOf,
	type ScryptCost,
} from '../../../source/media/protection/scrypt-cost.ts';

/** A machine on which the least cost takes so many milliseconds; what was measured is kept. */
const machine = (milliseconds: number) => {
	const measured: ScryptCost[] = [];
	const measure = async (cost: ScryptCost): Promise<number> => {
		measured.push(cost);
		return (milliseconds * cost.parallelization) / leastCost.parallelization;
	};
	return {measured, measure};
};

const chooseCost = async (measure: (cost: ScryptCost) => Promise<number>): Promise<ScryptCost> =>
	makeAtFittingCost(async cost => ({made: cost, milliseconds: await measure(cost)}));

describe('the cost of a password (RFC 7914)', () => {
	it('is the least one on a machine that needs a quarter of a second for it', async () => {
		const {measured, measure} = machine(250);
		expect(await chooseCost(measure)).toEqual(leastCost);
		expect(measured).toHaveLength(1);
	});

	it('is raised until a try takes a quarter of a second, without more memory', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({min: 10, max: 2000, noNaN: true}), async milliseconds => {
				const {measure} = machine(milliseconds);
				const chosen = await chooseCost(measure);
				expect(await measure(chosen)).toBeGreaterThanOrEqual(250);
				expect(memoryOf(chosen)).toBeLessThan(70 * 1024 * 1024);
				expect(costProblem(chosen)).toBeUndefined();
			}),
		);
	});

	it('is measured again after it was raised: the last one measured is the one taken', async () => {
		const {measured, measure} = machine(100);
		expect(await chooseCost(measure)).toEqual(measured.at(-1));
	});

	it('ends at the most that is read, on a machine without a clock', async () => {
		const chosen = await chooseCost(async () => 0);
		expect(costProblem(chosen)).toBeUndefined();
		expect(costProblem({...chosen, parallelization: chosen.parallelization + 1})).toBeDefined();
	});

	it('never asks for numbers that nobody would try', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), fc.double(), (cost, blockSize, parallelization) => {
				const wanted = {cost, blockSize, parallelization};
				expect(costProblem(wanted) !== undefined || memoryOf(wanted) <= 258 * 1024 * 1024).toBe(true);
			}),
		);
	});
});
