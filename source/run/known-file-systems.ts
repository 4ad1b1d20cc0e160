import {readFileSync} from 'node:fs';
import path from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {replaceFileSync} from '../files/replace-file.ts';

const fileOf = (runFolder: string): string => path.join(runFolder, 'file-systems.json');

/** Keeps what tells the file systems apart that were there before the first step. Throws what the file system says. */
export const rememberFileSystems = (runFolder: string, ids: readonly string[]): void =>
	replaceFileSync(fileOf(runFolder), JSON.stringify(ids));

/** The file systems that were there before the first step; undefined: nobody has looked yet. Throws what the file system says. */
export const knownFileSystems = (runFolder: string): ReadonlySet<string> | undefined => {
	try {
		const ids: readonly string[] = JSON.parse(readFileSync(fileOf(runFolder), 'utf8'));
		return new Set(ids);
	} catch (error) {
		if (isMissing(error)) {
			return undefined;
		}

		throw error;
	}
};
