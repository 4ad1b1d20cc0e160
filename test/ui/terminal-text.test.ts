import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {terminalText, wrappedText} from '../../source/ui/terminal-text.ts';

describe('a line of somebody else', () => {
	it('loses its colours and its control characters', () => {
		expect(terminalText('\u001B[31mred\u001B[0m\u0007\b done\r', 80)).toBe('red done');
	});

	it('has tabs as spaces, up to the next stop', () => {
		expect(terminalText('a\tb', 80)).toBe('a       b');
	});

	it('is cut at the width, and a wide character is never cut in two', () => {
		expect(terminalText('abcdef', 3)).toBe('abc');
		expect(terminalText('日本語', 5)).toBe('日本');
	});

	it('never holds a control character', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				expect(terminalText(text, 40)).not.toMatch(/\p{Cc}/u);
			}),
		);
	});
});

describe('a long line of somebody else', () => {
	it('is broken at spaces, and goes on under its beginning', () => {
		expect(wrappedText('08:00 Office failed, code 1603', 16, 6)).toEqual([
			'08:00 Office',
			'      failed,',
			'      code 1603',
		]);
		expect(wrappedText('abcdefgh', 4, 0)).toEqual(['abcd', 'efgh']);
	});

	it('loses nothing but spaces, and has no row that is too wide', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.integer({min: 4, max: 40}),
				fc.integer({min: 0, max: 10}),
				(text, width, indent) => {
					const rows = wrappedText(text, width, indent);
					expect(rows.join('').replaceAll(' ', '')).toBe(
						terminalText(text, Number.POSITIVE_INFINITY).replaceAll(' ', ''),
					);
					expect(Math.max(...rows.map(row => row.length))).toBeLessThanOrEqual(width);
				},
			),
		);
	});
});
