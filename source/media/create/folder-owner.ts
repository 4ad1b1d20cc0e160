import {readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {isJsonObject} from '../../content/json-object.ts';
import {ifPresent} from '../../files/file-error.ts';
import {processStart} from '../../machine/process-start.ts';

const ownerFile = 'owner.json';

/** Says in a folder that this process works there. */
export const ownFolder = async (folder: string): Promise<void> =>
	writeFile(
		path.join(folder, ownerFile),
		JSON.stringify({pid: process.pid, start: processStart(process.pid)}),
	);

/** The process that works in a folder; undefined when it has ended, whatever process has its number now. */
export const livingOwner = async (folder: string): Promise<number | undefined> => {
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

/** Whether a folder says whose it is. */
export const isOwned = async (folder: string): Promise<boolean> =>
	(await ifPresent(stat(path.join(folder, ownerFile)))) !== undefined;
