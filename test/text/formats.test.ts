import {describe, expect, it} from 'vitest';
import {createFormats} from '../../source/text/formats.ts';

const english = createFormats('en', 'UTC');

describe('times and numbers', () => {
	it('writes a clock with hours only when there are some', () => {
		expect(english.clock(7)).toBe('0:07');
		expect(english.clock(74.9)).toBe('1:14');
		expect(english.clock(3723)).toBe('1:02:03');
		expect(english.clock(-1)).toBe('0:00');
		expect(english.longClock(206)).toBe('0:03:26');
	});

	it('writes durations in words, also none at all', () => {
		expect(english.duration(12)).toBe('12 seconds');
		expect(english.duration(74)).toBe('1 minute, 14 seconds');
		expect(english.duration(0.2)).toBe('0 seconds');
		expect(createFormats('nl').duration(74)).toBe('1 minuut en 14 seconden');
		expect(createFormats('fr').duration(2)).toMatch(/^2\ssecondes$/);
	});

	it('writes sizes in the unit that fits', () => {
		expect(english.bytes(0)).toBe('0 bytes');
		expect(english.bytes(1)).toBe('1 byte');
		expect(english.bytes(412_000_000)).toBe('412 MB');
		expect(english.bytes(1_260_000_000)).toBe('1.3 GB');
	});

	it('shows times in the zone given, and an unreadable one as it came', () => {
		expect(createFormats('en', 'Europe/Brussels').timeOfDay('2026-11-21T13:02:11.000Z')).toBe('14:02:11');
		expect(english.timeOfDay('soon')).toBe('soon');
		expect(createFormats('nl', 'UTC').moment('2026-11-21T13:02:11.000Z')).toBe('21 nov 2026, 13:02');
	});
});
