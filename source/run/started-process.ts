import {closeSync, constants, openSync, readFileSync, writeSync} from 'node:fs';
import path from 'node:path';
import type {StartedProcess} from '../machine/machine.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/** What is kept of the process that runs last: a run has one at a time. */
const fileName = 'process.json';
/**
One record is written over the other, blanks behind it: file systems send a file that was emptied and written anew to the
disk at once, which would cost every step milliseconds.
*/
const recordLength = 256;

/**
Keeps which process an attempt has started, so that it is found again should this program be ended before it. It need not
reach the disk: a computer that loses power loses the process too.
*/
export const keepStartedProcess = (
	scratchFolder: string,
	attemptId: string,
	{pid, started}: StartedProcess,
): Result<undefined, StateProblem> => {
	const file = path.join(scratchFolder, fileName);
	const text = JSON.stringify({attemptId, pid, started}).padEnd(recordLength);
	try {
		const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT, 0o600);
		try {
			writeSync(descriptor, text);
		} finally {
			closeSync(descriptor);
		}

		return success(undefined);
	} catch (error) {
		return failure(stateProblem(file, 'written', error));
	}
};

/** The process that this attempt started last; undefined when it had started none, or was ended in that moment. */
export const readStartedProcess = (scratchFolder: string, attemptId: string): StartedProcess | undefined => {
	let kept: unknown;
	try {
		kept = JSON.parse(readFileSync(path.join(scratchFolder, fileName), 'utf8'));
	} catch {
		return undefined;
	}

	return typeof kept === 'object' &&
		kept !== null &&
		'attemptId' in kept &&
		kept.attemptId === attemptId &&
		'pid' in kept &&
		typeof kept.pid === 'number' &&
		'started' in kept &&
		typeof kept.started === 'string'
		? {pid: kept.pid, started: kept.started}
		: undefined;
};
