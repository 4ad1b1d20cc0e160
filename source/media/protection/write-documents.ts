import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {findEntry} from '../../content/find-folder.ts';
import {syncFolder} from '../../files/sync-folder.ts';
import type {SealedDocuments} from './seal-for-configuration-manager.ts';
import {oneChunk, writeHashed} from './write-hashed.ts';

/** Writes files of a medium by their paths, synced. Throws what the file system says. */
export const writeDocuments = async (folder: string, documents: SealedDocuments): Promise<void> => {
	for (const [file, bytes] of documents) {
		const names = file.split('/');
		const target = await makeFolders(folder, names.slice(0, -1));
		await writeHashed(path.join(target, names.at(-1) ?? ''), oneChunk(bytes));
		await syncFolder(target);
	}
};

/** Folders that are there in another case are taken. */
const makeFolders = async (root: string, names: readonly string[]): Promise<string> => {
	let folder = root;
	for (const name of names) {
		const found: string | undefined = await findEntry(folder, name, 'folder');
		folder = found ?? path.join(folder, name);
		await mkdir(folder, {recursive: true});
	}

	return folder;
};
