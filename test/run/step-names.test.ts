import {describe, expect, it} from 'vitest';
import {isNamedIn} from '../../source/run/step-names.ts';

describe('a list of step names', () => {
	it('names steps in any case, with semicolons between them', () => {
		expect(isNamedIn('Format disk; Apply image', 'apply IMAGE')).toBe(true);
		expect(isNamedIn('Format disk; Apply image', 'Apply')).toBe(false);
		expect(isNamedIn('', '')).toBe(false);
	});

	it('takes a star for any characters, and every other character for itself', () => {
		expect(isNamedIn('Apply *', 'Apply drivers (x64)')).toBe(true);
		expect(isNamedIn('*', 'anything')).toBe(true);
		expect(isNamedIn('A.c', 'Abc')).toBe(false);
		expect(isNamedIn('drivers (x64)', 'drivers (x64)')).toBe(true);
	});
});
