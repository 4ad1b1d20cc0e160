import {closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {open, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {syncFolder, syncFolderSync} from './sync-folder.ts';

/** Puts new contents under a name so that a power cut leaves the old file or the new one, never a part. Mode 600. Throws what the file system says. */
export const replaceFile = async (file: string, contents: string | Uint8Array): Promise<void> => {
	const temporary = `${file}.new`;
	try {
		const handle = await open(temporary, 'w', 0o600);
		try {
			await handle.writeFile(contents);
			await handle.sync();
		} finally {
			await handle.close();
		}

		await rename(temporary, file);
	} catch (error) {
		// A part of it would only take room on a drive that has none.
		await rm(temporary, {force: true});
		throw error;
	}

	await syncFolder(path.dirname(file));
};

/** The same, for state that nothing may overtake. */
export const replaceFileSync = (file: string, contents: string | Uint8Array): void => {
	const temporary = `${file}.new`;
	try {
		const descriptor = openSync(temporary, 'w', 0o600);
		try {
			writeFileSync(descriptor, contents);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}

		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, {force: true});
		throw error;
	}

	syncFolderSync(path.dirname(file));
};

/** Takes a file away for good; no matter when there is none. */
export const removeFileSync = (file: string): void => {
	rmSync(file, {force: true});
	syncFolderSync(path.dirname(file));
};
