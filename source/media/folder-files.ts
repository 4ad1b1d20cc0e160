import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {failure, success} from '../sequence/result.ts';
import type {MediaFile, MediaFiles} from './media-files.ts';
import {fileProblem} from './media-problem.ts';

/** The files of a medium that is a folder or a drive. */
export const openFolderFiles = (location: string): MediaFiles => ({
	kind: 'folder',
	location,
	async list(folder) {
		try {
			const names = (await readdir(join(location, folder))).toSorted();
			const files = await Promise.all(names.map(name => describe(location, folder, name)));
			return success(files.filter(file => file !== undefined));
		} catch (error) {
			return failure(fileProblem(error, join(location, folder)));
		}
	},
	chunks: file => createReadStream(join(location, file.path)),
	close: () => Promise.resolve(),
});

/** Undefined for what is neither file nor folder: a device, a link that leads nowhere. */
const describe = async (location: string, folder: string, name: string): Promise<MediaFile | undefined> => {
	const path = folder === '' ? name : `${folder}/${name}`;
	const found = await stat(join(location, path)).catch(() => undefined);
	if (found?.isDirectory()) {
		return {path, name, kind: 'folder', size: 0};
	}

	return found?.isFile() ? {path, name, kind: 'file', size: found.size} : undefined;
};
