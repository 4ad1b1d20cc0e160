import {constants} from 'node:fs';
import {access, stat} from 'node:fs/promises';
import path from 'node:path';

/** The file that a program name means on `searchPath` (colon separated); a name with a slash means itself. */
export const findProgram = async (program: string, searchPath: string): Promise<string | undefined> => {
	const candidates = program.includes('/')
		? [path.resolve(program)]
		: searchPath
				.split(':')
				.filter(folder => folder !== '')
				.map(folder => path.join(folder, program));
	for (const candidate of candidates) {
		if (await isProgram(candidate)) {
			return candidate;
		}
	}

	return undefined;
};

const isProgram = async (file: string): Promise<boolean> => {
	try {
		await access(file, constants.X_OK);
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
};
