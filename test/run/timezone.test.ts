import {afterEach, describe, expect, it} from 'vitest';
import {currentTimezone} from '../../source/run/timezone.ts';
import {timezoneText} from '../../source/sequence/variables/timezone.ts';

const before = process.env['TZ'];

afterEach(() => {
	if (before === undefined) {
		delete process.env['TZ'];
	} else {
		process.env['TZ'] = before;
	}
});

const textIn = (zone: string): string => {
	process.env['TZ'] = zone;
	return timezoneText(currentTimezone(new Date(2026, 5, 1)));
};

describe('_SMSTSTimezone (task-sequence-format.md §9.1)', () => {
	it('has no change of the clock where there is none', () => {
		expect(textIn('UTC')).toMatch(/^0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,/);
	});

	it('changes in Amsterdam on the last Sundays of October and March', () => {
		expect(textIn('Europe/Amsterdam')).toMatch(
			/^-60,0,-60,0,10,0,5,3,0,0,0,0,3,0,5,2,0,0,0,Central European/,
		);
	});

	it('changes in New York on the first Sunday of November and the second of March', () => {
		expect(textIn('America/New_York')).toMatch(/^300,0,-60,0,11,0,1,2,0,0,0,0,3,0,2,2,0,0,0,Eastern/);
	});

	it('knows the south, where summer is in January', () => {
		expect(textIn('Australia/Sydney')).toMatch(
			/^-600,0,-60,0,4,0,1,3,0,0,0,0,10,0,1,2,0,0,0,Australian Eastern/,
		);
	});
});
