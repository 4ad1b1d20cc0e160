import {accessSync, constants} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Where programs are looked for: in PATH, and where Debian keeps servers and tools of root. */
const usualFolders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];

/** The full path of a program that can be started; undefined when it is in none of the folders. */
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
