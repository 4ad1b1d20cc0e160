import {randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type DocumentKey, deriveDocumentKey} from '../../../source/media/protection/document-key.ts';
import {leastCost} from '../../../source/media/protection/scrypt-cost.ts';
import {openDocument, sealDocument} from '../../../source/media/protection/sealed-document.ts';
import {
	isSealedDocument,
	readSealedHeader,
	writeSealedHeader,
} from '../../../source/media/protection/sealed-header.ts';
import {Secret} from '../../../source/sequence/secret.ts';

const file = 'SMS/data/Variables.dat';
const salt = randomBytes(16);
/** As if a password had made it: the work is not the question here. */
const key: DocumentKey = {recipe: {from: 'password', salt, ...leastCost}, bytes: randomBytes(32)};

describe('a sealed document', () => {
	it('comes back as it was, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme', maxLength: 400}), text => {
				expect(openDocument(sealDocument(text, file, key), file, key)).toEqual({ok: true, value: text});
			}),
		);
	});

	it('is another one every time', () => {
		expect(sealDocument('a', file, key)).not.toEqual(sealDocument('a', file, key));
	});

	it('does not open with another key', () => {
		const other = {...key, bytes: randomBytes(32)};
		expect(openDocument(sealDocument('a', file, key), file, other)).toMatchObject({
			ok: false,
			error: {kind: 'wrong-password'},
		});
	});

	it('does not open under another name', () => {
		const sealed = sealDocument('a', file, key);
		expect(openDocument(sealed, 'SMS/data/Policy.xml', key)).toMatchObject({
			ok: false,
			error: {kind: 'damaged', message: expect.stringContaining(file)},
		});
	});

	it('does not open at any changed byte of header or content, nor cut off anywhere, nor longer', () => {
		const sealed = Buffer.from(sealDocument('<xml>secret</xml>', file, key));
		for (let at = 0; at < sealed.length; at++) {
			const changed = Buffer.from(sealed);
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(openDocument(changed, file, key).ok).toBe(false);
			const cut = openDocument(sealed.subarray(0, at), file, key);
			expect(cut).toMatchObject({ok: false, error: {message: expect.stringMatching(/\.$/)}});
		}

		expect(openDocument(Buffer.concat([sealed, Buffer.from('x')]), file, key)).toMatchObject({
			ok: false,
			error: {kind: 'damaged', message: expect.stringContaining('1 bytes more')},
		});
	});

	it('never throws at what is no sealed document', () => {
		const start = Buffer.from('BOOTSEQ\u0001', 'latin1');
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 300}), fc.boolean(), (bytes, isOurs) => {
				const input = isOurs ? Buffer.concat([start, bytes]) : bytes;
				expect(openDocument(input, file, key).ok).toBe(false);
			}),
			{numRuns: 500},
		);
	});

	it('of a later version is told from a damaged one', () => {
		const sealed = Buffer.from(sealDocument('a', file, key));
		sealed[7] = 2;
		expect(isSealedDocument(sealed)).toBe(true);
		expect(readSealedHeader(sealed)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('newer version')},
		});
	});
});

describe('the cost in the header of a sealed document', () => {
	const withCost = (cost: object) => {
		const header = writeSealedHeader({
			file,
			key: {from: 'password', salt, ...leastCost, ...cost},
			nonce: randomBytes(12),
			length: 0,
		});
		return readSealedHeader(Buffer.concat([header, Buffer.alloc(16)]));
	};

	it('is read back as it was written', () => {
		const cost = {cost: 2 ** 17, blockSize: 8, parallelization: 3};
		expect(withCost(cost)).toMatchObject({ok: true, value: {header: {key: {salt, ...cost}}}});
	});

	it.each([
		[{cost: 2 ** 14}, 'less work'],
		[{parallelization: 1}, 'less work'],
		[{cost: 2 ** 15, parallelization: 4}, 'less work'],
		[{blockSize: 1, parallelization: 16}, 'less work'],
	])('is refused below the floor: %o', (cost, words) => {
		expect(withCost(cost)).toMatchObject({
			ok: false,
			error: {kind: 'damaged', message: expect.stringContaining(words)},
		});
	});

	it.each([
		{cost: 2 ** 40},
		{cost: 2 ** 30},
		{parallelization: 100_000},
		{blockSize: 1_000_000},
		{cost: 2 ** 20, blockSize: 1024},
		{cost: 1e300},
		{parallelization: Number.MAX_SAFE_INTEGER},
	])('is refused and not tried when it is a trap: %o', cost => {
		const start = performance.now();
		expect(withCost(cost)).toMatchObject({
			ok: false,
			error: {message: expect.stringMatching(/more memory or time|not numbers/)},
		});
		expect(performance.now() - start).toBeLessThan(100);
	});

	it.each([{cost: 3}, {cost: -1}, {cost: 0}, {cost: '65536'}, {cost: null}, {parallelization: 1.5}])(
		'is refused when it is none: %o',
		cost => {
			expect(withCost(cost)).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining('not numbers')},
			});
		},
	);
});

describe('the key of the documents', () => {
	it('is the same for a password that looks the same, typed elsewhere', async () => {
		const recipe = {from: 'password', salt, ...leastCost} as const;
		const [one, two] = await Promise.all(
			['Cafe\u0301 \u{1f469}\u200d\u{1f4bb}', 'Caf\u00e9\u00a0\u{1f469}\u200d\u{1f4bb}'].map(text =>
				deriveDocumentKey(recipe, new Secret(text)),
			),
		);
		expect(one).toEqual(two);
	});

	it('is another one for another salt, with and without a password', async () => {
		for (const from of ['password', 'medium'] as const) {
			const [one, two] = await Promise.all(
				[salt, randomBytes(16)].map(other =>
					deriveDocumentKey({from, salt: other, ...leastCost}, new Secret('x')),
				),
			);
			expect(one?.bytes).not.toEqual(two?.bytes);
		}
	});
});
