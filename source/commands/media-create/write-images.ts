import {rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {isFileError} from '../../files/file-error.ts';
import {syncFolder} from '../../files/sync-folder.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {filesOf, totalSize} from '../../media/image/folder-size.ts';
import {imageFileProblem} from '../../media/image/image-problem.ts';
import {writeIsoImage} from '../../media/image/write-iso-image.ts';
import {writeUsbImage} from '../../media/image/write-usb-image.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {creationProblem} from './image-creation-problem.ts';
import {imageNames} from './media-output.ts';
import type {TellProgress} from './progress-teller.ts';
import {findSurplus, findTaken} from './taken-images.ts';

type Writing = {
	readonly label: string;
	readonly replace: boolean;
	/** Bytes that an image may have. */
	readonly split?: number;
	/** An empty folder on the drive of the images. What is left there when it fails is the caller's to remove. */
	readonly workFolder: string;
	readonly signal: AbortSignal;
	readonly onProgress: TellProgress;
};

/**
Writes an image of every volume. They get their names when all of them are complete: until then, and whatever goes wrong, what is there
already stays as it is.
*/
export const writeImages = async (
	kind: 'iso' | 'usb-image',
	output: string,
	folders: readonly string[],
	{label, replace, split = Number.POSITIVE_INFINITY, workFolder, signal, onProgress}: Writing,
): Promise<Result<readonly string[], CreationProblem>> => {
	const write = kind === 'iso' ? writeIsoImage : writeUsbImage;
	const written: string[] = [];
	for (const [index, folder] of folders.entries()) {
		const place = {phase: 'writing-image', volume: index + 1, volumes: folders.length} as const;
		const total = totalSize(await filesOf(folder));
		const image = path.join(workFolder, `volume-${place.volume}`);
		onProgress({...place, bytes: 0, total});
		const made = await write(folder, image, {
			label: folders.length === 1 ? label : `${label} ${place.volume}`,
			signal,
			onProgress: done => onProgress({...place, bytes: Math.round(Math.min(1, done) * total), total}),
		});
		if (!made.ok) {
			return failure(creationProblem(made.error));
		}

		const {size} = await stat(image);
		if (size > split) {
			return failure({
				kind: 'failed',
				message: `Volume ${place.volume} would have ${size} bytes, more than the ${split} that were asked for.`,
				help: 'Nothing was created. Give --split a smaller size.',
			});
		}

		written.push(image);
		onProgress({...place, bytes: total, total});
	}

	// Once more: hours may have passed.
	const images = imageNames(output, folders.length);
	const taken = await findTaken(images, {kind, replace});
	return taken === undefined ? moveIntoPlace(written, images, {output, replace}) : failure(taken);
};

const moveIntoPlace = async (
	written: readonly string[],
	images: readonly string[],
	{output, replace}: Pick<Writing, 'replace'> & {readonly output: string},
): Promise<Result<readonly string[], CreationProblem>> => {
	try {
		const surplus = replace ? await findSurplus(output, images) : [];
		for (const [index, image] of images.entries()) {
			await rename(written[index] ?? image, image);
		}

		await Promise.all(surplus.map(async image => rm(image, {force: true})));
		await syncFolder(path.dirname(path.resolve(output)));
		return success(images);
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}

		return failure(creationProblem(imageFileProblem('The image', error)));
	}
};
