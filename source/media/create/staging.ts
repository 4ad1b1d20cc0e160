import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {findFolderBelow} from '../../content/find-folder.ts';
import {isJsonObject} from '../../content/json-object.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {ifPresent} from '../../files/file-error.ts';
import {syncFolder} from '../../files/sync-folder.ts';
import {processStart} from '../../machine/process-start.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {CreationProblem} from './creation-problem.ts';

/** Where media are made until they are finished: beside the target, under a name that nobody takes for media. */
type Staging = {
	/** Becomes the target when it is finished. */
	readonly content: string;
	/** Makes everything survive a power cut, and gives it the name that was asked for. */
	finish(): Promise<void>;
	/** Removes everything. Does nothing after `finish`. */
	discard(): Promise<void>;
};

/** The name of what is not finished yet, beside the target. */
const stagingName = (target: string): string => `${target}.unfinished`;

/**
Begins anew beside the target; what an interrupted creation left there is removed.

@param replace Media that are there already are replaced at the very end; else they are a problem.
*/
export const openStaging = async (
	target: string,
	{replace}: {readonly replace: boolean},
): Promise<Result<Staging, CreationProblem>> => {
	const folder = stagingName(target);
	const taken = await takenBy(target);
	if (taken === 'something-else' || (taken === 'media' && !replace)) {
		return failure({
			kind: 'not-usable',
			message: `${target} is there already${taken === 'media' ? '' : ', and holds no media'}.`,
			help: taken === 'media' ? 'Name another place, or give --replace.' : 'Name another place.',
		});
	}

	const owner = await livingOwner(folder);
	if (owner !== undefined && owner !== process.pid) {
		return failure({
			kind: 'not-usable',
			message: `Process ${owner} is making media in ${target}.`,
			help: `Wait for it to end. If it is no bootseq at all, remove ${folder}.`,
		});
	}

	const content = path.join(folder, 'content');
	await rm(folder, {recursive: true, force: true});
	await mkdir(content, {recursive: true});
	await writeFile(
		path.join(folder, ownerFile),
		JSON.stringify({pid: process.pid, start: processStart(process.pid)}),
	);
	return success({
		content,
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

const ownerFile = 'owner.json';

/** What would be lost. An empty folder takes nothing away from anybody; what holds no media is never replaced. */
const takenBy = async (target: string): Promise<'nothing' | 'media' | 'something-else'> => {
	const facts = await ifPresent(stat(target));
	if (facts === undefined || (facts.isDirectory() && (await readdir(target)).length === 0)) {
		return 'nothing';
	}

	const places = [target, path.join(target, 'volume-1')];
	const media = await Promise.all(places.map(async place => findFolderBelow(place, ['SMS', 'data'])));
	return media.some(folder => folder !== undefined) ? 'media' : 'something-else';
};

/** The process that makes media there; undefined when it has ended, whatever process has its number now. */
const livingOwner = async (folder: string): Promise<number | undefined> => {
	try {
		const owner: unknown = JSON.parse(await readFile(path.join(folder, ownerFile), 'utf8'));
		const {pid, start} = isJsonObject(owner) ? owner : {};
		return typeof pid === 'number' && typeof start === 'string' && start === processStart(pid)
			? pid
			: undefined;
	} catch {
		// Cut off before it was written: nobody works there.
		return undefined;
	}
};

const syncFolders = async (root: string): Promise<void> => {
	for await (const entry of walkFolder(root)) {
		if (entry.kind === 'folder') {
			await syncFolder(path.join(root, entry.path));
		}
	}

	await syncFolder(root);
};
