import {describe, expect, it} from 'vitest';
import {typedWindow} from '../../source/ui/typed-window.ts';

const shown = (text: string, cursor: number, width: number) => typedWindow(Array.from(text), cursor, width);

describe('what is shown of a line being typed', () => {
	it('is all of it where it fits', () => {
		expect(shown('abc', 3, 10)).toEqual({before: 'abc', at: ' ', after: ''});
		expect(shown('abc', 1, 10)).toEqual({before: 'a', at: 'b', after: 'c'});
	});

	it('is the end of it, where the cursor is, and one cell stays free', () => {
		expect(shown('abcdefghij', 10, 6)).toEqual({before: 'ghij', at: ' ', after: ''});
		expect(shown('abcdefghij', 0, 6)).toEqual({before: '', at: 'a', after: 'bcde'});
	});

	it('counts cells: a wide character takes two', () => {
		expect(shown('配備手順書', 5, 8)).toEqual({before: '手順書', at: ' ', after: ''});
		expect(shown('a🚀b☕', 4, 6)).toEqual({before: 'b☕', at: ' ', after: ''});
		expect(shown('e\u0301e\u0301', 4, 4)).toEqual({before: 'e\u0301e\u0301', at: ' ', after: ''});
	});
});
