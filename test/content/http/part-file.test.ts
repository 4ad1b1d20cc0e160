import {createHash, randomBytes} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openDirect, wholePages} from '../../../source/content/http/direct-writing.ts';
import {blockSize} from '../../../source/content/http/part-block.ts';
import {PartFile, partPaths} from '../../../source/content/http/part-file.ts';
import {resumePart} from '../../../source/content/http/resume-part.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const url = 'http://server/CON00010/image.wim';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Appends bytes in pieces, every other one put into the room of the file first, as a connection does. */
const appendAll = async (file: PartFile, bytes: Uint8Array, piece: number): Promise<void> => {
	for (let from = 0, count = 0; from < bytes.length; count++) {
		const {room} = file;
		const length = Math.min(piece, bytes.length - from, count % 2 === 0 ? room.length : piece);
		const next = bytes.subarray(from, from + length);
		if (count % 2 === 0) {
			room.set(next);
			await file.append(room.subarray(0, length));
		} else {
			await file.append(next);
		}

		from += length;
	}
};

const keptFile = async (file: PartFile): Promise<string> => {
	const found = await file.finish();
	await file.keep();
	return found;
};

describe('A file that is being fetched', () => {
	it('is on the drive as it came, in whatever pieces and wherever an earlier attempt had ended', async () => {
		const all = randomBytes(6 * blockSize);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({min: 0, max: all.length}),
				fc.integer({min: 0, max: all.length}),
				fc.integer({min: 1, max: 2 * blockSize}),
				fc.boolean(),
				async (one, other, piece, sizeIsKnown) => {
					const bytes = all.subarray(0, Math.max(one, other));
					const cut = Math.min(one, other);
					const paths = partPaths(path.join(temporaryFolder(), 'image.wim'));
					const source = {url, ...(sizeIsKnown ? {size: bytes.length} : {})};
					const first = new PartFile(paths, source);
					await appendAll(first, bytes.subarray(0, cut), Math.max(piece, 1000));
					await first.suspend();
					const resumed = await resumePart(paths, {url});
					const second = new PartFile(paths, source, resumed);
					await appendAll(second, bytes.subarray(second.length), Math.max(piece, 1000));
					expect(await keptFile(second)).toBe(sha256(bytes));
					expect(readFileSync(paths.target).equals(bytes)).toBe(true);
					expect(readdirSync(path.dirname(paths.target))).toEqual(['image.wim']);
				},
			),
			{numRuns: 25},
		);
	});

	it('is the same when it is so large that another thread hashes it', async () => {
		const bytes = randomBytes(33 * blockSize + 5);
		const paths = partPaths(path.join(temporaryFolder(), 'image.wim'));
		const file = new PartFile(paths, {url, size: bytes.length});
		await appendAll(file, bytes, 300_000);
		expect(await keptFile(file)).toBe(sha256(bytes));
		expect(readFileSync(paths.target).equals(bytes)).toBe(true);
	});

	it('has the hashes of all its blocks in the record when it is given up in the middle', async () => {
		const bytes = randomBytes(20 * blockSize + 5);
		const paths = partPaths(path.join(temporaryFolder(), 'image.wim'));
		const file = new PartFile(paths, {url, size: 40 * blockSize});
		await appendAll(file, bytes, blockSize);
		await file.suspend();
		const resumed = await resumePart(paths, {url});
		expect(resumed?.marks.length).toBe(21);
		expect(resumed?.marks.at(-1)).toEqual({bytes: bytes.length, sha256: sha256(bytes)});
	});

	it.skipIf(!existsSync('/dev/full'))(
		'says that the drive is full, however large it is (needs /dev/full)',
		async () => {
			const paths = {...partPaths(path.join(temporaryFolder(), 'image.wim')), part: '/dev/full'};
			const file = new PartFile(paths, {url, size: 40 * blockSize});
			await expect(appendAll(file, randomBytes(40 * blockSize), blockSize)).rejects.toMatchObject({
				code: 'ENOSPC',
			});
			await file.suspend();
		},
	);
});

describe('Writing past the cache of the system', () => {
	it.skipIf(process.platform !== 'linux')(
		'takes memory in whole pages, where the drive allows it at all',
		async () => {
			const target = path.join(temporaryFolder(), 'image.wim');
			writeFileSync(target, '');
			const handle = await openDirect(target);
			const bytes = wholePages(8192).fill(7);
			await handle?.writev([bytes, bytes], 4096);
			await handle?.close();
			expect(readFileSync(target).length).toBe(handle === undefined ? 0 : 20_480);
		},
	);

	it.skipIf(!existsSync('/dev/full'))(
		'is not tried where there is no such way (needs /dev/full)',
		async () => {
			expect(await openDirect('/dev/full')).toBe(undefined);
		},
	);

	it.skipIf(process.platform !== 'linux')('says what else is wrong with the file', async () => {
		await expect(openDirect(path.join(temporaryFolder(), 'none'))).rejects.toMatchObject({code: 'ENOENT'});
	});
});
