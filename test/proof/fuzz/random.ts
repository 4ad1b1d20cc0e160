/** Numbers that look random and are the same for the same seed. */
export type Random = {
	/** A whole number from 0 up to, not including, `end`. */
	below(end: number): number;
	pick<Item>(items: readonly [Item, ...Item[]]): Item;
	/** True once in `odds` times. */
	oneIn(odds: number): boolean;
};

/** The generator of a seed (mulberry32). */
export const createRandom = (seed: number): Random => {
	let state = seed >>> 0;
	const below = (end: number): number => {
		state = (state + 0x6d_2b_79_f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00) * end);
	};

	return {
		below,
		pick: items => items[below(items.length)] ?? items[0],
		oneIn: odds => below(odds) === 0,
	};
};

/** A seed from several words, so that every input has its own and can be made without those before it (FNV-1a). */
export const seedOf = (...words: readonly (string | number)[]): number => {
	let hash = 0x81_1c_9d_c5;
	for (const character of words.join('/')) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
	}

	return hash;
};
