import {runInNewContext} from 'node:vm';

/** Milliseconds. A pattern that backtracks without end, such as `(a+)+`, would stop the screen for ever. */
const longestMatch = 200;

/**
Whether a text fits a regular expression as a whole; `gave-up` when that takes too long, or too much memory, to find out. Throws for
what is no regular expression.
*/
export const fitsPattern = (pattern: string, text: string): 'fits' | 'does-not-fit' | 'gave-up' => {
	const expression = new RegExp(`^(?:${pattern})$`, 'u');
	// Once more before giving up: the clock also counts when the whole machine stood still.
	return matchInTime(expression, text) ?? matchInTime(expression, text) ?? 'gave-up';
};

const matchInTime = (expression: RegExp, text: string): 'fits' | 'does-not-fit' | undefined => {
	try {
		const fits: unknown = runInNewContext(
			'expression.test(text)',
			{expression, text},
			{timeout: longestMatch},
		);
		return fits === true ? 'fits' : 'does-not-fit';
	} catch {
		return undefined;
	}
};
