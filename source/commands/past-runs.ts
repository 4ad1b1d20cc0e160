import {readdirSync} from 'node:fs';
import {type ListedRun, listRuns} from '../history/list-runs.ts';
import type {PastRun, ReadEvents} from '../history/past-run.ts';
import {readRun} from '../history/read-run.ts';
import {formatJournalProblem} from '../run/journal-problem.ts';
import {readJournal} from '../run/read-journal.ts';
import {runFolder, runsFolder} from '../run/run-folder.ts';
import {isRunId} from '../run/run-id.ts';
import {withoutKey} from '../run/seal.ts';
import {failure, type Result, success} from '../sequence/result.ts';

/** The runs in a state folder, the newest first. The error is a sentence. */
export const pastRuns = (stateFolder: string): Result<ListedRun[], string> => {
	const folder = runsFolder(stateFolder);
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return missing ? success([]) : failure(`${folder} cannot be read: ${String(error)}`);
	}

	return success(listRuns(names.filter(isRunId), readerOf(stateFolder)));
};

/** One run with everything that is kept of it. The error is a sentence. */
export const pastRun = (stateFolder: string, run: string): Result<PastRun, string> =>
	isRunId(run)
		? readRun(run, readerOf(stateFolder))
		: failure(`${run} is no run; "bootseq history" lists them`);

/** Secrets stay sealed also while the key is there: nobody needs them for reviewing. */
const readerOf =
	(stateFolder: string): ReadEvents =>
	(run, onEvent) => {
		const read = readJournal(runFolder(stateFolder, run).journal, withoutKey, onEvent);
		return read.ok ? read : failure(formatJournalProblem(read.error));
	};
