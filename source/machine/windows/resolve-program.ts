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
	const names = spellings(program).flatMap(spelling =>
		path.win32.extname(spelling) === '' ? extensions.map(extension => spelling + extension) : [spelling],
	);
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

/**
`Sysnative` is how 32-bit processes call the true System32. This program is 64-bit: nothing redirects it, and that folder is not there
for it; documents that were written for a 32-bit engine name it all the same.
*/
const spellings = (program: string): readonly string[] => {
	const native = program.replace(/(^|[\\/])sysnative(?=[\\/])/i, '$1System32');
	return native === program ? [program] : [program, native];
};

const isFileOnDisk: IsFile = async file => {
	try {
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
};
