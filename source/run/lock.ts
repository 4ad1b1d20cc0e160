import {randomBytes} from 'node:crypto';
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isFileError, isMissing} from '../files/file-error.ts';
import {syncFolderSync} from '../files/sync-folder.ts';
import {processStart} from '../machine/process-start.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {makeFolder} from './make-folder.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/** Held while a program works in a state folder. */
export type StateLock = {release(): void};

/** The program that holds a state folder: alive while its process, of that start, runs under that start of the system. */
export type LockHolder = {
	readonly pid: number;
	readonly bootId: string;
	readonly processStart: string;
	/** ISO 8601, UTC. */
	readonly since: string;
};

export type LockProblem = StateProblem & {readonly holder?: LockHolder};

const attempts = 10;

/**
Makes this the one program that works in a state folder, creating the folder if need be. What a program that has ended left
behind is taken over; a living one is named in the problem.
*/
export const lockStateFolder = (
	stateFolder: string,
	{bootId, now}: {bootId: string; now: Date},
): Result<StateLock, LockProblem> => {
	const path = join(stateFolder, 'lock');
	const holder: LockHolder = {
		pid: process.pid,
		bootId,
		processStart: processStart(process.pid) ?? '',
		since: now.toISOString(),
	};
	const mine = JSON.stringify(holder);
	const aside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
	try {
		makeFolder(stateFolder);
		for (let attempt = 0; attempt < attempts; attempt++) {
			if (createExclusively(path, mine, aside)) {
				// What an earlier program that was ended had put here without syncing is acted upon from here on: which run is in progress.
				syncFolderSync(stateFolder);
				return success({release: () => release(path, mine)});
			}

			const found = readText(path);
			const other = found === undefined ? undefined : parseHolder(found);
			if (other !== undefined && isAlive(other, bootId)) {
				return failure(held(stateFolder, other));
			}

			if (found !== undefined) {
				removeStale(path, found, aside);
			}
		}
	} catch (error) {
		return failure(stateProblem(path, 'created', error));
	}

	return failure(stateProblem(path, 'taken over', 'it changes all the time'));
};

/** The file appears whole or not at all; false when there is one already. */
const createExclusively = (path: string, text: string, aside: string): boolean => {
	try {
		writeFileSync(aside, text, {mode: 0o600});
		linkSync(aside, path);
		return true;
	} catch (error) {
		if (isExisting(error)) {
			return false;
		}
	} finally {
		rmSync(aside, {force: true});
	}

	// A file system without hard links, as on memory sticks.
	try {
		writeFileSync(path, text, {flag: 'wx', mode: 0o600});
		return true;
	} catch (error) {
		if (isExisting(error)) {
			return false;
		}

		throw error;
	}
};

/** Two programs may both find the same stale lock: the one that moves away the other's new lock puts it back. */
const removeStale = (path: string, stale: string, aside: string): void => {
	try {
		renameSync(path, aside);
	} catch (error) {
		if (isMissing(error)) {
			return;
		}

		throw error;
	}

	if (readText(aside) === stale) {
		rmSync(aside, {force: true});
	} else {
		renameSync(aside, path);
	}
};

const release = (path: string, mine: string): void => {
	try {
		if (readText(path) === mine) {
			rmSync(path, {force: true});
		}
	} catch (error) {
		// The drive has gone, or may not be written any more: what a program that has ended left behind is taken over.
		if (!isFileError(error)) {
			throw error;
		}
	}
};

const isAlive = (holder: LockHolder, bootId: string): boolean =>
	holder.bootId === bootId && processStart(holder.pid) === holder.processStart && !isOwnNumber(holder);

/** An earlier program had the number that this one was given: Windows gives numbers again soon, and does not tell starts apart. */
const isOwnNumber = ({pid, processStart: start, since}: LockHolder): boolean =>
	pid === process.pid && start === 'alive' && Date.parse(since) < performance.timeOrigin;

const readText = (path: string): string | undefined => {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (isMissing(error)) {
			return undefined;
		}

		throw error;
	}
};

/** A file that a power cut left half written belongs to nobody. */
const parseHolder = (text: string): LockHolder | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}

	if (typeof value !== 'object' || value === null) {
		return undefined;
	}

	const {pid, bootId, processStart: start, since}: Partial<Record<keyof LockHolder, unknown>> = value;
	return typeof pid === 'number' &&
		typeof bootId === 'string' &&
		typeof start === 'string' &&
		typeof since === 'string'
		? {pid, bootId, processStart: start, since}
		: undefined;
};

const held = (stateFolder: string, holder: LockHolder): LockProblem => ({
	path: stateFolder,
	holder,
	message: `another bootseq works in ${stateFolder}: process ${holder.pid}, since ${holder.since}`,
	help: 'Wait until it ends, end it, or choose another state folder with --state.',
});

const isExisting = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'EEXIST';
