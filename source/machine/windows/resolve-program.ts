import {stat} from 'node:fs/promises';
import path from 'node:path';

/** Tried in this order when a program's name has no extension (contract: command-line.md, "How an action is run"). */
const extensions = ['.com', '.exe', '.bat'];

export type IsFile = (file: string) => Promise<boolean>;

/**
The file that a program's name means: as it stands when it names a folder, else in `folder` and then in those of `searchPath`
(semicolon separated).
*/
export const resolveProgram = async (
	program: string,
	folder: string,
	searchPath: string,
	isFile: IsFile = isFileOnDisk,
): Promise<string | undefined> => {
	const names =
		path.win32.extname(program) === '' ? extensions.map(extension => program + extension) : [program];
	const folders = /[\\/:]/.test(program)
		? [folder]
		: [folder, ...searchPath.split(';').map(entry => entry.replaceAll('"', '').trim())];
	for (const place of folders.filter(entry => entry !== '')) {
		for (const name of names) {
			const file = path.win32.resolve(place, name);
			if (await isFile(file)) {
				return file;
			}
		}
	}

	return undefined;
};

const isFileOnDisk: IsFile = async file => {
	try {
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
};
