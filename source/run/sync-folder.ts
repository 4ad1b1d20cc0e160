import {closeSync, fsyncSync, openSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {isFileError} from './file-error.ts';

/**
Makes new, renamed and removed names in a folder survive a power cut.

Windows has no such call and does it with the file's own; there this does nothing.
*/
export const syncFolder = (folder: string): void => {
	if (process.platform === 'win32') {
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
export const syncNames = (folder: string): void => {
	let child = resolve(folder);
	for (let above = dirname(child); above !== child; above = dirname(above)) {
		try {
			syncFolder(above);
		} catch (error) {
			if (isFileError(error) && notOurs.includes(error.code)) {
				return;
			}

			throw error;
		}

		child = above;
	}
};
