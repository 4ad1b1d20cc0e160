import {failure, type Result, success} from '../sequence/result.ts';
import {fileProblem, type MediaProblem} from './media-problem.ts';

/** A file or folder on a medium. `path` is as spelled there, from its root, with `/`. `other`: a link or a device; nobody follows or reads it. */
export type MediaFile = {
	readonly path: string;
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'other';
	/** Bytes; 0 for what is no file. */
	readonly size: number;
};

/** The files of a medium, wherever they are: a folder or drive, or inside an ISO image. */
export type MediaFiles = {
	readonly kind: 'folder' | 'iso';
	/** The folder, drive or image on this machine. */
	readonly location: string;
	/** What is in a folder, by its exact path; the root is the empty path. */
	list(folder: string): Promise<Result<readonly MediaFile[], MediaProblem>>;
	/** The bytes of a file, in pieces. The iteration throws what the file system throws. */
	chunks(file: MediaFile): AsyncIterable<Uint8Array>;
	close(): Promise<void>;
};

/** Finds a file or folder by its path, in any case; undefined when it is not there. */
export const findMediaFile = async (
	files: MediaFiles,
	path: string,
): Promise<Result<MediaFile | undefined, MediaProblem>> => {
	let found: MediaFile | undefined;
	for (const name of path.split('/')) {
		if (found !== undefined && found.kind !== 'folder') {
			return success(undefined);
		}

		const inside: Result<readonly MediaFile[], MediaProblem> = await files.list(found?.path ?? '');
		if (!inside.ok) {
			return inside;
		}

		const wanted = name.toLowerCase();
		found = inside.value.find(file => file.name.toLowerCase() === wanted);
		if (found === undefined) {
			return success(undefined);
		}
	}

	return success(found);
};

/** Largest file that is read whole: media variables and policies are far below. */
const readLimit = 256 * 1024 * 1024;

/** A whole file by its path, in any case; undefined when it is not there. */
export const readMediaFile = async (
	files: MediaFiles,
	path: string,
): Promise<Result<Uint8Array | undefined, MediaProblem>> => {
	const found = await findMediaFile(files, path);
	if (!found.ok) {
		return found;
	}

	const file = found.value;
	if (file?.kind !== 'file') {
		return success(undefined);
	}

	if (file.size > readLimit) {
		return failure({
			kind: 'unreadable',
			message: `It is ${file.size} bytes large, far more than such a file can be.`,
			help: 'Check that this is task sequence media.',
			file: file.path,
		});
	}

	try {
		return success(Buffer.concat(await Array.fromAsync(files.chunks(file))));
	} catch (error) {
		return failure(fileProblem(error, file.path));
	}
};

/** Folders inside each other more often than this are a loop in a damaged image. */
const deepest = 64;

type WalkOptions = {
	/** Tell what is neither file nor folder too; else it is as if it were not there. */
	readonly withOthers?: boolean;
	/** Folders that are not gone into, by their paths. */
	readonly isLeftOut?: (folder: string) => boolean;
};

/** Everything under a folder, files after their folder. Yields a problem where a folder cannot be listed, and goes on. */
export async function* walkMedia(
	files: MediaFiles,
	folder: string,
	{withOthers = false, isLeftOut = () => false}: WalkOptions = {},
): AsyncGenerator<Result<MediaFile, MediaProblem>> {
	const waiting = [folder];
	for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
		if (current.split('/').length > deepest) {
			yield failure({
				kind: 'unreadable',
				message: 'Folders are inside each other without end.',
				help: 'The image is damaged: make the media again.',
				file: current,
			});
			continue;
		}

		const inside = await files.list(current);
		if (!inside.ok) {
			yield inside;
			continue;
		}

		for (const file of inside.value) {
			if (file.kind === 'other' && !withOthers) {
				continue;
			}

			yield success(file);
			if (file.kind === 'folder' && !isLeftOut(file.path)) {
				waiting.push(file.path);
			}
		}
	}
}
