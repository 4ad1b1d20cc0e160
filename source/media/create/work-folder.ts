import {lstat, mkdtemp, readdir, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {ifPresent} from '../../files/file-error.ts';
import {isOwned, livingOwner, ownFolder} from './folder-owner.ts';

/** What the names of work folders begin with. */
const prefix = 'bootseq-media-';

/**
Makes a folder for work that has no place beside its target. Those that an interrupted creation of this user left are removed first: they
hold whole media. Throws what the file system says.
*/
export const makeWorkFolder = async (parent: string = os.tmpdir()): Promise<string> => {
	for (const name of await readdir(parent)) {
		if (name.startsWith(prefix)) {
			await removeStale(path.join(parent, name));
		}
	}

	const folder = await mkdtemp(path.join(parent, prefix));
	await ownFolder(folder);
	return folder;
};

/** Never one whose process lives, nor one that does not say whose it is: that may be from a moment ago. */
const removeStale = async (folder: string): Promise<void> => {
	const facts = await ifPresent(lstat(folder));
	if (
		facts?.isDirectory() === true &&
		facts.uid === (process.getuid?.() ?? facts.uid) &&
		(await isOwned(folder)) &&
		(await livingOwner(folder)) === undefined
	) {
		await rm(folder, {recursive: true, force: true});
	}
};
