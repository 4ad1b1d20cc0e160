import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {terminalText} from '../../source/ui/terminal-text.ts';

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
