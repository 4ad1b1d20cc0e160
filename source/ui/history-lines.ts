import type {PastRun, RunSummary} from '../history/past-run.ts';
import type {TimelineRow, TimelineStep} from '../history/timeline.ts';
import {shown} from '../sequence/secret.ts';
import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {tell} from '../text/tell.ts';
import {codeInWords, decisionWords} from './line-sentences.ts';
import {skipReason} from './row-words.ts';

/** What the plain text of past runs is worded with. */
export type HistoryWords = {
	readonly messages: Messages;
	readonly formats: Formats;
	readonly language: Language;
	/** Whose exit codes these are. */
	readonly platform: 'windows' | 'linux';
};

/** The same for one run: its exit codes are those of the system that it ran on, wherever it is looked at. */
export const runWords = <Words extends Pick<HistoryWords, 'platform'>>(
	{platform}: Pick<RunSummary, 'platform'>,
	words: Words,
): Words => (platform === undefined ? words : {...words, platform});

/** A run in one line of the list. */
export const summaryLine = (summary: RunSummary, words: HistoryWords): string =>
	joined([summary.run, summary.name, ...outcome(summary, words), failedWords(summary, words)]);

/** What a run was and how it ended, in two to four lines. */
export const headLines = ({summary}: Pick<PastRun, 'summary'>, words: HistoryWords): string[] => {
	const {name, packageId, run, machine} = summary;
	return [
		packageId === undefined ? name : `${name} (${packageId})`,
		joined([run, ...outcome(summary, words)]),
		machine,
		failedWords(summary, words),
	].filter(line => line !== '');
};

/** A run in full: what it was, how it ended, what happened when, and the variables it left. */
export const detailLines = ({summary, timeline, variables}: PastRun, words: HistoryWords): string[] => [
	...headLines({summary}, words),
	'',
	...timeline.map(row => timelineLine(row, summary.name, runWords(summary, words))),
	'',
	...variables.map(variable => `${variable.name}=${shown(variable.value)}`),
];

const outcome = (
	{started, result, seconds, restarts}: RunSummary,
	{messages, formats}: HistoryWords,
): string[] => [
	formats.moment(started),
	messages.history.results[result],
	seconds === undefined ? '' : formats.clock(seconds),
	restarts === 0 ? '' : messages.history.restarts(restarts),
];

/** Which step a run failed at, and how; empty where none did. */
export const failedWords = (
	summary: Pick<RunSummary, 'failedStep' | 'platform'>,
	words: HistoryWords,
): string => {
	const {failedStep} = summary;
	return failedStep === undefined
		? ''
		: words.messages.history.failedStep(
				failedStep.name,
				codeInWords(failedStep.code, runWords(summary, words)),
			);
};

/** A row of a timeline in two short parts: what it is, and what came of it. */
export const rowWords = (
	row: TimelineRow,
	words: HistoryWords,
): {readonly name: string; readonly outcome: string; readonly depth: number} => {
	const {review, interventions} = words.messages;
	switch (row.kind) {
		case 'group':
		case 'step': {
			return {name: row.name, outcome: joined(stepNotes(row, words)), depth: row.depth};
		}

		case 'restart': {
			return {name: review.restart, outcome: tell(row.reason, words.language), depth: 0};
		}

		case 'move': {
			return {name: review.moved, outcome: row.place, depth: 0};
		}

		case 'resume': {
			return {name: review.resumed, outcome: row.interrupted ?? '', depth: 0};
		}

		case 'decision': {
			return {name: decisionWords(row, row.targetName, words.messages), outcome: '', depth: 0};
		}

		case 'pause': {
			return {name: review.paused, outcome: '', depth: 0};
		}

		case 'continue': {
			return {name: interventions.continued, outcome: '', depth: 0};
		}

		case 'change': {
			return {name: review.changed(row.name), outcome: '', depth: 0};
		}

		default: {
			const unreachable: never = row;
			return unreachable;
		}
	}
};

/** A row of a timeline as a sentence with its time. */
export const timelineLine = (row: TimelineRow, sequence: string, words: HistoryWords): string => {
	const {messages, formats} = words;
	const time = formats.timeOfDay(row.time);
	switch (row.kind) {
		case 'group':
		case 'step': {
			const duration = row.seconds === undefined ? '' : formats.clock(row.seconds);
			const notes = [row.name, ...stepNotes(row, words), duration, tell(row.message ?? '', words.language)];
			return `${time}  ${'  '.repeat(row.depth)}${joined(notes)}`;
		}

		case 'restart': {
			return `${time}  ${messages.line.restart[row.target](tell(row.reason, words.language))}`;
		}

		case 'move': {
			return `${time}  ${messages.line.stateMoved(row.place)}`;
		}

		case 'resume': {
			const interrupted = row.interrupted === undefined ? '' : messages.line.interrupted(row.interrupted);
			return `${time}  ${joined([messages.line.runResumed(sequence), interrupted])}`;
		}

		case 'decision': {
			return `${time}  ${decisionWords(row, row.targetName, messages)}`;
		}

		case 'pause': {
			return `${time}  ${messages.interventions.paused}`;
		}

		case 'continue': {
			return `${time}  ${messages.interventions.continued}`;
		}

		case 'change': {
			const {variableSet, variableDeleted} = messages.interventions;
			return `${time}  ${row.deleted ? variableDeleted(row.name) : variableSet(row.name)}`;
		}

		default: {
			const unreachable: never = row;
			return unreachable;
		}
	}
};

const stepNotes = (row: TimelineStep, words: HistoryWords): string[] => {
	const {running, history, line} = words.messages;
	const attempt = row.attempt > 1 ? running.attempt(row.attempt) : '';
	const code = row.code === undefined ? undefined : codeInWords(row.code, words);
	switch (row.status) {
		case 'to-come':
		case 'running': {
			return [history.results.running, attempt];
		}

		case 'succeeded': {
			return [history.results.succeeded, row.code === 0 ? '' : (code ?? ''), attempt];
		}

		case 'failed': {
			return [code === undefined ? line.groupFailed : running.failedWith(code), attempt];
		}

		case 'failed-ignored': {
			return [code === undefined ? line.groupIgnored : running.failedButIgnored(code), attempt];
		}

		case 'skipped': {
			const reason = skipReason(row, running, words.language);
			return [reason === undefined ? running.skipped : running.skippedFor(reason)];
		}

		default: {
			const unreachable: never = row.status;
			return unreachable;
		}
	}
};

const joined = (parts: readonly string[]): string => parts.filter(part => part !== '').join('  ');
