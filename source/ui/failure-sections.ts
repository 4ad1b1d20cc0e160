import {likelyCause} from '../text/causes.ts';
import {describeCode} from '../text/codes.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {tell} from '../text/tell.ts';
import type {FailedStepFacts} from './console.ts';
import type {PageSection, RowWish} from './page-section.ts';
import {terminalText, wrappedText} from './terminal-text.ts';

/** What the failure page is worded with. */
export type FailureWords = {
	readonly messages: Messages;
	readonly language: Language;
	/** Whose exit codes these are. */
	readonly platform: 'windows' | 'linux';
	readonly pathSeparator: string;
};

/** Everything the failure page says of a step, the most telling first; rows as wide as `width`. */
export const failureSections = (
	failed: FailedStepFacts,
	words: FailureWords,
	width: number,
): readonly PageSection[] => {
	const {finished, failure} = words.messages;
	const {path, command, message, code, output} = failed;
	const cause = likelyCause({...failed, platform: words.platform}, words.language);
	const wrapped = (label: string, text: string, tone?: PageSection['tone']): PageSection => ({
		label,
		rows: wrappedText(text, width, 0),
		keep: 'first',
		...(tone === undefined ? {} : {tone}),
	});
	return [
		wrapped(finished.where, path.join(words.pathSeparator), 'strong'),
		wrapped(finished.code, codeLine(code, words), 'error'),
		...(cause === undefined ? [] : [wrapped(finished.likely, cause)]),
		...(command === undefined ? [] : [wrapped(finished.command, command)]),
		{
			label: failure.output,
			rows: output.length === 0 ? [failure.noOutput] : output.map(line => terminalText(line, width)),
			keep: 'last',
		},
		...(message === undefined ? [] : [wrapped(failure.message, tell(message, words.language))]),
		{
			label: failure.changed,
			rows: changedLines(failed, words).flatMap(line => wrappedText(line, width, 2)),
			keep: 'first',
			tone: 'quiet',
		},
	];
};

/** Which facts are to have more than one row, where there is room. */
export const failureWishes = ({finished, failure}: Messages): readonly RowWish[] => [
	{label: finished.likely, rows: 3},
	{label: failure.output, rows: 3},
	{label: failure.message, rows: 3},
	{label: failure.changed, rows: 3},
	{label: finished.code, rows: 2},
	{label: finished.command, rows: 4},
	{label: finished.where, rows: 2},
	...[failure.message, failure.changed, finished.command, failure.output].map(label => ({
		label,
		rows: Number.MAX_SAFE_INTEGER,
	})),
];

/** `1603   0x00000643   fatal error during installation`. */
const codeLine = (code: number, {platform, language}: FailureWords): string => {
	const {decimal, hex, words} = describeCode(code, platform, language);
	return [decimal, hex, words].filter(Boolean).join('   ');
};

/** What changed so far, in sentences. */
export const changedLines = (
	{changed: {steps, variables, restarts}}: FailedStepFacts,
	{messages: {failure}, pathSeparator}: Pick<FailureWords, 'messages' | 'pathSeparator'>,
): readonly string[] => {
	const last = steps.at(-1);
	const first =
		last === undefined
			? failure.nothingChanged
			: failure.stepsChanged(steps.length, last.join(pathSeparator));
	return [
		restarts === 0 ? first : `${first}. ${failure.restarts(restarts)}`,
		...(variables.length === 0 ? [] : [failure.variablesSet(variables.join(', '))]),
	];
};
