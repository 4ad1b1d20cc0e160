import {randomBytes} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {RemovableDisk} from '../../../source/media/image/removable-disk.ts';
import {writeToDisk} from '../../../source/media/image/write-to-disk.ts';
import {success} from '../../../source/sequence/result.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const megabyte = 1024 * 1024;

/** A file in place of a disk: opening it exclusively means nothing there. */
const standIn = (size = 4 * megabyte) => {
	const folder = temporaryFolder();
	const [image, file] = [path.join(folder, 'image'), path.join(folder, 'disk')];
	const content = randomBytes(3 * megabyte + 512);
	writeFileSync(image, content);
	writeFileSync(file, Buffer.alloc(size, 9));
	const disk: RemovableDisk = {path: file, model: 'Stand-in', serial: '1', size, mounted: []};
	return {image, content, disk, listDisks: async () => success([disk])};
};

describe('writing a medium to a disk', () => {
	it('puts every byte there, tells how far it is, and leaves the rest of the disk', async () => {
		const {image, content, disk, listDisks} = standIn();
		const told: number[] = [];
		const written = await writeToDisk(image, disk, {listDisks, onProgress: done => told.push(done)});
		expect(written).toEqual(success(undefined));
		const bytes = readFileSync(disk.path);
		expect(bytes.subarray(0, content.length).equals(content)).toBe(true);
		expect(bytes.subarray(content.length).every(byte => byte === 9)).toBe(true);
		expect(told.at(-1)).toBe(1);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
	});

	it('leaves a disk that nothing starts from when it is cancelled', async () => {
		const {image, disk, listDisks} = standIn();
		const controller = new AbortController();
		const written = await writeToDisk(image, disk, {
			listDisks,
			signal: controller.signal,
			onProgress: () => controller.abort(),
		});
		expect(written).toMatchObject({ok: false, error: {kind: 'cancelled'}});
		expect(
			readFileSync(disk.path)
				.subarray(0, megabyte)
				.every(byte => byte === 0),
		).toBe(true);
	});

	it('is refused when another disk is there by now', async () => {
		const {image, disk} = standIn();
		const listDisks = async () => success([{...disk, serial: '2'}]);
		expect(await writeToDisk(image, disk, {listDisks})).toMatchObject({
			ok: false,
			error: {
				message: expect.stringContaining('not at'),
				help: expect.stringContaining('choose it once more'),
			},
		});
		expect(readFileSync(disk.path).every(byte => byte === 9)).toBe(true);
	});

	it('is refused when the disk is too small', async () => {
		const {image, disk, listDisks} = standIn(megabyte);
		expect(await writeToDisk(image, disk, {listDisks})).toMatchObject({ok: false, error: {kind: 'no-space'}});
		expect(readFileSync(disk.path).every(byte => byte === 9)).toBe(true);
	});
});
