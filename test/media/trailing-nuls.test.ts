import {describe, expect, it} from 'vitest';
import {withoutTrailingNuls} from '../../source/media/trailing-nuls.ts';
import {inAMoment} from '../helpers/in-a-moment.ts';

describe('the NULs that close a decrypted text', () => {
	it('are left out, and those inside it stay', () => {
		expect(['a\0b\0\0', '\0\0', 'a', ''].map(withoutTrailingNuls)).toEqual(['a\0b', '', 'a', '']);
	});

	it('take no longer when something stands behind very many', () => {
		expect(inAMoment(() => withoutTrailingNuls(`${'\0'.repeat(300_000)}x`))).toHaveLength(300_001);
	});
});
