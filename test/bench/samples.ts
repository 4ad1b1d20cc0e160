/** What one thing took in each round, in rounds' order. */
export type Samples = readonly number[];

/**
Runs every measurement once a round, in turn, so that whatever else the machine does falls on all of them alike. A first round
is thrown away: it fills the caches.
*/
export const interleaved = async <Name extends string>(
	rounds: number,
	measurements: Readonly<Record<Name, () => Promise<number> | number>>,
): Promise<Record<Name, Samples>> => {
	const names = Object.keys(measurements) as Name[];
	const samples = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>;
	for (let round = -1; round < rounds; round++) {
		// The order turns, so that nothing always comes after the same other thing.
		const first = Math.max(0, round) % names.length;
		for (const name of [...names.slice(first), ...names.slice(0, first)]) {
			const value = await measurements[name]();
			if (round >= 0) {
				samples[name].push(value);
			}
		}
	}

	return samples;
};

/** Each sample over that of the same round: what slowed both down falls out. */
export const ratios = (samples: Samples, base: Samples): Samples =>
	samples.map((value, round) => value / (base[round] ?? Number.NaN));

export const median = (samples: Samples): number => quantile(samples, 0.5);

/** Half of the samples lie between these. */
export const middleHalf = (samples: Samples): readonly [number, number] => [
	quantile(samples, 0.25),
	quantile(samples, 0.75),
];

const quantile = (samples: Samples, part: number): number => {
	const sorted = [...samples].sort((one, other) => one - other);
	const at = (sorted.length - 1) * part;
	const below = sorted[Math.floor(at)] ?? Number.NaN;
	const above = sorted[Math.ceil(at)] ?? Number.NaN;
	return below + (above - below) * (at - Math.floor(at));
};
