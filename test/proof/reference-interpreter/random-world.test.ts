import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {randomWorld} from './random-world.ts';
import {featureNames, reachedFeatures} from './reached-features.ts';
import {interpret} from './reference-interpreter.ts';

const cases = 2000;

describe('random task sequences', () => {
	it('reach every feature in at least one case of a hundred', () => {
		const counts = new Map<string, number>();
		for (const world of fc.sample(randomWorld, {numRuns: cases, seed: 1})) {
			for (const feature of reachedFeatures(world, interpret(world))) {
				counts.set(feature, (counts.get(feature) ?? 0) + 1);
			}
		}

		const rare = featureNames
			.map(name => [name, counts.get(name) ?? 0] as const)
			.filter(([, count]) => count < cases / 100);
		expect(rare).toEqual([]);
	});
});
