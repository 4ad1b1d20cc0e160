import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createSeal, openSeal} from '../../source/run/seal.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

describe('the seal of a run', () => {
	it('gives back every text that was sealed, also after the program was started anew', () => {
		const keyFile = join(temporaryFolder(), 'secrets.key');
		const seal = createSeal(keyFile);
		const reopened = openSeal(keyFile);
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), text => {
				expect(reopened.ok && reopened.value.unseal(seal.seal(text))).toEqual({ok: true, value: text});
			}),
		);
	});

	it('never seals the same text the same way twice, and does not show it', () => {
		const seal = createSeal(join(temporaryFolder(), 'secrets.key'));
		const sealed = seal.seal('correct horse');
		expect(seal.seal('correct horse')).not.toBe(sealed);
		expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('correct');
	});

	it.skipIf(process.platform === 'win32')('keeps its key from other users', () => {
		const keyFile = join(temporaryFolder(), 'secrets.key');
		createSeal(keyFile);
		expect(statSync(keyFile).mode & 0o777).toBe(0o600);
		expect(readFileSync(keyFile)).toHaveLength(32);
	});

	it('refuses a sealed value that was changed by one bit anywhere', () => {
		const seal = createSeal(join(temporaryFolder(), 'secrets.key'));
		const sealed = Buffer.from(seal.seal('1234'), 'base64');
		fc.assert(
			fc.property(fc.nat(sealed.length * 8 - 1), bit => {
				const changed = Buffer.from(sealed);
				changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
				const result = seal.unseal(changed.toString('base64'));
				expect(!result.ok && result.error.kind).toBe('damaged');
			}),
		);
	});

	it('never throws for a text that nobody sealed', () => {
		const seal = createSeal(join(temporaryFolder(), 'secrets.key'));
		fc.assert(
			fc.property(fc.string(), text => {
				expect(seal.unseal(text).ok).toBe(false);
			}),
		);
	});

	it('can read nothing once its key is destroyed', () => {
		const keyFile = join(temporaryFolder(), 'secrets.key');
		const seal = createSeal(keyFile);
		const sealed = seal.seal('1234');
		seal.destroy();
		expect(existsSync(keyFile)).toBe(false);
		expect(seal.unseal(sealed)).toMatchObject({ok: false, error: {kind: 'no-key'}});
		expect(openSeal(keyFile)).toMatchObject({ok: false, error: {kind: 'no-key'}});
		expect(() => seal.seal('more')).toThrow('destroyed');
	});

	it('tells a key of the wrong length from none', () => {
		const keyFile = join(temporaryFolder(), 'secrets.key');
		writeFileSync(keyFile, 'short');
		expect(openSeal(keyFile)).toMatchObject({ok: false, error: {kind: 'damaged'}});
	});
});
