import {order} from './comparison.ts';

/** The numbers of a dotted version, `10.0.19041.1` or `10, 0, 19041, 1`; undefined when there is anything else in it. */
export const versionParts = (text: string): number[] | undefined => {
	const parts = text.split(/[.,]/).map(part => part.trim());
	return parts.every(part => /^\d{1,10}$/.test(part)) ? parts.map(Number) : undefined;
};

/** Orders two lists of numbers; what one of them lacks counts as zero. */
export const orderOfParts = (left: readonly number[], right: readonly number[]): number => {
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const found = order(left[index] ?? 0, right[index] ?? 0);
		if (found !== 0) {
			return found;
		}
	}

	return 0;
};

/** Orders two dotted versions part by part, as numbers; undefined when one is no version. Rule: task-sequence-format.md §5.4. */
export const orderOfVersions = (left: string, right: string): number | undefined => {
	const leftParts = versionParts(left);
	const rightParts = versionParts(right);
	return leftParts === undefined || rightParts === undefined
		? undefined
		: orderOfParts(leftParts, rightParts);
};
