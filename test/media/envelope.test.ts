import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openEnvelope, sealEnvelope} from '../../source/media/envelope.ts';
import {type AlgorithmName, algorithms} from '../../source/media/envelope-header.ts';
import {deriveKey, deriveKeyFromBytes, noPassword} from '../../source/media/key-derivation.ts';
import {Secret} from '../../source/sequence/secret.ts';

const password = new Secret('Password1');
const names: readonly AlgorithmName[] = ['3DES', 'AES-128', 'AES-192', 'AES-256'];
const markup = `<?xml version="1.0"?><list>${'<item name="X">value</item>'.repeat(20)}</list>`;
const kindOf = (bytes: Uint8Array, key: Secret): string => {
	const opened = openEnvelope(bytes, key);
	return opened.ok ? 'opened' : opened.error.kind;
};

const altered = (bytes: Uint8Array, position: number, value?: number): Uint8Array => {
	const copy = Uint8Array.from(bytes);
	copy[position] = value ?? (copy[position] ?? 0) ^ 0x55;
	return copy;
};

describe('keys of media files (media-and-boot.md §2.3, §2.8)', () => {
	it.each([
		['Password1', '472b14c830bccddc2b57c2f91682e0b39dae488fb213c24bb88985b1af61f433b29b314ccc818289'],
		[noPassword.reveal(), 'd15d6a10993a431266d87bf5e6c72252621cfef7c42a749bb4df2aa1a156a95f159bbc8f3571be10'],
	])('come from the password %s', (text, expected) => {
		expect(Buffer.from(deriveKey(new Secret(text), 40)).toString('hex')).toBe(expected);
	});

	it('come from bytes that are no text, too', () => {
		expect(Buffer.from(deriveKeyFromBytes(Buffer.from('abcd'), 40)).toString('hex')).toBe(
			'f612d1dc346c8cf89ddfe54061eb90a94d72340ece5ae6b868420392e4eb78a9c9bc133e6a73d454',
		);
	});
});

describe('an encrypted media file (media-and-boot.md §2.1, §2.2)', () => {
	it.each([
		['AES-128', '11cb54aa3b699f61f86ab312e6fb97ec'],
		['AES-256', '3dd6b8bc6cc41f718b07522266e188ce'],
	] as const)('written with %s begins with the block that real sites write', (algorithm, block) => {
		const bytes = sealEnvelope('<?xml version="1.0"?><MediaVarList/>', password, algorithm);
		expect(Buffer.from(bytes).toString('hex', 24, 40)).toBe(block);
	});

	it('has the header that the format asks for', () => {
		const bytes = Buffer.from(sealEnvelope('<a/>', password));
		expect(bytes.toString('hex', 0, 24)).toBe(
			'0000edec' + '14000000' + '0a000000' + '10000000' + '10660000' + '00000000',
		);
		expect(bytes.length).toBe(24 + 16);
	});

	it('gives back the text that was written, whatever the algorithm', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...names),
				fc.string({unit: 'grapheme-ascii'}),
				fc.string({unit: 'grapheme-ascii', minLength: 1}),
				(algorithm, text, key) => {
					const document = `<value text="0123456789">${text}</value>`;
					const opened = openEnvelope(sealEnvelope(document, new Secret(key), algorithm), new Secret(key));
					expect(opened).toEqual({ok: true, value: document});
				},
			),
		);
	});

	it('keeps text of every writing system', () => {
		const document = '<x n="name">Größe 装置管理システム設定 관리 Настройка إعدادات 👩‍🔧🧰⚠️</x>';
		expect(openEnvelope(sealEnvelope(document, password), password)).toEqual({ok: true, value: document});
	});

	it.each([1, 6, 8, 100])('opens with %i bytes behind its end', trailing => {
		const bytes = Buffer.concat([sealEnvelope(markup, password), new Uint8Array(trailing).fill(0xab)]);
		expect(kindOf(bytes, password)).toBe('opened');
	});

	it('is told from other files', () => {
		expect(kindOf(Buffer.from('<?xml version="1.0"?><sequence/>'), password)).toBe('not-an-envelope');
		expect(kindOf(new Uint8Array(0), password)).toBe('not-an-envelope');
	});

	it('never opens with another password', () => {
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.string(), (algorithm, other) => {
				fc.pre(other !== 'Password1');
				expect(kindOf(sealEnvelope(markup, password, algorithm), new Secret(other))).toBe('wrong-password');
			}),
		);
	});

	it('counts upper and lower case in passwords', () => {
		expect(kindOf(sealEnvelope(markup, password), new Secret('password1'))).toBe('wrong-password');
	});
});

describe('a damaged media file', () => {
	const bytes = sealEnvelope(markup, password);

	it.each([
		['cut off inside the header', bytes.subarray(0, 17)],
		['cut off inside the text', bytes.subarray(0, bytes.length - 1)],
		['with a wrong header length', altered(bytes, 4, 0x18)],
		['with an unknown algorithm', altered(bytes, 16, 0x01)],
		['with lengths that contradict each other', altered(bytes, 8)],
		['with a length that is no whole number of blocks', altered(bytes, 12, 7)],
	])('%s is damaged with any password', (_, damaged) => {
		expect(kindOf(damaged, password)).toBe('damaged');
		expect(kindOf(damaged, new Secret('other'))).toBe('damaged');
	});

	it('is not taken for a wrong password when its beginning is altered', () => {
		expect(kindOf(altered(bytes, 30), password)).toBe('damaged');
	});

	it('is not taken for a wrong password when its end is altered', () => {
		expect(kindOf(altered(bytes, bytes.length - 1), password)).toBe('damaged');
	});

	it('is noticed when a byte in the middle is altered, in most cases: the format has no checksum', () => {
		const positions = Array.from({length: bytes.length - 24 - 48}, (_, index) => 40 + index);
		const noticed = positions.filter(position => kindOf(altered(bytes, position), password) === 'damaged');
		expect(noticed.length / positions.length).toBeGreaterThan(0.75);
	});

	it('never throws, whatever its bytes are', () => {
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 200}), fc.constantFrom(...names), (random, algorithm) => {
				const header = Buffer.from(bytes.subarray(0, 24));
				header.writeUInt32LE(algorithms[algorithm].id, 16);
				expect(openEnvelope(random, password).ok).toBe(false);
				expect(openEnvelope(Buffer.concat([header, random]), password).ok).toBe(false);
			}),
		);
	});
});

const vectors = join(import.meta.dirname, '../../../shared/vectors');
describe.skipIf(!existsSync(vectors))('the vectors (media-and-boot.md §2.8)', () => {
	it('open with their passwords', () => {
		const files = readdirSync(vectors).filter(name => name.startsWith('synthetic-'));
		expect(files.length).toBeGreaterThan(3);
		for (const name of files) {
			const key = name.includes('default') ? noPassword : password;
			expect(openEnvelope(readFileSync(join(vectors, name)), key), name).toMatchObject({ok: true});
			expect(kindOf(readFileSync(join(vectors, name)), new Secret('no'))).toBe('wrong-password');
		}
	});

	it.each([
		['hashcat-m19850-selftest.hdr40.bin', 'AES-128'],
		['hashcat-m19851-selftest.hdr40.bin', 'AES-256'],
	] as const)('%s is the beginning of what is written here', (name, algorithm) => {
		const head = readFileSync(join(vectors, name));
		const written = sealEnvelope('<?xml version="1.0"?>', password, algorithm);
		expect(Buffer.from(written.subarray(24, 40))).toEqual(head.subarray(24, 40));
		expect(Buffer.from(written.subarray(16, 20))).toEqual(head.subarray(16, 20));
		expect(kindOf(head, password)).toBe('damaged');
	});
});
