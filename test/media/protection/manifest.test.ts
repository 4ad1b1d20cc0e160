import {generateKeyPairSync, type KeyObject} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type MediaManifest, parseManifest, writeManifest} from '../../../source/media/protection/manifest.ts';
import {
	fingerprintOf,
	isSignedBy,
	parseSignature,
	readPublicKey,
	readSigningKey,
	signManifest,
} from '../../../source/media/protection/signature.ts';
import {Secret} from '../../../source/sequence/secret.ts';

const hash = 'a'.repeat(64);
const manifest: MediaManifest = {
	set: '39c40d37-60b6-4074-9b8f-fe275f0bbdf7',
	volume: 1,
	volumes: 1,
	label: 'Contoso',
	created: '2026-11-20T08:00:00.000Z',
	architectures: ['x64'],
	fingerprint: hash,
	packages: [{packageId: 'CON00020', files: 1, bytes: 2, encrypted: false}],
	files: [
		{path: 'SMS/PKG/CON00020.manifest.json', size: 3, sha256: hash},
		{path: 'SMS/data/Variables.dat', size: 3, sha256: hash},
	],
};

const changed = (change: object): string =>
	JSON.stringify({...JSON.parse(writeManifest(manifest)), ...change});

describe('the manifest of a medium', () => {
	it('is read as it was written', () => {
		expect(parseManifest(writeManifest(manifest))).toEqual({ok: true, value: manifest});
	});

	it.each([
		['not JSON', '{', 'not JSON'],
		['another document', '{}', 'not the manifest'],
		['a list', '[]', 'not the manifest'],
		['of a newer version', changed({version: 2}), 'newer version'],
		['without a set', changed({set: ''}), 'which medium'],
		['volume 3 of 2', changed({volume: 3, volumes: 2}), 'which medium'],
		['of no date', changed({created: 'soon'}), 'which medium'],
		['without a key', changed({fingerprint: 'abc'}), 'which medium'],
		['without files', changed({files: undefined}), 'not complete'],
		['with a file without a hash', changed({files: [{path: 'a', size: 1}]}), 'not complete'],
		['for an unknown machine', changed({architectures: ['z80']}), 'not complete'],
		['with a path that leads out', changed({files: [{path: '../a', size: 1, sha256: hash}]}), 'lead out'],
		['with a file twice', changed({files: [...manifest.files, manifest.files[1]]}), 'twice'],
		['with a package without its manifest', changed({files: []}), 'CON00020'],
		[
			'with no package ID',
			changed({packages: [{...manifest.packages[0], packageId: '../x'}]}),
			'not complete',
		],
	])('is refused when it is %s', (_, text, words) => {
		expect(parseManifest(text)).toMatchObject({ok: false, error: expect.stringContaining(words)});
	});

	it('never throws, whatever it holds', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(manifest), 'version'), (value, name) => {
				const read = parseManifest(changed({[name]: value}));
				expect(read.ok || read.error !== '').toBe(true);
			}),
			{numRuns: 500},
		);
		fc.assert(fc.property(fc.string({maxLength: 50}), text => !parseManifest(text).ok));
	});
});

describe('the signature of a manifest (RFC 8032)', () => {
	const {privateKey, publicKey} = generateKeyPairSync('ed25519');
	const bytes = Buffer.from(writeManifest(manifest));

	it('holds for the bytes that were signed, with the key that comes along', () => {
		const signature = parseSignature(signManifest(bytes, privateKey));
		expect(signature).toMatchObject({ok: true, value: {fingerprint: fingerprintOf(publicKey)}});
		expect(signature.ok && isSignedBy(bytes, signature.value)).toBe(true);
		expect(signature.ok && isSignedBy(Buffer.from('other'), signature.value)).toBe(false);
	});

	it('is read in one spelling alone: any other byte is a change', () => {
		const text = signManifest(bytes, privateKey);
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.string({minLength: 1, maxLength: 1}), (at, character) => {
				const other = `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
				const read = parseSignature(other);
				expect(other === text || !read.ok || !isSignedBy(bytes, read.value)).toBe(true);
			}),
			{numRuns: 400},
		);
		expect(parseSignature(`${text}\n`)).toMatchObject({ok: false});
	});

	it.each(['', '{', '[]', '{"algorithm":"Ed25519"}', '{"algorithm":"RSA","publicKey":"","signature":""}'])(
		'is refused in words when it is %o',
		text => {
			expect(parseSignature(text)).toMatchObject({ok: false, error: expect.stringMatching(/\w/)});
		},
	);
});

describe('a key for signing', () => {
	const pem = (key: KeyObject) => new Secret(key.export({type: 'pkcs8', format: 'pem'}).toString());

	it('is read from a PEM text', () => {
		const {privateKey, publicKey} = generateKeyPairSync('ed25519');
		const read = readSigningKey(pem(privateKey));
		expect(read.ok && fingerprintOf(read.value)).toBe(fingerprintOf(publicKey));
	});

	it('is refused when it is of another kind or no key, without a word of its content', () => {
		const {privateKey} = generateKeyPairSync('ed448');
		expect(readSigningKey(pem(privateKey))).toMatchObject({
			ok: false,
			error: expect.stringContaining('ed448'),
		});
		const read = readSigningKey(
			new Secret('-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----'),
		);
		expect(read).toMatchObject({ok: false});
		expect(read.ok ? '' : read.error).not.toContain('planted');
	});

	it('is no public key to trust: a secret that lies about is not taken', () => {
		const {privateKey} = generateKeyPairSync('ed25519');
		expect(readPublicKey(pem(privateKey).reveal())).toBeUndefined();
	});
});
