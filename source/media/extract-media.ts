import {createWriteStream} from 'node:fs';
import {mkdir, rename, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {failure, type Result, success} from '../sequence/result.ts';
import {type MediaFile, walkMedia} from './media-files.ts';
import {fileProblem, type MediaProblem} from './media-problem.ts';
import type {Media} from './open-media.ts';

/**
Makes packages of a medium into folders of this machine. A medium that is a folder has them already; those of an image are copied
into the cache folder, under a name that changes with the image; what is there from an earlier time is kept.

@param packageIds - Which packages; those that the medium does not have are left out.
@returns The folder under which `SMS/PKG/<PackageID>` is.
*/
export const extractPackages = async (
	media: Media,
	packageIds: readonly string[],
	cacheFolder: string,
): Promise<Result<string, MediaProblem>> => {
	if (media.files.kind === 'folder') {
		return success(media.files.location);
	}

	const imageFolder = join(cacheFolder, await imageName(media.files.location));
	const wanted = new Set(packageIds.map(id => id.toLowerCase()));
	for (const {packageId, path} of media.description.packages) {
		if (!wanted.has(packageId.toLowerCase())) {
			continue;
		}

		for await (const file of walkMedia(media.files, path)) {
			if (!file.ok) {
				return file;
			}

			const target = join(imageFolder, 'SMS', 'PKG', packageId, file.value.path.slice(path.length + 1));
			const copied = await copyFile(media, file.value, target);
			if (!copied.ok) {
				return copied;
			}
		}
	}

	return success(imageFolder);
};

const imageName = async (location: string): Promise<string> => {
	const {size, mtimeMs} = await stat(location);
	return `${basename(location)}-${size}-${Math.trunc(mtimeMs)}`;
};

const copyFile = async (
	media: Media,
	file: MediaFile,
	target: string,
): Promise<Result<undefined, MediaProblem>> => {
	try {
		if (file.kind === 'folder') {
			await mkdir(target, {recursive: true});
			return success(undefined);
		}

		const present = await stat(target).catch(() => undefined);
		if (present?.size !== file.size) {
			await mkdir(dirname(target), {recursive: true});
			// Synced before it gets its name: what has it was copied in full, also after a power cut.
			await pipeline(media.files.chunks(file), createWriteStream(`${target}.partial`, {flush: true}));
			await rename(`${target}.partial`, target);
		}

		return success(undefined);
	} catch (error) {
		return failure(fileProblem(error, file.path));
	}
};
