import {lstat, readdir} from 'node:fs/promises';
import path from 'node:path';

/** What lies below a folder. Paths are relative, separated by `/`; `other`: links, devices, pipes. */
export type WalkedEntry =
	| {readonly kind: 'file'; readonly path: string; readonly size: number}
	| {readonly kind: 'folder' | 'other'; readonly path: string};

/** Everything below a folder, a folder before what is in it; links are not followed. Throws what the file system says. */
export async function* walkFolder(root: string, below = ''): AsyncGenerator<WalkedEntry> {
	for (const entry of await readdir(path.join(root, below), {withFileTypes: true})) {
		const relative = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) {
			yield {kind: 'folder', path: relative};
			yield* walkFolder(root, relative);
		} else if (entry.isFile()) {
			const {size} = await lstat(path.join(root, relative));
			yield {kind: 'file', path: relative, size};
		} else {
			yield {kind: 'other', path: relative};
		}
	}
}
