import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder: path, separated by `/` → text. */
export const folderTexts = async (folder: string): Promise<Record<string, string>> => {
	const texts: Record<string, string> = {};
	for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
		if (entry.isFile()) {
			const file = path.join(entry.parentPath, entry.name);
			texts[path.relative(folder, file).split(path.sep).join('/')] = await readFile(file, 'utf8');
		}
	}

	return texts;
};
