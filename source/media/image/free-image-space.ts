import {freeSpaceOf, nearestFolder} from '../../content/free-space.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {ImageProblem} from './image-problem.ts';

/** Whether so many bytes fit where a file or folder will be. `what` begins the sentence. */
export const checkFreeImageSpace = async (
	what: string,
	target: string,
	needed: number,
	freeSpace: (folder: string) => Promise<number | undefined> = freeSpaceOf,
): Promise<Result<undefined, ImageProblem>> => {
	const folder = nearestFolder(target);
	const free = await freeSpace(folder);
	return free === undefined || needed <= free
		? success(undefined)
		: failure({
				kind: 'no-space',
				message: `${what} does not fit: ${megabytes(needed)} are needed in ${folder}, and ${megabytes(free)} are free.`,
				help: 'Make room there, or choose another place.',
			});
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
