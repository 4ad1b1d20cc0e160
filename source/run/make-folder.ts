import {existsSync, mkdirSync} from 'node:fs';
import {dirname} from 'node:path';

/** Makes a folder for its owner alone, and those above it; no matter when it exists. Throws what the file system says. */
export const makeFolder = (path: string): void => {
	try {
		mkdirSync(path, {recursive: true, mode: 0o700});
	} catch (error) {
		if (existsSync(dirname(path))) {
			// Node calls a folder missing that cannot be made on a read-only drive; making this one alone says what it is.
			mkdirSync(path, {mode: 0o700});
			return;
		}

		throw error;
	}
};
