import {readdirSync} from 'node:fs';
import {isMissing} from '../files/file-error.ts';
import {type ListedRun, listRuns} from '../history/list-runs.ts';
import type {PastRun, ReadEvents} from '../history/past-run.ts';
import {readRun} from '../history/read-run.ts';
import {type VariableThen, variablesAt} from '../history/variables-at.ts';
import {formatJournalProblem} from '../run/journal-problem.ts';
import {readJournal} from '../run/read-journal.ts';
import {runFolder, runsFolder} from '../run/run-folder.ts';
import {isRunId} from '../run/run-id.ts';
import {type Unsealer, withoutKey} from '../run/seal.ts';
import {failure, type Result, success} from '../sequence/result.ts';

/** The runs in a state folder, the newest first. The error is a sentence. */
export const pastRuns = (stateFolder: string): Result<ListedRun[], string> => {
	const names = runIds(stateFolder);
	return names.ok ? success(listRuns(names.value, eventsOf(stateFolder))) : names;
};

/** The names of the runs in a state folder, the newest first. The error is a sentence. */
export const runIds = (stateFolder: string): Result<string[], string> => {
	const folder = runsFolder(stateFolder);
	try {
		return success(readdirSync(folder).filter(isRunId).toSorted().toReversed());
	} catch (error) {
		const missing = isMissing(error);
		return missing ? success([]) : failure(`${folder} cannot be read: ${String(error)}`);
	}
};

/** One run with everything that is kept of it. The error is a sentence. */
export const pastRun = (stateFolder: string, run: string): Result<PastRun, string> =>
	isRunId(run) ? readRun(run, eventsOf(stateFolder)) : noRun(run);

/** The variables of a run as they were after an event of it. The error is a sentence. */
export const pastVariables = (
	stateFolder: string,
	run: string,
	sequenceNumber: number,
): Result<VariableThen[], string> =>
	isRunId(run) ? variablesAt(run, eventsOf(stateFolder), sequenceNumber) : noRun(run);

const noRun = (run: string): Result<never, string> =>
	failure(`${run} is no run; "bootseq history" lists them`);

/** Reads the events of runs. Without an unsealer secrets stay sealed also while the key is there: nobody needs them for reviewing. */
export const eventsOf =
	(stateFolder: string, unsealer: Unsealer = withoutKey): ReadEvents =>
	(run, onEvent) => {
		const read = readJournal(runFolder(stateFolder, run).journal, unsealer, onEvent);
		return read.ok ? read : failure(formatJournalProblem(read.error));
	};
