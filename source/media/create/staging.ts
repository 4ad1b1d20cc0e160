import {mkdir, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {walkFolder} from '../../content/walk-folder.ts';
import {ifPresent} from '../../files/file-error.ts';
import {syncFolder} from '../../files/sync-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {CreationProblem} from './creation-problem.ts';
import {livingOwner, ownFolder} from './folder-owner.ts';
import {nameBeside} from './name-beside.ts';

/** Where media are made until they are finished: beside the target, under a name that nobody takes for media. */
type Staging = {
	/** Becomes the target when it is finished. */
	readonly content: string;
	/** An empty folder on the same drive, for what is made of the content: nothing of it stays. */
	readonly workFolder: string;
	/** Makes everything survive a power cut, and gives it the name that was asked for. */
	finish(): Promise<void>;
	/** Removes everything. Does nothing after `finish`. */
	discard(): Promise<void>;
};

/** Begins anew beside the target; what an interrupted creation left there is removed. Media that are there already stay until the end. */
export const openStaging = async (target: string): Promise<Result<Staging, CreationProblem>> => {
	const folder = nameBeside(target, '.unfinished');
	const owner = await livingOwner(folder);
	if (owner !== undefined && owner !== process.pid) {
		return failure({
			kind: 'not-usable',
			message: `Process ${owner} is making media in ${target}.`,
			help: `Wait for it to end. If it is no bootseq at all, remove ${folder}.`,
		});
	}

	const [content, workFolder] = [path.join(folder, 'content'), path.join(folder, 'work')];
	await rm(folder, {recursive: true, force: true});
	await mkdir(content, {recursive: true});
	await mkdir(workFolder);
	await ownFolder(folder);
	return success({
		content,
		workFolder,
		async finish() {
			await syncFolders(content);
			const old = path.join(folder, 'old');
			if ((await ifPresent(stat(target))) !== undefined) {
				await rename(target, old);
			}

			await rename(content, target);
			await syncFolder(path.dirname(target));
			await rm(folder, {recursive: true, force: true});
		},
		discard: async () => rm(folder, {recursive: true, force: true}),
	});
};

const syncFolders = async (root: string): Promise<void> => {
	for await (const entry of walkFolder(root)) {
		if (entry.kind === 'folder') {
			await syncFolder(path.join(root, entry.path));
		}
	}

	await syncFolder(root);
};
