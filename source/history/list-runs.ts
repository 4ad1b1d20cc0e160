import type {ReadEvents, RunSummary} from './past-run.ts';
import {readSummary} from './read-run.ts';

/** A run of the list, or why it cannot be shown. */
export type ListedRun =
	| {readonly run: string; readonly summary: RunSummary; readonly problem?: string}
	| {readonly run: string; readonly summary?: undefined; readonly problem: string};

/** Past runs, the newest first. Run ids sort by their start. */
export const listRuns = (runs: readonly string[], readEvents: ReadEvents): ListedRun[] =>
	runs
		.toSorted((a, b) => (a < b ? 1 : -1))
		.map(run => {
			const read = readSummary(run, readEvents);
			if (!read.ok) {
				return {run, problem: read.error};
			}

			const {summary, problem} = read.value;
			return {run, summary, ...(problem === undefined ? {} : {problem})};
		});
