import {longestInput, mutate} from './mutate.ts';
import {createRandom, seedOf} from './random.ts';
import type {FuzzTarget} from './target.ts';

/** Makes the inputs of a target: first its seeds as they are, then mutations of them. Each depends on the seed and its number alone. */
export const inputMaker = async (
	target: FuzzTarget,
	seed: number,
): Promise<(index: number) => Uint8Array> => {
	const seeds = await target.seeds();
	const small = seeds.filter(({length}) => length <= longestInput);
	return index => {
		const unchanged = seeds[index];
		if (unchanged !== undefined) {
			return unchanged;
		}

		const random = createRandom(seedOf(seed, target.name, index));
		const start = small[random.below(small.length)] ?? new Uint8Array();
		return mutate(start, random, target.dictionary, small);
	};
};
