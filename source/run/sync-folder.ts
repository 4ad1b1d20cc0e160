import {closeSync, fsyncSync, openSync} from 'node:fs';

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
