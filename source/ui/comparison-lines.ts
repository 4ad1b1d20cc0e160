import type {RunComparison, TimeDifference, VariableDifference, Way} from '../history/compare-runs.ts';
import {shown, type VariableValue} from '../sequence/secret.ts';
import {type HistoryWords, runWords, summaryLine} from './history-lines.ts';
import {codeInWords} from './line-sentences.ts';

/** What comparisons are worded with; `arrow` stands between what was and what is. */
type Words = HistoryWords & {readonly arrow?: string};

/** Two runs beside each other, as lines of text. */
export const comparisonLines = (comparison: RunComparison, words: Words): string[] => {
	const {comparison: titles} = words.messages;
	const {before, after, sameSequence, times, ways, variables} = comparison;
	return [
		`${titles.before}: ${summaryLine(before, words)}`,
		`${titles.after}: ${summaryLine(after, words)}`,
		...(sameSequence ? [] : [titles.otherSequence]),
		'',
		times.length === 0 ? titles.sameTimes : titles.times,
		...totalLine(comparison, words),
		...times.map(time => timeLine(time, words)),
		'',
		ways.length === 0 ? titles.sameWays : titles.ways,
		...ways.map(
			({name, before: earlier, after: later}) =>
				`  ${name}: ${wayWords(earlier, runWords(before, words))}${arrowOf(words)}${wayWords(later, runWords(after, words))}`,
		),
		'',
		variables.length === 0 ? titles.sameVariables : titles.variables,
		...variables.map(variable => variableLine(variable, words)),
	];
};

const totalLine = ({before, after}: RunComparison, words: Words): string[] =>
	before.seconds === undefined || after.seconds === undefined
		? []
		: [
				timeLine(
					{
						index: -1,
						name: words.messages.comparison.total,
						before: before.seconds,
						after: after.seconds,
					},
					words,
				),
			];

const timeLine = ({name, before, after}: TimeDifference, words: Words): string => {
	const {clock} = words.formats;
	const sign = after < before ? '-' : '+';
	return `  ${sign}${clock(Math.abs(after - before))}  ${name}: ${clock(before)}${arrowOf(words)}${clock(after)}`;
};

const arrowOf = ({arrow = ' -> '}: Words): string => arrow;

/** What became of a row, in a few words. */
const wayWords = (way: Way, words: HistoryWords): string => {
	const {comparison, history, line, running} = words.messages;
	if (way === undefined) {
		return comparison.notReached;
	}

	const {status, attempts, code} = way;
	const said = code === undefined ? undefined : codeInWords(code, words);
	const outcome = {
		'to-come': history.results.running,
		running: history.results.running,
		succeeded: history.results.succeeded,
		skipped: running.skipped,
		failed: said === undefined ? line.groupFailed : running.failedWith(said),
		'failed-ignored': said === undefined ? line.groupIgnored : running.failedButIgnored(said),
	}[status];
	const successCode = status === 'succeeded' && code !== 0 ? said : undefined;
	return [outcome, successCode, attempts > 1 ? comparison.attempts(attempts) : undefined]
		.filter(part => part !== undefined)
		.join(', ');
};

const variableLine = ({name, before, after}: VariableDifference, words: Words): string => {
	const said = (value: VariableValue | undefined): string =>
		value === undefined ? words.messages.comparison.absent : shown(value);
	return `  ${name}: ${said(before)}${arrowOf(words)}${said(after)}`;
};
