import {accessSync, constants} from 'node:fs';
import path from 'node:path';
import {searchPath} from './search-path.ts';

const usualFolders = searchPath.split(path.delimiter);

/** The full path of a program that can be started; undefined when it is in none of the folders, those of `searchPath` unless they are given. */
export const programPath = (program: string, folders: readonly string[] = usualFolders): string | undefined =>
	folders
		.filter(folder => folder !== '')
		.map(folder => path.join(folder, program))
		.find(isProgram);

const isProgram = (file: string): boolean => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};
