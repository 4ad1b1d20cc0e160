import {type LogSection, sectionTexts} from '../history/attempt-log.ts';
import type {TimelineRow} from '../history/timeline.ts';
import type {VariableThen} from '../history/variables-at.ts';
import {shown} from '../sequence/secret.ts';
import {tell} from '../text/tell.ts';
import {type HistoryWords, timelineLine} from './history-lines.ts';
import {traceLines} from './trace-lines.ts';

/** What is known of an attempt of a step, or of something else that a timeline tells. */
export type PastStep = {
	readonly row: TimelineRow;
	/** Name of the task sequence. */
	readonly sequence: string;
	/** As they were when it ended. */
	readonly variables: readonly VariableThen[];
	readonly section: LogSection | undefined;
};

/** All of it as lines of text: facts, the condition and what it saw, the variables it set, its log. */
export const pastStepLines = (
	{row, sequence, variables, section}: PastStep,
	words: HistoryWords,
): string[] => {
	const {messages, language} = words;
	const {review, why} = messages;
	const lines = [timelineLine(row, sequence, words)];
	if (row.kind !== 'group' && row.kind !== 'step') {
		return lines;
	}

	const {command, message, trace, first, last = first} = row;
	const {facts} = review;
	const set = variables.filter(({since}) => first !== undefined && since > first && since <= (last ?? first));
	return [
		...lines,
		...(command === undefined ? [] : [`${facts.command}: ${command}`]),
		...(message === undefined ? [] : [`${facts.message}: ${tell(message, language)}`]),
		...(trace === undefined ? [] : ['', facts.why, ...traceLines(trace, why, language).map(traceText)]),
		...(row.kind === 'step' && row.status !== 'skipped' ? ['', ...setLines(set, words)] : []),
		'',
		...logLines(section, words),
	];
};

const traceText = ({depth, text, verdict, saw, problem}: ReturnType<typeof traceLines>[number]): string =>
	`  ${'  '.repeat(depth)}${text}: ${[String(verdict), saw, problem].filter(Boolean).join(', ')}`;

const setLines = (set: readonly VariableThen[], {messages: {review}}: HistoryWords): string[] =>
	set.length === 0
		? [review.noVariablesSet]
		: [review.variablesSet, ...set.map(({name, value}) => `  ${name}=${shown(value)}`)];

const logLines = (section: LogSection | undefined, {messages: {review}}: HistoryWords): string[] => {
	if (section === undefined) {
		return [review.noLog];
	}

	const texts = sectionTexts(
		section,
		({time, text}) => `  ${time}  ${text.replaceAll(/\r?\n/g, ' ')}`,
		lines => `  ${review.leftOut(lines)}`,
	);
	return [review.log, ...texts];
};
