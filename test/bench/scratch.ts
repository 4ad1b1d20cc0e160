import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Does work in a folder of its own, gone afterwards. On the disk, not in memory, wherever the system keeps such folders. */
export const inScratchFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-'));
	try {
		return await work(folder);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};
