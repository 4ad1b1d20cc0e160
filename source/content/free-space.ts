import {existsSync} from 'node:fs';
import {statfs} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';

/** Bytes that content leaves free, for the log, the journal and what steps write. */
const reservedSpace = 64 * 1024 * 1024;

/** Bytes that a user may still write where this folder is; undefined where the system does not tell. */
export const freeSpaceOf = async (folder: string): Promise<number | undefined> => {
	try {
		const {bavail, bsize} = await statfs(folder);
		return bavail * bsize;
	} catch {
		return undefined;
	}
};

/** The folder itself, or the nearest one above it that exists. */
export const nearestFolder = (folder: string): string => {
	const above = path.dirname(folder);
	return existsSync(folder) || above === folder ? folder : nearestFolder(above);
};

/** Whether so many bytes fit into a folder. `what` begins the sentence: the error says what is needed and what is free. */
export const checkFreeSpace = async (
	what: string,
	folder: string,
	needed: number,
	freeSpace: (folder: string) => Promise<number | undefined> = freeSpaceOf,
): Promise<Result<undefined, SourceProblem>> => {
	const free = await freeSpace(folder);
	return free === undefined || needed === 0 || needed + reservedSpace <= free
		? success(undefined)
		: failure({
				code: contentCodes.diskFull,
				message: `${what} does not fit: ${megabytes(needed)} are needed in ${folder} and ${megabytes(reservedSpace)} are kept free, but only ${megabytes(free)} are free. Make room, or use a larger drive.`,
				passing: false,
			});
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
