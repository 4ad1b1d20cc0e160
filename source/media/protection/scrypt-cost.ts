/** How much work a password costs. Rule: RFC 7914 §2. */
export type ScryptCost = {
	/** N: a power of two. With `blockSize` it sets the memory: 128 · N · r bytes. */
	readonly cost: number;
	/** r. */
	readonly blockSize: number;
	/** p: multiplies the time and leaves the memory. */
	readonly parallelization: number;
};

/**
The least that is written and read: 64 MiB, twice over. As strong as N = 2^17, the usual advice, in half the memory: machines with
384 MB must open a medium.
*/
export const leastCost: ScryptCost = {cost: 2 ** 16, blockSize: 8, parallelization: 2};

/** The most that is tried: 256 MiB, and some ten seconds on a slow machine. More is a trap or damage. */
const mostMemory = 256 * 1024 * 1024;
const mostWork = 64 * 2 ** 16 * 8;

/** Bytes that the function needs. */
export const memoryOf = ({cost, blockSize, parallelization}: ScryptCost): number =>
	128 * blockSize * (cost + parallelization + 2);

/** Why a cost is not one to spend; a part of a sentence. Undefined: it is. */
export const costProblem = (cost: ScryptCost): string | undefined => {
	const {cost: n, blockSize, parallelization} = cost;
	const isWhole = [n, blockSize, parallelization].every(value => Number.isSafeInteger(value) && value > 0);
	if (!isWhole || !Number.isInteger(Math.log2(n))) {
		return 'are not numbers that the function takes';
	}

	const work = workOf(cost);
	if (work < workOf(leastCost) || n < leastCost.cost || blockSize < leastCost.blockSize) {
		return 'ask for less work than a password needs to be safe';
	}

	return memoryOf(cost) > mostMemory + 2 ** 20 || work > mostWork
		? 'ask for more memory or time than any medium of ours does'
		: undefined;
};

const workOf = ({cost, blockSize, parallelization}: ScryptCost): number => cost * blockSize * parallelization;

/** Milliseconds that a try shall take at least on the machine that makes the medium. */
const leastTime = 250;

/**
Makes something at the cost at which it takes a quarter of a second here, never less than the least.

@param make - Makes it at a cost, and says how many milliseconds that took. The last one made is given back.
*/
export const makeAtFittingCost = async <Made>(
	make: (cost: ScryptCost) => Promise<{readonly made: Made; readonly milliseconds: number}>,
): Promise<Made> => {
	for (let cost = leastCost; ; ) {
		const {made, milliseconds} = await make(cost);
		const {parallelization} = cost;
		if (milliseconds >= leastTime || parallelization === mostParallelization) {
			return made;
		}

		const wanted = Math.ceil((parallelization * leastTime) / Math.max(milliseconds, 1));
		const raised = Math.min(Math.max(parallelization + 1, wanted), mostParallelization);
		cost = {...cost, parallelization: raised};
	}
};

const mostParallelization = mostWork / (leastCost.cost * leastCost.blockSize);
