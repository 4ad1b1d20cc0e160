import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {orderOfValues} from '../../../source/sequence/conditions/comparison.ts';
import {fitsPattern, wildcardPattern} from '../../../source/sequence/conditions/text-pattern.ts';
import {parseTimestamp, timestampText} from '../../../source/sequence/conditions/timestamp.ts';
import {orderOfVersions} from '../../../source/sequence/conditions/version-number.ts';

describe('Comparing values (§5.3, §12.1, §12.2)', () => {
	it.each([
		['10', '9', 1],
		['-1', '1', -1],
		['3247440400', '3247440400', 0],
		['007', '7', 0],
		['true', 'TRUE', 0],
		['10.0.19041', '10.0.9', -1],
		['0x10', '16', -1],
		['99999999999999999999', '100000000000000000000', 1],
		['', '0', -1],
	])('%j against %j', (left, right, expected) => {
		expect(Math.sign(orderOfValues(left, right))).toBe(expected);
	});

	it('orders all 64-bit integers as numbers', () => {
		const integer = fc.bigInt({min: -(2n ** 63n), max: 2n ** 63n - 1n});
		fc.assert(
			fc.property(integer, integer, (left, right) => {
				expect(orderOfValues(String(left), String(right))).toBe(left < right ? -1 : Number(left > right));
			}),
		);
	});
});

describe('Wildcards (§5.3, §12.3)', () => {
	it.each([
		['Surface Pro 3', '*surface*3', true],
		['Hewlett-Packard', '*hewlett*packard*', true],
		['10MQS0FD00', '10MQ%', true],
		['Latitude', 'Lat?tude', true],
		['Latitude', 'Latitude?', false],
		['Latitude', 'atitude', false],
		['', '*', true],
	])('%j like %j is %j', (text, pattern, expected) => {
		expect(fitsPattern(text, wildcardPattern(pattern, {percent: true}))).toBe(expected);
	});

	it('answers as the same regular expression would', () => {
		const letters = fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 12});
		const pattern = fc.string({unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8});
		fc.assert(
			fc.property(letters, pattern, (text, written) => {
				const same = new RegExp(`^${written.replaceAll('*', '.*').replaceAll('?', '.')}$`);
				expect(fitsPattern(text, wildcardPattern(written, {percent: false}))).toBe(same.test(text));
			}),
		);
	});

	it('is not held up by a hostile pattern', () => {
		expect(fitsPattern('a'.repeat(4000), wildcardPattern(`${'*a'.repeat(500)}b`, {percent: false}))).toBe(
			false,
		);
	});
});

describe('Versions and times of files (§5.4)', () => {
	it('compares versions part by part, as numbers', () => {
		expect(orderOfVersions('10.0.19041.1', '10.0.9')).toBe(1);
		expect(orderOfVersions('5.0', '5.0.0.0')).toBe(0);
		expect(orderOfVersions('5.0', 'five')).toBeUndefined();
	});

	it.each([
		['20240229120000.000000+000', '2024-02-29T12:00:00Z'],
		['20240229120000.000000+060', '2024-02-29T11:00:00Z'],
		['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
		['2024-02-29 12:00', '2024-02-29T12:00:00Z'],
		['2024-02-29T12:00:00-05:00', '2024-02-29T17:00:00Z'],
		['2/29/2024 12:00:00 AM', '2024-02-29T00:00:00Z'],
		['2/29/2024 1:30 PM', '2024-02-29T13:30:00Z'],
	])('reads %j as %s', (text, expected) => {
		expect(timestampText(parseTimestamp(text) ?? Number.NaN)).toBe(expected);
	});

	it.each(['', 'yesterday', '2023-02-29', '2024-13-01', '2024-01-01 25:00', '1/1/2024 13:00 PM'])(
		'refuses %j',
		text => {
			expect(parseTimestamp(text)).toBeUndefined();
		},
	);

	it('agrees with the calendar', () => {
		const time = fc.date({min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true});
		fc.assert(
			fc.property(time, date => {
				const text = `${date.toISOString().slice(0, 19)}Z`;
				expect(timestampText(date.getTime())).toBe(text);
				expect(parseTimestamp(text)).toBe(Math.floor(date.getTime() / 1000) * 1000);
			}),
		);
	});
});
