/** Numbers that a seed makes, the same every time: what failed can be run again. */
export type Random = {
	/** From 0 to `limit - 1`. */
	below(limit: number): number;
	chance(probability: number): boolean;
	pick<Value>(values: readonly [Value, ...Value[]]): Value;
	bytes(length: number): Uint8Array;
};

/** The generator known as mulberry32. */
export const createRandom = (seed: number): Random => {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};

	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		below,
		chance: probability => next() < probability,
		pick: values => values[below(values.length)] ?? values[0],
		bytes: length => Uint8Array.from({length}, () => below(256)),
	};
};
