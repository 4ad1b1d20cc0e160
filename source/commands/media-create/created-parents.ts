import {existsSync} from 'node:fs';
import {rmdir} from 'node:fs/promises';
import path from 'node:path';
import {isFileError} from '../../files/file-error.ts';

/** The folders above a place that are not there yet, the deepest first. */
export const missingParents = (place: string): readonly string[] => {
	const parent = path.dirname(place);
	return existsSync(parent) || parent === place ? [] : [parent, ...missingParents(parent)];
};

/** Removes those of the folders that are there and empty, the deepest first. */
export const removeEmpty = async (folders: readonly string[]): Promise<void> => {
	for (const folder of folders) {
		try {
			await rmdir(folder);
		} catch (error) {
			// Somebody else has put something there, or it was never made.
			if (!isFileError(error)) {
				throw error;
			}
		}
	}
};
