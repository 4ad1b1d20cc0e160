import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {ifPresent} from '../files/file-error.ts';

/**
A folder below another, looked up without regard to case, because media are made on Windows and read on Linux too; the exact spelling
wins. Undefined where there is none; throws what the file system says otherwise.
*/
export const findFolderBelow = async (
	root: string,
	names: readonly string[],
): Promise<string | undefined> => {
	let folder = root;
	for (const name of names) {
		const child = await findEntry(folder, name, 'folder');
		if (child === undefined) {
			return undefined;
		}

		folder = child;
	}

	return folder;
};

/** A file or folder in a folder, by its name in any case; gives its full path. */
export const findEntry = async (
	parent: string,
	name: string,
	kind: 'file' | 'folder',
): Promise<string | undefined> => {
	const wanted = name.toLowerCase();
	const names = (await ifPresent(readdir(parent)))?.filter(entry => entry.toLowerCase() === wanted) ?? [];
	for (const candidate of names.sort((one, other) => Number(other === name) - Number(one === name))) {
		const entry = path.join(parent, candidate);
		const facts = await ifPresent(stat(entry));
		if (kind === 'folder' ? facts?.isDirectory() === true : facts?.isFile() === true) {
			return entry;
		}
	}

	return undefined;
};
