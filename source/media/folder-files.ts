import {createReadStream, type Stats} from 'node:fs';
import {lstat, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {failure, success} from '../sequence/result.ts';
import type {MediaFile, MediaFiles} from './media-files.ts';
import {fileProblem} from './media-problem.ts';

/**
The files of a medium that is a folder or a drive. It may lie behind a link itself; links in it are not followed: on a medium that
somebody else made they lead out of it, or round in a circle.

@param options.followLinks - For folders of this machine's own.
*/
export const openFolderFiles = (location: string, {followLinks = false} = {}): MediaFiles => ({
	kind: 'folder',
	location,
	async list(folder) {
		try {
			const names = (await readdir(join(location, folder))).toSorted();
			const factsOf = followLinks ? stat : lstat;
			return success(
				await Promise.all(
					names.map(async name => {
						const path = folder === '' ? name : `${folder}/${name}`;
						return describe(path, name, await factsOf(join(location, path)).catch(() => undefined));
					}),
				),
			);
		} catch (error) {
			return failure(fileProblem(error, join(location, folder)));
		}
	},
	chunks: file => createReadStream(join(location, file.path)),
	close: () => Promise.resolve(),
});

/** Without facts it is a link that leads nowhere, or went while it was looked at. */
const describe = (path: string, name: string, facts: Stats | undefined): MediaFile => {
	if (facts?.isFile()) {
		return {path, name, kind: 'file', size: facts.size};
	}

	return {path, name, kind: facts?.isDirectory() ? 'folder' : 'other', size: 0};
};
