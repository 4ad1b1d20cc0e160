import {rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {ifPresent} from '../../files/file-error.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {filesOf, totalSize} from '../../media/image/folder-size.ts';
import type {RemovableDisk} from '../../media/image/removable-disk.ts';
import {writeIsoImage} from '../../media/image/write-iso-image.ts';
import {writeUsbImage} from '../../media/image/write-usb-image.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {creationProblem} from './image-creation-problem.ts';
import type {TellProgress} from './progress-teller.ts';

/** What is written in the end. */
type OutputKind = 'folder' | 'iso' | 'usb-image' | 'disk';

/** Where media go, once it is known that they may. */
export type Destination =
	| {readonly kind: 'folder' | 'iso' | 'usb-image'}
	| {readonly kind: 'disk'; readonly disk: RemovableDisk};

/** What the name of a place asks for: `.iso`, `.img`, a disk by the name that the system gives it, else a folder. */
export const outputKind = (output: string): OutputKind => {
	if (/^\/dev\/|^\\\\[.?]\\PhysicalDrive\d+$/i.test(output)) {
		return 'disk';
	}

	if (/\.iso$/i.test(output)) {
		return 'iso';
	}

	return /\.img$/i.test(output) ? 'usb-image' : 'folder';
};

/** The images of a set: a number is added to the name where there are several. Rule: media-and-boot.md §1.4. */
export const imageNames = (output: string, volumes: number): readonly string[] => {
	const {dir, name, ext} = path.parse(output);
	return volumes === 1
		? [output]
		: Array.from({length: volumes}, (_, index) => path.join(dir, `${name}-${index + 1}${ext}`));
};

/** The first of the places that something would be written over. */
export const findTaken = async (places: readonly string[]): Promise<CreationProblem | undefined> => {
	for (const place of places) {
		if ((await ifPresent(stat(place))) !== undefined) {
			return {
				kind: 'not-usable',
				message: `${place} is there already.`,
				help: 'Name another place, or give --replace.',
			};
		}
	}

	return undefined;
};

type Writing = {
	readonly label: string;
	readonly replace: boolean;
	readonly signal: AbortSignal;
	readonly onProgress: TellProgress;
};

/** Writes an image of every volume. Of a set that lacks a volume nothing is left. */
export const writeImages = async (
	kind: 'iso' | 'usb-image',
	output: string,
	folders: readonly string[],
	{label, replace, signal, onProgress}: Writing,
): Promise<Result<readonly string[], CreationProblem>> => {
	const images = imageNames(output, folders.length);
	const taken = replace ? undefined : await findTaken(images);
	if (taken !== undefined) {
		return failure(taken);
	}

	const write = kind === 'iso' ? writeIsoImage : writeUsbImage;
	for (const [index, folder] of folders.entries()) {
		const place = {phase: 'writing-image', volume: index + 1, volumes: folders.length} as const;
		const total = totalSize(await filesOf(folder));
		const written = await write(folder, images[index] ?? output, {
			label: folders.length === 1 ? label : `${label} ${place.volume}`,
			signal,
			onProgress: done => onProgress({...place, bytes: Math.round(Math.min(1, done) * total), total}),
		});
		if (!written.ok) {
			await Promise.all(images.slice(0, index).map(async image => rm(image, {force: true})));
			return failure(creationProblem(written.error));
		}

		onProgress({...place, bytes: total, total});
	}

	return success(images);
};
