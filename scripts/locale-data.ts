import {leaveOutIcuData} from '../source/media/boot-image/linux/icu-data.ts';
import {languages} from '../source/text/language.ts';

/**
Leaves what this program does not use out of the locale data inside a Node, a quarter of the program and of what it takes compressed on a
medium: other languages than its own, transliteration, dictionaries of words.

@returns The bytes that became zeros.
@throws When the file holds no locale data, or several: then it is not a Node that npm has.
*/
export const leaveOutLocales = (program: Buffer): number => {
	const left = leaveOutIcuData(program, isUsed);
	if (!left.ok) {
		throw new Error(left.error);
	}

	return left.value;
};

const ofOwnLanguage = new RegExp(`^(?:${languages.join('|')})(?:_\\w+)?\\.res$`);
/** Names of locales begin with two or three letters: `de.res`, `zh_Hant_TW.res`. Others hold what is the same for all, or list the locales. */
const ofLocale = /^(?!res_index)[a-z]{2,3}(?:_\w+)?\.res$/;

const isUsed = (name: string): boolean => {
	const file = name.slice(name.lastIndexOf('/') + 1);
	const isOther = ofLocale.test(file) && !ofOwnLanguage.test(file);
	return !isOther && !name.includes('/translit/') && !file.endsWith('.dict');
};
