import {closeSync, openSync, readSync} from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import {type LearnedRun, learnFrom} from '../../history/learned-run.ts';
import {runFolder} from '../../run/run-folder.ts';
import {pastRun, runIds} from '../past-runs.ts';

/** More runs than these make no estimate better, and older ones are of another task sequence of the same name. */
const mostRuns = 12;
/** The first record tells the name; it is never longer. */
const headBytes = 16 * 1024;

/**
What past runs of a task sequence teach, the newest first; nothing when they cannot be read: a run goes on without an estimate. It lets
other work through between two runs.

@param name Of the task sequence, as its runs recorded it.
*/
export const learnedRuns = async (stateFolder: string, name: string): Promise<LearnedRun[]> => {
	const runs = runIds(stateFolder);
	const learned: LearnedRun[] = [];
	for (const run of runs.ok ? runs.value : []) {
		if (learned.length >= mostRuns) {
			break;
		}

		if (nameOf(runFolder(stateFolder, run).journal) !== name) {
			continue;
		}

		await setImmediate();
		const past = pastRun(stateFolder, run);
		if (past.ok && past.value.summary.result !== 'running' && past.value.summary.name === name) {
			learned.push(learnFrom(past.value));
		}
	}

	return learned;
};

/** The name that the first record gives; undefined where there is none. Reading the whole run checks it. */
const nameOf = (journal: string): string | undefined => {
	try {
		const descriptor = openSync(journal, 'r');
		try {
			const bytes = Buffer.alloc(headBytes);
			const text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, headBytes, 0));
			const first: unknown = JSON.parse(text.slice(0, text.indexOf('\n')));
			return typeof first === 'object' && first !== null && 'name' in first && typeof first.name === 'string'
				? first.name
				: undefined;
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// No journal, or a damaged one: "bootseq history" says so.
		return undefined;
	}
};
