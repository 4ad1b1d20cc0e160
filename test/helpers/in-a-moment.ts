import {expect} from 'vitest';

/** Milliseconds: far above what the work takes, far below what it took when its time grew with the square of its input. */
const moment = 2000;

/** Does something that must not take time in proportion to the square of what it is given. */
export const inAMoment = <Value>(work: () => Value): Value => {
	const start = performance.now();
	const value = work();
	expect(performance.now() - start).toBeLessThan(moment);
	return value;
};
