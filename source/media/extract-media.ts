import {createWriteStream} from 'node:fs';
import {mkdir, rename, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {failure, type Result, success} from '../sequence/result.ts';
import {findMediaFile, type MediaFile, walkMedia} from './media-files.ts';
import {mediaPaths} from './media-layout.ts';
import {fileProblem, type MediaProblem, missingFile} from './media-problem.ts';
import type {Media} from './open-media.ts';
import {packageManifestPath} from './protection/manifest.ts';

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
	const described = await copyDescriptions(media, imageFolder);
	if (!described.ok) {
		return described;
	}

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

/** What says where packages are, and what they must be: manifests, the marks of volumes. What is encrypted stays where it is. */
const copyDescriptions = async (
	media: Media,
	imageFolder: string,
): Promise<Result<undefined, MediaProblem>> => {
	const data = await findMediaFile(media.files, mediaPaths.data);
	if (!data.ok) {
		return data;
	}

	const packages = media.manifest?.packages ?? [];
	const wanted = packages.map(({packageId}) => packageManifestPath(packageId));
	for await (const file of data.value === undefined ? [] : walkMedia(media.files, data.value.path)) {
		if (!file.ok) {
			return file;
		}

		if (file.value.kind === 'file' && /\.(?:json|sig)$/i.test(file.value.name)) {
			wanted.push(`${mediaPaths.data}${file.value.path.slice(data.value?.path.length)}`);
		}
	}

	for (const name of wanted) {
		const file = await findMediaFile(media.files, name);
		if (!file.ok) {
			return file;
		}

		const copied =
			file.value === undefined
				? failure(missingFile(name))
				: await copyFile(media, file.value, join(imageFolder, name));
		if (!copied.ok) {
			return copied;
		}
	}

	return success(undefined);
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
