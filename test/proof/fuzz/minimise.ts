import {Buffer} from 'node:buffer';

/**
Makes an input smaller as long as it still fails: halves, quarters and so on are left out one after the other.

@param tries How often `stillFails` may be asked.
*/
export const minimise = async (
	input: Uint8Array,
	stillFails: (smaller: Uint8Array) => Promise<boolean>,
	tries = 200,
): Promise<Uint8Array> => {
	let smallest = Buffer.from(input);
	let left = tries;
	for (let size = Math.ceil(smallest.length / 2); size >= 1 && left > 0; ) {
		let removed = false;
		for (let start = 0; start < smallest.length && left > 0; ) {
			const without = Buffer.concat([smallest.subarray(0, start), smallest.subarray(start + size)]);
			left--;
			if (await stillFails(without)) {
				smallest = without;
				removed = true;
			} else {
				start += size;
			}
		}

		size = removed ? Math.min(size, Math.ceil(smallest.length / 2)) : size === 1 ? 0 : Math.ceil(size / 2);
	}

	return smallest;
};
