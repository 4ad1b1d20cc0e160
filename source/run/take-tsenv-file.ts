import {readFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {isMissing} from '../files/file-error.ts';
import {parseTsenvFile, type TsenvContents} from './tsenv-file.ts';

/**
Reads what a process appended to the file that TSENV names, and removes it: it may hold secrets, and the next process starts
with an empty one. Throws what the file system says. Contract: command-line.md, "How an action is run".
*/
export const takeTsenvFile = async (file: string): Promise<TsenvContents> => {
	const bytes = readIfPresent(file);
	if (bytes === undefined) {
		return {changes: [], problems: []};
	}

	await rm(file, {force: true});
	return parseTsenvFile(bytes);
};

/** Most steps leave no file, and to ask for it without waiting would cost a tenth of a step. */
const readIfPresent = (file: string): Uint8Array | undefined => {
	try {
		return readFileSync(file);
	} catch (error) {
		if (isMissing(error)) {
			return undefined;
		}

		throw error;
	}
};
