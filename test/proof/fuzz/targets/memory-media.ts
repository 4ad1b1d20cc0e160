import {describeMedia} from '../../../../source/media/describe-media.ts';
import type {MediaFile, MediaFiles} from '../../../../source/media/media-files.ts';
import type {MediaProblem} from '../../../../source/media/media-problem.ts';
import type {Media} from '../../../../source/media/open-media.ts';
import {type Result, success} from '../../../../source/sequence/result.ts';

/** A medium whose files are in memory, by path: for reading one many thousand times. */
export const openMemoryMedia = async (
	files: ReadonlyMap<string, Uint8Array>,
): Promise<Result<Media, MediaProblem>> => {
	const mediaFiles = memoryFiles(files);
	const description = await describeMedia(mediaFiles);
	return description.ok
		? success({description: description.value, files: mediaFiles, close: () => Promise.resolve()})
		: description;
};

/** Files in memory, as a medium has them. */
export const memoryFiles = (files: ReadonlyMap<string, Uint8Array>): MediaFiles => ({
	kind: 'folder',
	location: 'memory',
	list(folder) {
		const prefix = folder === '' ? '' : `${folder}/`;
		const found = new Map<string, MediaFile>();
		for (const [path, bytes] of files) {
			if (path.startsWith(prefix)) {
				const [name = '', ...below] = path.slice(prefix.length).split('/');
				const kind = below.length === 0 ? 'file' : 'folder';
				found.set(name, {name, path: `${prefix}${name}`, kind, size: kind === 'file' ? bytes.length : 0});
			}
		}

		return Promise.resolve(success([...found.values()]));
	},
	async *chunks(file) {
		yield files.get(file.path) ?? new Uint8Array();
	},
	close: () => Promise.resolve(),
});
