import {runInNewContext} from 'node:vm';

/** Milliseconds. A pattern that backtracks without end, such as `(a+)+`, would stop the screen for ever. */
const longestMatch = 200;

/** Whether a text fits a regular expression as a whole; `gave-up` when that takes too long to find out. */
export const fitsPattern = (pattern: string, text: string): 'fits' | 'does-not-fit' | 'gave-up' => {
	try {
		const expression = new RegExp(`^(?:${pattern})$`, 'u');
		const fits: unknown = runInNewContext(
			'expression.test(text)',
			{expression, text},
			{timeout: longestMatch},
		);
		return fits === true ? 'fits' : 'does-not-fit';
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
			return 'gave-up';
		}

		throw error;
	}
};
