import type {CodeMeanings} from './codes/code-meanings.ts';
import {codesEn} from './codes/en.ts';
import {codesFr} from './codes/fr.ts';
import {codesNl} from './codes/nl.ts';
import type {Language} from './language.ts';

/** An exit code or HRESULT for people. */
export type CodeDescription = {
	/** Unsigned. */
	readonly decimal: string;
	/** `0x` and eight digits, in capitals. */
	readonly hex: string;
	/** What the code means, in a few words. */
	readonly words?: string;
};

/** A language may be without. Made when a code is first explained: no start needs 2,500 sentences. */
const makers: {readonly [Name in Language]?: () => CodeMeanings} = {en: codesEn, fr: codesFr, nl: codesNl};

const made = new Map<Language, CodeMeanings>();

const meaningsIn = (language: Language): CodeMeanings => {
	const meanings = made.get(language) ?? (makers[language] ?? codesEn)();
	made.set(language, meanings);
	return meanings;
};

/**
What a code means. `code` is any 32-bit number, signed or not. On Linux a code up to 255 is what a program or the shell
returned, and its Windows meaning is only offered; larger ones are this program's own, which are Windows codes everywhere. Words that
a language lacks are those of English, and so are those of logs. Rule: task-sequence-format.md §6.6, §11.
*/
export const describeCode = (
	code: number,
	platform: 'windows' | 'linux' = 'windows',
	language: Language = 'en',
): CodeDescription => {
	const unsigned = code >>> 0;
	const numbers = {
		decimal: String(unsigned),
		hex: `0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}`,
	};
	const words =
		platform === 'linux' && unsigned <= 255
			? linuxWords(unsigned, language)
			: windowsWords(unsigned, language);
	return words === undefined ? numbers : {...numbers, words};
};

/** The Win32 code that a code is, or that a 0x8007xxxx HRESULT carries. */
export const win32Code = (unsigned: number): number | undefined => {
	if (unsigned <= 0xffff) {
		return unsigned;
	}

	return unsigned >>> 16 === 0x8007 ? unsigned & 0xffff : undefined;
};

type Table = 'shortCodes' | 'longCodes' | 'linuxExitCodes' | 'linuxSignals';

const wordsIn = (table: Table, code: number, language: Language): string | undefined =>
	wordsOf(meaningsIn(language)[table], code) ?? wordsOf(meaningsIn('en')[table], code);

const wordsOf = (families: readonly ReadonlyMap<number, string>[], code: number): string | undefined =>
	families.find(family => family.has(code))?.get(code);

const windowsWords = (code: number, language: Language): string | undefined => {
	const short = win32Code(code);
	return (
		wordsIn('longCodes', code, language) ??
		(short === undefined ? undefined : wordsIn('shortCodes', short, language))
	);
};

const linuxWords = (code: number, language: Language): string | undefined => {
	const {ended, asWindowsCode} = meaningsIn(language);
	const known = wordsIn('linuxExitCodes', code, language);
	if (known !== undefined) {
		return known;
	}

	const signal = code > 128 ? wordsIn('linuxSignals', code - 128, language) : undefined;
	if (signal !== undefined) {
		return ended(signal);
	}

	// Scripts written for Windows pass its codes on here too.
	const windows = wordsIn('shortCodes', code, language);
	return windows === undefined ? undefined : asWindowsCode(windows);
};
