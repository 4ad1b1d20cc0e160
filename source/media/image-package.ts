import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {FoundPackage, SourceProblem} from '../content/content-source.ts';
import {copyFile} from '../content/copy-file.ts';
import {badListing} from '../content/folder-source.ts';
import type {PackageFile} from '../content/package-manifest.ts';
import {packagePathsProblem} from '../content/package-path.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {type MediaFile, type MediaFiles, walkMedia} from './media-files.ts';
import {AlteredFile, type MediaProblem, missingFile} from './media-problem.ts';
import type {MediaReader} from './media-reader.ts';
import {mediaSourceProblem} from './protection/known-manifest.ts';
import {pathKey} from './protection/path-key.ts';
import {readableChunks} from './readable-chunks.ts';

/** What is in the folder of a package in an image; all paths are below that folder. */
export type ImageFolder = {
	/** As it is spelled in the image. */
	readonly path: string;
	/** By their paths as they compare: manifests may be spelled in another way. */
	readonly files: ReadonlyMap<string, MediaFile>;
	/** As they are spelled there. */
	readonly listed: readonly PackageFile[];
	/** Folders that hold nothing: the others come into being with what they hold. */
	readonly emptyFolders: readonly string[];
};

/** Lists the folder of a package in an image; a part of it that cannot be read is the error. */
export const listImageFolder = async (
	files: MediaFiles,
	folder: string,
): Promise<Result<ImageFolder, MediaProblem>> => {
	const found = new Map<string, MediaFile>();
	const listed: PackageFile[] = [];
	const empty = new Set<string>();
	for await (const entry of walkMedia(files, folder)) {
		if (!entry.ok) {
			return entry;
		}

		const below = entry.value.path.slice(folder.length + 1);
		empty.delete(path.posix.dirname(below));
		if (entry.value.kind === 'folder') {
			empty.add(below);
		} else {
			found.set(pathKey(below), entry.value);
			listed.push({path: below, size: entry.value.size});
		}
	}

	return success({path: folder, files: found, listed, emptyFolders: [...empty]});
};

/** The full path of a file in the folder of a package, as it is shown; without a name of the folder. */
export const placeInImage = (location: string, folder: ImageFolder, name = ''): string =>
	path.join(location, ...folder.path.split('/'), ...name.split('/'));

/** The bytes of a file in the folder of a package. The iteration throws what the file system throws, or that there is no such file. */
export async function* readInImage(
	reader: MediaReader,
	folder: ImageFolder,
	name: string,
): AsyncGenerator<Uint8Array> {
	const key = pathKey(name);
	const file = folder.files.get(key);
	if (file === undefined) {
		throw new AlteredFile('It is missing: it was there when the media was made.');
	}

	yield* reader.chunks(file);
}

/**
A package in an image: its files are copied out when they are needed.

@param manifest - What every file must be. Absent: what is there counts, and the state of the image tells whether it is another one by now.
*/
export const packageInImage = async (
	reader: MediaReader,
	folder: ImageFolder,
	manifest: readonly Required<PackageFile>[] | undefined,
): Promise<Result<FoundPackage, SourceProblem>> => {
	const {location} = reader;
	const files = manifest ?? folder.listed;
	const problem =
		packagePathsProblem(files.map(file => file.path)) ?? packagePathsProblem(folder.emptyFolders);
	if (problem !== undefined) {
		return failure(badListing(placeInImage(location, folder), problem));
	}

	return success({
		kind: 'files',
		files,
		folders: folder.emptyFolders,
		isInImage: true,
		...(manifest === undefined
			? {describedBy: 'listing', revision: await revisionOf(location)}
			: {describedBy: 'manifest'}),
		fetch: async (file, target, options) =>
			folder.files.has(pathKey(file.path))
				? copyFile(placeInImage(location, folder, file.path), target, file, {
						...options,
						openFile: async () => readableChunks(readInImage(reader, folder, file.path)),
					})
				: failure(mediaSourceProblem(location, missingFile(`${folder.path}/${file.path}`))),
	});
};

/** Changes with the image. Throws what the file system says. */
const revisionOf = async (image: string): Promise<string> => {
	const {size, mtimeMs} = await stat(image);
	return `${path.basename(image)}-${size}-${Math.trunc(mtimeMs)}`;
};
