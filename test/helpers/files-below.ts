import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Every file below a folder, byte for byte: path, separated by `/` → content. */
export const filesBelow = (folder: string): ReadonlyMap<string, Uint8Array> =>
	new Map(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => path.join(entry.parentPath, entry.name))
			.map(file => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
	);
