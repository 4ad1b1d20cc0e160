import {expect, it} from 'vitest';
import {counted} from '../../source/commands/counted.ts';

it('a number has its noun in the singular for one alone', () => {
	expect([0, 1, 2].map(count => counted(count, 'file'))).toEqual(['0 files', '1 file', '2 files']);
});
