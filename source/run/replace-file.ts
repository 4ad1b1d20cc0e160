import {closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {syncFolder} from './sync-folder.ts';

/** Puts new contents under a name so that a power cut leaves the old file or the new one, never a part. Mode 600. Throws what the file system says. */
export const replaceFile = (path: string, contents: string | Uint8Array): void => {
	const temporary = `${path}.new`;
	try {
		const descriptor = openSync(temporary, 'w', 0o600);
		try {
			writeFileSync(descriptor, contents);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}

		renameSync(temporary, path);
	} catch (error) {
		// A part of it would only take room on a drive that has none.
		rmSync(temporary, {force: true});
		throw error;
	}

	syncFolder(dirname(path));
};

/** Takes a file away for good; no matter when there is none. */
export const removeFile = (path: string): void => {
	rmSync(path, {force: true});
	syncFolder(dirname(path));
};
