import {causesByCode, causesByLinuxCode, emptyCodes} from './causes/by-code.ts';
import {causesByOutput} from './causes/by-output.ts';
import {win32Code} from './codes.ts';
import {type Language, messagesOf} from './language.ts';
import type {CauseName} from './messages/causes.ts';

/** What a cause is concluded from. */
export type FailureFacts = {
	/** Signed or not. */
	readonly code: number;
	readonly platform: 'windows' | 'linux';
	/** The wire type of the step; empty where the document has none. */
	readonly stepType?: string;
	/** What it wrote last. */
	readonly output?: readonly string[];
};

/** What usually is behind a failure, and what to check, in a sentence; undefined where nothing is known. */
export const likelyCause = (facts: FailureFacts, language: Language): string | undefined => {
	const name = causeOf(facts);
	return name === undefined ? undefined : messagesOf(language).causes[name];
};

/** By the code; where that says little, by what the step wrote, and by what kind of step it is. */
const causeOf = ({code, platform, stepType = '', output = []}: FailureFacts): CauseName | undefined => {
	const unsigned = code >>> 0;
	const byCode = causeOfCode(unsigned, platform);
	if (byCode !== undefined && !emptyCodes.has(unsigned)) {
		return byCode;
	}

	// The last line that says why: a program goes on writing after a warning.
	const telling = output.findLast(line => causeOfText(line) !== undefined);
	const byText = telling === undefined ? undefined : causeOfText(telling);
	return byText ?? (/powershell/i.test(stepType) && unsigned === 1 ? 'script-failed' : byCode);
};

const causeOfText = (text: string): CauseName | undefined =>
	causesByOutput.find(([pattern]) => pattern.test(text))?.[1];

const causeOfCode = (unsigned: number, platform: 'windows' | 'linux'): CauseName | undefined => {
	// Larger codes are the engine's own, which are those of Windows everywhere.
	if (platform === 'linux' && unsigned <= 255) {
		return causesByLinuxCode.get(unsigned);
	}

	const short = win32Code(unsigned);
	return causesByCode.get(unsigned) ?? (short === undefined ? undefined : causesByCode.get(short));
};
