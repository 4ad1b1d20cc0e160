import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createRedactor} from '../../source/log/redact.ts';

describe('masking secrets in what steps print (task-sequence-format.md §6.5)', () => {
	it('masks a secret wherever it stands, the longest one first', () => {
		const redact = createRedactor(['Passw0rd', 'Passw0rd!2026']);
		expect(redact('net use /user:x Passw0rd!2026; -pPassw0rd.')).toBe(
			'net use /user:x ********; -p********.',
		);
	});

	it('masks a short secret only where it stands alone', () => {
		const redact = createRedactor(['1234']);
		expect(redact('pin=1234, code 0x00012345')).toBe('pin=********, code 0x00012345');
	});

	it('leaves everyday words and very short texts readable', () => {
		const redact = createRedactor(['true', 'a', '', '12']);
		expect(redact('true: a disk of 12 GB')).toBe('true: a disk of 12 GB');
	});

	it('masks a secret of several lines line by line', () => {
		const redact = createRedactor(['-----BEGIN KEY-----\r\nMIIEabcdef\r\n']);
		expect(redact('MIIEabcdef')).toBe('********');
	});

	it('never lets a longer secret through, whatever it is made of', () => {
		const secret = fc.string({unit: 'grapheme', minLength: 8}).filter(text => text.trim().length >= 8);
		fc.assert(
			fc.property(secret, fc.string(), fc.string(), (text, before, after) => {
				fc.pre(!'********'.includes(text.trim()));
				expect(createRedactor([text])(before + text + after)).not.toContain(text.trim());
			}),
		);
	});
});
