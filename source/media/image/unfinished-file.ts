import {open, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {syncFolder} from '../../files/sync-folder.ts';
import {failure, type Result} from '../../sequence/result.ts';
import {type ImageProblem, imageFileProblem} from './image-problem.ts';

/**
Lets `write` make a file under a name that nobody takes for finished, and gives it its own name when it is whole and on the disk. Cancelled
or failed, nothing is left of it. `what` begins the sentence of an error.
*/
export const writeUnfinished = async <Value>(
	what: string,
	target: string,
	write: (unfinished: string) => Promise<Result<Value, ImageProblem>>,
	signal?: AbortSignal,
): Promise<Result<Value, ImageProblem>> => {
	const unfinished = `${target}.unfinished`;
	try {
		await rm(unfinished, {force: true});
		const written = await write(unfinished);
		if (written.ok) {
			const handle = await open(unfinished, 'r+');
			await handle.sync();
			await handle.close();
			await rename(unfinished, target);
			await syncFolder(path.dirname(path.resolve(target)));
		}

		return written;
	} catch (error) {
		return failure(imageFileProblem(what, error, signal));
	} finally {
		await rm(unfinished, {force: true});
	}
};
