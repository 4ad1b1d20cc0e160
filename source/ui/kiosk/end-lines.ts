import {likelyCause} from '../../text/causes.ts';
import {describeCode} from '../../text/codes.ts';
import type {Formats} from '../../text/formats.ts';
import {tell} from '../../text/tell.ts';
import type {FinishedQuestion} from '../console.ts';
import type {FailureWords} from '../failure-sections.ts';

type Words = FailureWords & {
	readonly formats: Formats;
	/** Of the task sequence. */
	readonly name: string;
	/** That it took. */
	readonly seconds: number;
};

type EndLines = {
	/** For the large type; undefined: nothing failed, or nothing was run. */
	readonly code: string | undefined;
	/** Sentences, the most telling first. */
	readonly lines: readonly string[];
};

/** What is said of the end of a run. */
export const endLines = (
	{result, code, failed, reason, stopped, logFile}: FinishedQuestion,
	{messages, formats, platform, language, pathSeparator, name, seconds}: Words,
): EndLines => {
	const {finished} = messages;
	if (stopped !== undefined) {
		return {code: undefined, lines: [tell(stopped.message, language), tell(stopped.help, language)]};
	}

	const title = `${finished[result](name)} ${finished.after(formats.duration(seconds))}`;
	if (result !== 'failed') {
		return {code: undefined, lines: [title, logFile]};
	}

	const {decimal, hex, words} = describeCode(code, platform, language);
	const isLong = code > 0xffff;
	return {
		code: isLong ? hex : decimal,
		lines: [
			failed?.path.join(pathSeparator) ?? '',
			[isLong ? '' : hex, words].filter(Boolean).join('   '),
			tell(failed?.message ?? reason ?? '', language),
			likelyCause({code, ...failed, platform}, language) ?? '',
			title,
			logFile,
		].filter(Boolean),
	};
};
