import type {PastRun, RunSummary} from '../history/past-run.ts';
import {Secret} from '../sequence/secret.ts';
import {detailLines, type HistoryWords, summaryLine} from '../ui/history-lines.ts';
import {exitCodes} from './exit-codes.ts';
import {pastRun, pastRuns} from './past-runs.ts';

/** What `bootseq history` works with. */
export type HistorySurroundings = HistoryWords & {
	readonly stateFolder: string;
	readonly json: boolean;
	readonly write: (line: string) => void;
	readonly writeError: (line: string) => void;
};

/** `bootseq history [<run id>]`: past runs in a list, or one in full. Gives the exit code. */
export const runHistory = (words: readonly string[], surroundings: HistorySurroundings): number => {
	const [run] = words;
	return run === undefined ? showList(surroundings) : showRun(run, surroundings);
};

const showList = (surroundings: HistorySurroundings): number => {
	const {stateFolder, json, write, writeError, messages} = surroundings;
	const runs = pastRuns(stateFolder);
	if (!runs.ok) {
		writeError(messages.history.problem(runs.error));
		return exitCodes.failed;
	}

	if (runs.value.length === 0 && !json) {
		write(messages.history.empty);
	}

	for (const {run, summary, problem} of runs.value) {
		if (summary !== undefined) {
			write(json ? jsonOf(summary) : summaryLine(summary, surroundings));
		}

		if (problem !== undefined) {
			writeError(`${run}: ${problem}`);
		}
	}

	return exitCodes.succeeded;
};

const showRun = (run: string, surroundings: HistorySurroundings): number => {
	const {stateFolder, json, write, writeError} = surroundings;
	const read = pastRun(stateFolder, run);
	if (!read.ok) {
		writeError(read.error);
		return exitCodes.notUsable;
	}

	for (const line of json ? jsonLines(read.value) : detailLines(read.value, surroundings)) {
		write(line);
	}

	if (read.value.problem !== undefined) {
		writeError(read.value.problem);
		return exitCodes.failed;
	}

	return exitCodes.succeeded;
};

const jsonOf = (summary: RunSummary): string => JSON.stringify({type: 'run', ...summary});

const jsonLines = ({summary, timeline, variables}: PastRun): string[] => [
	jsonOf(summary),
	...timeline.map(({kind, ...row}) => JSON.stringify({type: kind, ...row})),
	...variables.map(({name, value}) =>
		JSON.stringify({type: 'variable', name, ...(value instanceof Secret ? {secret: true} : {value})}),
	),
];
