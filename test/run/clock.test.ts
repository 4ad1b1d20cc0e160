import {describe, expect, it} from 'vitest';
import {createClock} from '../../source/run/clock.ts';

describe('the clock of a run', () => {
	it('says the time of every moment, also when the clock of the computer is set back', () => {
		const moments = [0, 0, 1, 86_400_000, 1];
		const clock = createClock(() => moments.shift() ?? 0);
		expect([clock(), clock(), clock(), clock(), clock()]).toEqual([
			'1970-01-01T00:00:00.000Z',
			'1970-01-01T00:00:00.000Z',
			'1970-01-01T00:00:00.001Z',
			'1970-01-02T00:00:00.000Z',
			'1970-01-01T00:00:00.001Z',
		]);
	});
});
