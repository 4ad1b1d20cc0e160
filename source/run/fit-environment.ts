/** A variable that would like to be in the environment of a step's process. */
export type EnvironmentCandidate = {
	readonly name: string;
	readonly value: string;
	/** It is in no journal, so `bootseq env` could not answer for it: it is left out last. */
	readonly unrecorded: boolean;
};

export type EnvironmentRoom = {
	/** Bytes of all variables together. */
	readonly total: number;
	/** Bytes of one, its name included. */
	readonly each: number;
};

/**
What Linux takes with its usual stack of 8 MB is 2 MB for the environment and the command line together, and 128 KB for one text;
this leaves room for the rest of them. Windows takes 32,767 characters for one.
*/
export const environmentRoom: EnvironmentRoom = {total: 512 * 1024, each: 32_000};

/**
Which variables go into the environment of a process when not all of them fit: the largest are left out first, so that the
least number is missing. Gives the names of those, in the order they came.
*/
export const fitEnvironment = (
	candidates: readonly EnvironmentCandidate[],
	{total, each}: EnvironmentRoom = environmentRoom,
): {readonly kept: readonly EnvironmentCandidate[]; readonly leftOut: readonly string[]} => {
	const sized = candidates.map(candidate => ({candidate, size: bytesOf(candidate)}));
	const bySize = sized.toSorted(
		(a, b) => Number(b.candidate.unrecorded) - Number(a.candidate.unrecorded) || a.size - b.size,
	);
	const fitting = new Set<EnvironmentCandidate>();
	let used = 0;
	for (const {candidate, size} of bySize) {
		if (size <= each && used + size <= total) {
			fitting.add(candidate);
			used += size;
		}
	}

	return {
		kept: candidates.filter(candidate => fitting.has(candidate)),
		leftOut: candidates.filter(candidate => !fitting.has(candidate)).map(({name}) => name),
	};
};

/** As the system counts it: `NAME=value` in UTF-8, its end, and the pointer to it. */
const bytesOf = ({name, value}: EnvironmentCandidate): number =>
	Buffer.byteLength(name) + Buffer.byteLength(value) + 2 + 8;
