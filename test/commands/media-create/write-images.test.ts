import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {TellProgress} from '../../../source/commands/media-create/progress-teller.ts';
import {findTaken, placesToCheck} from '../../../source/commands/media-create/taken-images.ts';
import {writeImages} from '../../../source/commands/media-create/write-images.ts';
import {findTool} from '../../../source/media/image/tools.ts';
import {writeUsbImage} from '../../../source/media/image/write-usb-image.ts';
import {markerPath, readMarker, writeMarker} from '../../../source/media/volumes/volume-marker.ts';
import {writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const missing = (
	await Promise.all(['xorriso', 'sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'].map(findTool))
).includes(undefined);

/** The folders of a set of so many volumes. */
const volumesOf = (root: string, set: string, volumes: number): readonly string[] =>
	Array.from({length: volumes}, (_, index) =>
		writeSampleMedium(path.join(root, set, `volume-${index + 1}`), {
			files: {[markerPath]: writeMarker({set, label: set, volume: index + 1, volumes})},
		}),
	);

/** A place for images, and what writes a set there. */
const imagePlace = () => {
	const root = temporaryFolder();
	const images = path.join(root, 'images');
	mkdirSync(images);
	let works = 0;
	const write = async (
		set: string,
		volumes: number,
		options: {
			readonly replace?: boolean;
			readonly signal?: AbortSignal;
			readonly onProgress?: TellProgress;
		} = {},
	) => {
		const workFolder = path.join(root, `work-${works++}`);
		mkdirSync(workFolder);
		return writeImages('iso', path.join(images, 'lab.iso'), volumesOf(root, set, volumes), {
			label: set,
			replace: false,
			workFolder,
			signal: new AbortController().signal,
			onProgress() {},
			...options,
		});
	};
	const sets = async () =>
		Object.fromEntries(
			await Promise.all(
				readdirSync(images)
					.toSorted()
					.map(async name => [name, (await readMarker(path.join(images, name)))?.set] as const),
			),
		);
	return {root, images, write, sets};
};

describe.skipIf(missing)('images of a set (need the Debian package xorriso)', () => {
	it('have no finished names until all of them are complete', async () => {
		const {images, write, sets} = imagePlace();
		const seen = new Set<string>();
		const written = await write('first', 3, {
			onProgress: () => readdirSync(images).forEach(name => void seen.add(name)),
		});
		expect(written.ok).toBe(true);
		expect([...seen]).toEqual([]);
		expect(await sets()).toEqual({'lab-1.iso': 'first', 'lab-2.iso': 'first', 'lab-3.iso': 'first'});
	});

	it('that are to be replaced are all there still when the new ones are cancelled', async () => {
		const {write, sets} = imagePlace();
		await write('first', 4);
		const cancellation = new AbortController();
		const cancelled = await write('second', 3, {
			replace: true,
			signal: cancellation.signal,
			onProgress(progress) {
				if (progress.volume === 2 && 'bytes' in progress && progress.bytes > 0) {
					cancellation.abort();
				}
			},
		});
		expect(cancelled).toMatchObject({ok: false, error: {kind: 'cancelled'}});
		expect(await sets()).toEqual({
			'lab-1.iso': 'first',
			'lab-2.iso': 'first',
			'lab-3.iso': 'first',
			'lab-4.iso': 'first',
		});
	});

	it('take the place of the whole old set, whose further volumes go; what belongs to another set stays', async () => {
		const {images, write, sets} = imagePlace();
		await write('other', 4);
		const another = readFileSync(path.join(images, 'lab-4.iso'));
		await write('first', 3, {replace: true});
		writeFileSync(path.join(images, 'lab-4.iso'), another);
		expect(await write('second', 2, {replace: true})).toMatchObject({
			ok: true,
			value: ['lab-1.iso', 'lab-2.iso'].map(name => path.join(images, name)),
		});
		expect(await sets()).toEqual({'lab-1.iso': 'second', 'lab-2.iso': 'second', 'lab-4.iso': 'other'});
	});

	it('are not written over what came there meanwhile', async () => {
		const {images, write} = imagePlace();
		const refused = await write('first', 2, {
			onProgress: () => writeFileSync(path.join(images, 'lab-2.iso'), 'mine'),
		});
		expect(refused).toMatchObject({ok: false, error: {message: expect.stringContaining('is there already')}});
		expect(readdirSync(images)).toEqual(['lab-2.iso']);
		expect(readFileSync(path.join(images, 'lab-2.iso'), 'utf8')).toBe('mine');
	});

	it('are replaced where they are media, and no other file is, whatever it is called', async () => {
		const {root, images, write} = imagePlace();
		await write('first', 1);
		const medium = path.join(images, 'lab.iso');
		expect(await findTaken([medium], {kind: 'iso', replace: true})).toBe(undefined);
		expect(await findTaken([medium], {kind: 'iso', replace: false})).toMatchObject({
			message: `${medium} is there already.`,
		});
		const stick = path.join(images, 'lab.img');
		expect((await writeUsbImage(path.join(root, 'first/volume-1'), stick, {label: 'x'})).ok).toBe(true);
		expect(await findTaken([stick], {kind: 'usb-image', replace: true})).toBe(undefined);
		const notes = path.join(images, 'notes.iso');
		writeFileSync(notes, '{"mine": true}');
		expect(await findTaken([notes], {kind: 'iso', replace: true})).toEqual({
			kind: 'not-usable',
			message: `${notes} is there already, and holds no media. This is neither a folder nor an ISO image.`,
			help: 'Name another place.',
		});
		expect(await findTaken([medium], {kind: 'usb-image', replace: true})).toMatchObject({
			message: `${medium} is there already, and is no image of a USB disk with media.`,
		});
		expect(await findTaken([images], {kind: 'iso', replace: true})).toMatchObject({
			message: `${images} is a folder.`,
		});
		expect(existsSync(notes)).toBe(true);
	});
});

describe('the places that are looked at before the work begins', () => {
	it('are the name itself, and with a set its first volume, and those that would be replaced', async () => {
		const folder = temporaryFolder();
		const output = path.join(folder, 'lab.iso');
		for (const volume of [1, 2, 3]) {
			writeFileSync(path.join(folder, `lab-${volume}.iso`), '');
		}

		const names = async (isSplit: boolean, replace: boolean) =>
			(await placesToCheck(output, {isSplit, replace})).map(place => path.basename(place));
		expect(await names(false, true)).toEqual(['lab.iso']);
		expect(await names(true, false)).toEqual(['lab.iso', 'lab-1.iso']);
		expect(await names(true, true)).toEqual(['lab.iso', 'lab-1.iso', 'lab-2.iso', 'lab-3.iso']);
	});
});
