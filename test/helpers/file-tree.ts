import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Path → text, bytes, or where a symbolic link points to. */
export type FileTree = Readonly<Record<string, string | Uint8Array | {readonly link: string}>>;

/** Writes a tree into a new temporary folder, for code that takes another folder for `/`. */
export const plantFileTree = async (tree: FileTree): Promise<{root: string; remove: () => Promise<void>}> => {
	const root = await mkdtemp(path.join(os.tmpdir(), 'tree-'));
	for (const [name, content] of Object.entries(tree)) {
		const file = path.join(root, name);
		await mkdir(path.dirname(file), {recursive: true});
		if (typeof content === 'object' && 'link' in content) {
			await symlink(content.link, file);
		} else {
			await writeFile(file, content);
		}
	}

	return {root, remove: async () => rm(root, {recursive: true, force: true})};
};
