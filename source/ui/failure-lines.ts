import {likelyCause} from '../text/causes.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {tell} from '../text/tell.ts';
import type {FailedStepFacts} from './console.ts';
import {changedLines} from './failure-sections.ts';
import {codeInWords} from './line-sentences.ts';

type Words = {
	readonly messages: Messages;
	readonly language: Language;
	readonly platform?: 'windows' | 'linux';
};

/** What the lines repeat of the output: it has been told as it came. */
const outputLines = 5;

/** The facts of a failed step, a sentence a line, for the line mode. */
export const failureLines = (
	failed: FailedStepFacts,
	{messages, language, platform = 'windows'}: Words,
): readonly string[] => {
	const {finished, failure} = messages;
	const {attempt, code, command, message, output} = failed;
	const cause = likelyCause({...failed, platform}, language);
	return [
		`${finished.attempt}: ${attempt}`,
		...(command === undefined ? [] : [`${finished.command}: ${command}`]),
		`${finished.code}: ${codeInWords(code, {platform, language})}`,
		...(message === undefined ? [] : [`${failure.message}: ${tell(message, language)}`]),
		...(cause === undefined ? [] : [`${finished.likely}: ${cause}`]),
		...(output.length === 0 ? [`${failure.output}: ${failure.noOutput}`] : []),
		...output.slice(-outputLines).map(line => `${failure.output}: ${line}`),
		...changedLines(failed, {messages, pathSeparator: ', '}).map(line => `${failure.changed}: ${line}`),
	];
};
