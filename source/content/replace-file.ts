import {open, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** Puts a text under a name so that a power cut leaves the old one or the new one, never a part. Throws what the file system says. */
export const replaceFile = async (file: string, text: string): Promise<void> => {
	const temporary = `${file}.new`;
	try {
		const handle = await open(temporary, 'w', 0o600);
		try {
			await handle.writeFile(text);
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

/** Makes new, renamed and removed names in a folder survive a power cut. Windows does it with the files' own. */
export const syncFolder = async (folder: string): Promise<void> => {
	if (process.platform === 'win32') {
		return;
	}

	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
};
