import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';

export type FolderFile = {
	/** From the folder, with `/`. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
};

/** Every file under a folder, in the order of their paths. Throws what the file system says. */
export const filesOf = async (folder: string): Promise<readonly FolderFile[]> => {
	const entries = await readdir(folder, {recursive: true, withFileTypes: true});
	const files = await Promise.all(
		entries
			.filter(entry => !entry.isDirectory())
			.map(async entry => {
				const file = path.join(entry.parentPath, entry.name);
				return {
					path: path.relative(folder, file).split(path.sep).join('/'),
					size: (await stat(file)).size,
				};
			}),
	);
	return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

export const totalSize = (files: readonly FolderFile[]): number =>
	files.reduce((sum, {size}) => sum + size, 0);
