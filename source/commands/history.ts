import {compareRuns} from '../history/compare-runs.ts';
import type {PastRun, RunSummary} from '../history/past-run.ts';
import type {Result} from '../sequence/result.ts';
import {Secret, shown, type VariableValue} from '../sequence/secret.ts';
import {comparisonLines} from '../ui/comparison-lines.ts';
import {detailLines, type HistoryWords, summaryLine} from '../ui/history-lines.ts';
import {exitCodes} from './exit-codes.ts';
import {exportRun} from './history/export-run.ts';
import {pastRun, pastRuns, pastVariables} from './past-runs.ts';

/** What `bootseq history` works with. */
export type HistorySurroundings = HistoryWords & {
	readonly stateFolder: string;
	readonly json: boolean;
	readonly write: (line: string) => void;
	readonly writeError: (line: string) => void;
};

/**
`bootseq history`: past runs in a list; with a run id, one in full; `compare <run> <run>`; `variables <run> [<event>]`; `export <run>
<file>`. Gives the exit code.
*/
export const runHistory = (words: readonly string[], surroundings: HistorySurroundings): number => {
	const [verb, ...rest] = words;
	switch (verb) {
		case undefined: {
			return showList(surroundings);
		}

		case 'compare': {
			return withWords(rest, 2, 'compare <run id> <run id>', surroundings, ([one = '', other = '']) =>
				showComparison(one, other, surroundings),
			);
		}

		case 'variables': {
			return withWords(rest, 1, 'variables <run id> [<event number>]', surroundings, ([run = '', event]) =>
				showVariables(run, event, surroundings),
			);
		}

		case 'export': {
			return withWords(
				rest,
				2,
				'export <run id> <file.zip or file.html>',
				surroundings,
				([run = '', file = '']) => writeExport(run, file, surroundings),
			);
		}

		default: {
			return showRun(verb, surroundings);
		}
	}
};

const withWords = (
	words: readonly string[],
	least: number,
	usage: string,
	{writeError}: HistorySurroundings,
	run: (words: readonly string[]) => number,
): number => {
	if (words.length < least) {
		writeError(`Usage: bootseq history ${usage}`);
		return exitCodes.notUsable;
	}

	return run(words);
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

/** Shows what was read; refuses with the sentence where nothing could be. */
const withRead = <Value>(
	read: Result<Value, string>,
	{writeError}: HistorySurroundings,
	show: (value: Value) => number,
): number => {
	if (read.ok) {
		return show(read.value);
	}

	writeError(read.error);
	return exitCodes.notUsable;
};

/** What was read is not all there is. */
const toldDamage = (runs: readonly PastRun[], {writeError}: HistorySurroundings): number => {
	const problems = runs.flatMap(({problem}) => problem ?? []);
	for (const problem of problems) {
		writeError(problem);
	}

	return problems.length === 0 ? exitCodes.succeeded : exitCodes.failed;
};

const showRun = (run: string, surroundings: HistorySurroundings): number =>
	withRead(pastRun(surroundings.stateFolder, run), surroundings, past => {
		for (const line of surroundings.json ? jsonLines(past) : detailLines(past, surroundings)) {
			surroundings.write(line);
		}

		return toldDamage([past], surroundings);
	});

const showComparison = (one: string, other: string, surroundings: HistorySurroundings): number =>
	withRead(pastRun(surroundings.stateFolder, one), surroundings, first =>
		withRead(pastRun(surroundings.stateFolder, other), surroundings, second => {
			const {json, write} = surroundings;
			const comparison = compareRuns(first, second);
			if (json) {
				const variables = comparison.variables.map(({name, before, after}) => ({
					name,
					before: jsonValue(before),
					after: jsonValue(after),
				}));
				write(JSON.stringify({type: 'comparison', ...comparison, variables}));
			} else {
				for (const line of comparisonLines(comparison, surroundings)) {
					write(line);
				}
			}

			return toldDamage([first, second], surroundings);
		}),
	);

const showVariables = (run: string, event: string | undefined, surroundings: HistorySurroundings): number => {
	const {stateFolder, json, write, writeError} = surroundings;
	if (event !== undefined && !/^\d{1,15}$/.test(event)) {
		writeError(`${event} is not the number of an event; "bootseq history ${run} --json" has them as "last".`);
		return exitCodes.notUsable;
	}

	const until = event === undefined ? Number.POSITIVE_INFINITY : Number(event);
	return withRead(pastVariables(stateFolder, run, until), surroundings, variables => {
		for (const {name, value, since} of variables) {
			write(
				json
					? JSON.stringify({type: 'variable', name, ...jsonVariable(value), since})
					: `${name}=${shown(value)}`,
			);
		}

		return exitCodes.succeeded;
	});
};

const writeExport = (run: string, target: string, surroundings: HistorySurroundings): number =>
	withRead(exportRun(run, target, surroundings), surroundings, exported => {
		const {json, write, writeError, messages, formats} = surroundings;
		const {file, bytes, leftOut} = exported;
		write(
			json
				? JSON.stringify({type: 'export', run, ...exported})
				: messages.report.written(file, formats.bytes(bytes)),
		);
		if (!json) {
			for (const part of leftOut) {
				writeError(messages.report.leftOut(part.file, part.reason));
			}
		}

		return exitCodes.succeeded;
	});

const jsonOf = (summary: RunSummary): string => JSON.stringify({type: 'run', ...summary});

const jsonLines = ({summary, timeline, variables}: PastRun): string[] => [
	jsonOf(summary),
	...timeline.map(({kind, ...row}) => JSON.stringify({type: kind, ...row})),
	...variables.map(({name, value}) => JSON.stringify({type: 'variable', name, ...jsonVariable(value)})),
];

const jsonVariable = (value: VariableValue) => (value instanceof Secret ? {secret: true} : {value});

/** Null: there was no such variable. */
const jsonValue = (value: VariableValue | undefined) => (value === undefined ? null : jsonVariable(value));
