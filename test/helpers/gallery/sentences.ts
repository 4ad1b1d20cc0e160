import {type Language, messagesOf} from '../../../source/text/language.ts';
import {sentencesFr} from '../../../source/text/sentences/fr.ts';

/** The sentences of a catalogue by their place in it: `labels.abort`. Of a function, its text. */
export const sentencesOf = (language: Language): ReadonlyMap<string, string> =>
	new Map(leaves(messagesOf(language), []));

const leaves = (value: unknown, place: readonly string[]): [string, string][] => {
	if (typeof value === 'string' || typeof value === 'function') {
		return [[place.join('.'), String(value)]];
	}

	return typeof value === 'object'
		? Object.entries(value ?? {}).flatMap(([name, inner]) => leaves(inner, [...place, name]))
		: [];
};

const english = [
	...sentencesOf('en').values(),
	...sentencesFr().messages.flatMap(part => Object.keys(part)),
	...Object.keys(sentencesFr().conditions),
];

/** English sentences of the catalogue in a text that is in another language. */
export const foreignSentences = (text: string, language: Language): string[] => {
	const own = new Set(language === 'en' ? english : sentencesOf(language).values());
	return english.filter(
		sentence => /^\p{L}{2,}( \p{L}+)+\.?$/u.test(sentence) && !own.has(sentence) && text.includes(sentence),
	);
};
