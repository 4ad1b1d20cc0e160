import {mkdirSync, readdirSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeMedia} from '../../../source/commands/media-create/write-media.ts';
import {bootFiles} from '../../../source/media/boot-image/boot-files.ts';
import type {MediaRequest} from '../../../source/media/create/media-request.ts';
import {findTool} from '../../../source/media/image/tools.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
import {sampleSequence} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const missing = (
	await Promise.all(['xorriso', 'sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'].map(findTool))
).includes(undefined);
const megabyte = 1_000_000;

/** A folder of files of so many bytes. */
const folderOf = (root: string, name: string, files: Iterable<readonly [string, number]>): string => {
	const folder = path.join(root, name);
	for (const [file, size] of files) {
		mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
		writeFileSync(path.join(folder, file), '');
		truncateSync(path.join(folder, file), size);
	}

	return folder;
};

/** Makes images and gives their sizes, the first volume first. */
const imageSizes = async (root: string, extension: 'iso' | 'img', request: Partial<MediaRequest>) => {
	const output = path.join(root, 'images', `set.${extension}`);
	const made = await writeMedia(
		{
			request: mediaRequest(request),
			taskSequences: [sampleSequence],
			content: [{id: 'CON00020', folder: path.join(root, 'package')}],
			software: new Map(),
			launchMode: extension === 'iso' ? 'DVD' : 'UFD+FORMAT',
		},
		{
			output,
			destination: {kind: extension === 'iso' ? 'iso' : 'usb-image'},
			target: output,
			replace: false,
			signal: new AbortController().signal,
			onProgress() {},
		},
	);
	expect(made, JSON.stringify(made)).toMatchObject({ok: true});
	expect(readdirSync(path.dirname(output)).every(name => name.endsWith(extension))).toBe(true);
	return made.ok ? made.value.places.map(image => statSync(image).size) : [];
};

/** Files that together are many times as large as a volume, and fill it to its end. */
const manyFiles = (count: number, size: number, name = (index: number) => `${index}.bin`) =>
	Array.from({length: count}, (_, index) => [name(index), size] as const);

describe.skipIf(missing)(
	'images of volumes (need xorriso fdisk dosfstools mtools e2fsprogs)',
	{timeout: 120_000},
	() => {
		it.each([
			['files of all sizes', manyFiles(25, 531_441)],
			['hundreds of folders', manyFiles(700, 3000, index => `folder ${index}/file.bin`)],
			[
				'small files with long names',
				manyFiles(1500, 10, index => `${index % 30}/${'Ünïcode '.repeat(9)}${index}`),
			],
			['small files with short names', manyFiles(1500, 1)],
		])('as ISO are never larger than was asked for: %s', async (_, files) => {
			const root = temporaryFolder();
			folderOf(root, 'package', files);
			const sizes = await imageSizes(root, 'iso', {split: 3 * megabyte});
			expect(sizes.length).toBeGreaterThan(1);
			expect(Math.max(...sizes)).toBeLessThanOrEqual(3 * megabyte);
			// Nor half empty: that is another disc to carry.
			expect(Math.max(...sizes)).toBeGreaterThan(1.8 * megabyte);
		});

		it('as ISO are never larger than was asked for where the first boots, and is a stick too', async () => {
			const root = temporaryFolder();
			folderOf(
				root,
				'package',
				manyFiles(300, 80_000, index => `folder ${index}/file.bin`),
			);
			const sizesOf = new Map(Object.values(bootFiles).map(name => [name, 4096]));
			folderOf(
				root,
				'boot',
				sizesOf.set(bootFiles.uefiImage, 5 * megabyte).set(bootFiles.discImage, megabyte),
			);
			const sizes = await imageSizes(root, 'iso', {split: 20 * megabyte, bootImage: path.join(root, 'boot')});
			expect(sizes.length).toBeGreaterThan(1);
			expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * megabyte);
			expect(sizes[0]).toBeGreaterThan(12 * megabyte);
		});

		it('of USB disks are never larger than was asked for, the partition to boot counted', async () => {
			const root = temporaryFolder();
			folderOf(root, 'package', manyFiles(150, megabyte));
			const sizes = await imageSizes(root, 'img', {split: 200 * megabyte});
			expect(sizes.length).toBeGreaterThan(1);
			expect(Math.max(...sizes)).toBeLessThanOrEqual(200 * megabyte);
			expect(sizes[0]).toBeGreaterThan(190 * megabyte);
		});

		it('of USB disks have a partition to boot on the first, which takes from its room', async () => {
			const root = temporaryFolder();
			folderOf(root, 'package', manyFiles(300, megabyte));
			folderOf(root, 'boot', [['boot/large.img', 120 * megabyte]]);
			const sizes = await imageSizes(root, 'img', {
				split: 300 * megabyte,
				bootImage: path.join(root, 'boot'),
			});
			expect(sizes).toHaveLength(3);
			expect(Math.max(...sizes)).toBeLessThanOrEqual(300 * megabyte);
		});
	},
);
