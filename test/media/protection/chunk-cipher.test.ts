import {randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {AlteredFile} from '../../../source/media/media-problem.ts';
import {decryptChunks, encryptChunks} from '../../../source/media/protection/chunk-cipher.ts';

const key = randomBytes(32);
const piece = 1024 * 1024;
const sealedPiece = piece + 16;
const header = 24;

async function* chunksOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += length) {
		yield bytes.subarray(start, start + length);
	}
}

const together = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(chunks));
const encrypted = async (bytes: Uint8Array, purpose = 'a', length = 65_536) =>
	together(encryptChunks(chunksOf(bytes, length), key, purpose));
const decrypted = async (bytes: Uint8Array, purpose = 'a', length = 65_536) =>
	together(decryptChunks(chunksOf(bytes, length), key, purpose));

describe('a file that is encrypted piece by piece', () => {
	it.each([0, 1, piece - 1, piece, piece + 1, 2 * piece, 2 * piece + 17])(
		'of %i bytes comes back as it was',
		async size => {
			const plain = randomBytes(size);
			const sealed = await encrypted(plain);
			expect(sealed.length).toBe(header + size + 16 * Math.max(1, Math.ceil(size / piece)));
			expect((await decrypted(sealed)).equals(plain)).toBe(true);
		},
	);

	it('does not depend on how it is cut when it is read', async () => {
		const plain = randomBytes(piece + 4321);
		const sealed = await encrypted(plain, 'a', 1000);
		for (const length of [7919, piece, 3 * piece]) {
			expect((await decrypted(sealed, 'a', length)).equals(plain)).toBe(true);
		}
	});

	it('is another one every time, and for every purpose', async () => {
		const plain = randomBytes(100);
		const sealed = await encrypted(plain);
		expect((await encrypted(plain)).equals(sealed)).toBe(false);
		await expect(decrypted(sealed, 'b')).rejects.toThrow(AlteredFile);
	});

	it('is refused when a piece is missing, repeated, moved, or the end is cut off where a piece ends', async () => {
		const sealed = await encrypted(randomBytes(3 * piece));
		const start = sealed.subarray(0, header);
		const [one, two, three] = [0, 1, 2].map(index =>
			sealed.subarray(header + index * sealedPiece, header + (index + 1) * sealedPiece),
		);
		const pieces = [one, two, three].map(bytes => bytes ?? Buffer.alloc(0));
		for (const order of [[0, 1], [0, 2], [1, 0, 2], [0, 1, 2, 2], [0, 1, 1, 2], []]) {
			const changed = Buffer.concat([start, ...order.map(index => pieces[index] ?? Buffer.alloc(0))]);
			await expect(decrypted(changed)).rejects.toThrow(AlteredFile);
		}
	});

	it('is refused at any changed, cut or added byte, and gives out nothing of the piece', async () => {
		const sealed = await encrypted(randomBytes(500));
		await fc.assert(
			fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({min: 1, max: 255}), async (at, mask) => {
				const changed = Buffer.from(sealed);
				changed[at] = (changed[at] ?? 0) ^ mask;
				for (const bytes of [
					changed,
					sealed.subarray(0, at),
					Buffer.concat([sealed, changed.subarray(at)]),
				]) {
					const given: Uint8Array[] = [];
					await expect(async () => {
						for await (const chunk of decryptChunks(chunksOf(bytes, 64), key, 'a')) {
							given.push(chunk);
						}
					}).rejects.toThrow(AlteredFile);
					expect(given).toEqual([]);
				}
			}),
		);
	});
});
