import {closeSync, fsyncSync, openSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import process from 'node:process';
import {isFileError} from './file-error.ts';

/** Windows has no such call and does it with the files' own. */
const isOfTheFiles = process.platform === 'win32';

/** Makes new, renamed and removed names in a folder survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
	if (isOfTheFiles) {
		return;
	}

	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
};

/** The same, for state that nothing may overtake. */
export const syncFolderSync = (folder: string): void => {
	if (isOfTheFiles) {
		return;
	}

	const descriptor = openSync(folder, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};

/** What folders say to a sync that this program cannot have made anything in. */
const notOurs: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS', 'EINVAL', 'ENOTSUP'];

/**
Makes the names of a folder and of all folders above it survive a power cut: whichever of them this program, or an earlier one that
was ended, has just made. Throws what the file system says.
*/
export const syncNamesSync = (folder: string): void => {
	let child = resolve(folder);
	for (let above = dirname(child); above !== child; above = dirname(above)) {
		try {
			syncFolderSync(above);
		} catch (error) {
			if (isFileError(error) && notOurs.includes(error.code)) {
				return;
			}

			throw error;
		}

		child = above;
	}
};
