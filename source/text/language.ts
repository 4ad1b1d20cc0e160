import {en} from './en.ts';
import {fr} from './fr.ts';
import type {Messages} from './messages.ts';
import {nl} from './nl.ts';

/** A language is a file, and a name here. It is made when it is first spoken: a start needs one of them. */
const makers = {en, fr, nl} as const satisfies Readonly<Record<string, () => Messages>>;

export type Language = keyof typeof makers;

export const languages = Object.keys(makers) as readonly Language[];

const made = new Map<Language, Messages>();

/** The sentences of a language. */
export const messagesOf = (language: Language): Messages => {
	const messages = made.get(language) ?? makers[language]();
	made.set(language, messages);
	return messages;
};

/**
The language to speak: the tag asked for (`fr`, `fr-CA`, `fr_BE.UTF-8`), else that of the process environment as POSIX orders it
(`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. A language that is not spoken here is passed over.
*/
export const chooseLanguage = (
	tag: string | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): Language => {
	const wanted = [tag, environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
	for (const candidate of wanted) {
		const language = spokenLanguage(candidate);
		if (language !== undefined) {
			return language;
		}
	}

	return 'en';
};

/** The language of a tag, if it is spoken here. */
export const spokenLanguage = (tag: string | undefined): Language | undefined => {
	const primary = tag?.toLowerCase().split(/[-_.@]/)[0];
	return languages.find(spoken => spoken === primary);
};
