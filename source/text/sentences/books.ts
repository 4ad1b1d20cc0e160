import {type Language, messagesOf} from '../language.ts';
import {catalogueSentences} from './catalogue-sentences.ts';
import type {Sentences, SentencesOfLanguage} from './sentences.ts';
import {firstWord, readTemplate, type Template} from './template.ts';

/** A language may be without. */
const loaders: {readonly [Name in Language]?: () => Promise<SentencesOfLanguage>} = {
	fr: async () => (await import('./fr.ts')).sentencesFr(),
	nl: async () => (await import('./nl.ts')).sentencesNl(),
};

/** Templates, found by their first word; those that begin with a value may begin with any. */
export type Book = {
	readonly byWord: ReadonlyMap<string, readonly Template[]>;
	readonly others: readonly Template[];
};

/** All that a language can tell. */
export type Books = {readonly messages: Book; readonly conditions: readonly Template[]};

const known = new Map<Language, Books>();

/** Nothing is told before it is loaded, nor in English, which needs nothing. */
export const booksOf = (language: Language): Books | undefined => known.get(language);

/**
Reads what a language has. A start in English waits for none of it, and a screen is there before it.

@returns Whether something can be told now that could not be told before.
*/
export const loadSentences = async (language: Language): Promise<boolean> => {
	const sentences = known.has(language) ? undefined : await loaders[language]?.();
	if (sentences === undefined) {
		return false;
	}

	const fromCatalogues = catalogueSentences(messagesOf('en'), messagesOf(language));
	known.set(language, {
		messages: bookOf([...sentences.messages, fromCatalogues].map(alsoAtBeginning).flatMap(templatesOf)),
		conditions: templatesOf(sentences.conditions),
	});
	return true;
};

const templatesOf = (sentences: Sentences): readonly Template[] =>
	Object.entries(sentences).map(([english, other]) => readTemplate(english, other));

/** What is a part of a sentence may also begin one: `the server x` is `The server x` there. */
const alsoAtBeginning = (sentences: Sentences): Sentences => ({
	...Object.fromEntries(
		Object.entries(sentences)
			.filter(([english]) => /^[a-z]/.test(english))
			.map(([english, other]) => [capitalised(english), capitalised(other)]),
	),
	...sentences,
});

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const bookOf = (templates: readonly Template[]): Book => ({
	byWord: Map.groupBy(templates, template => firstWord(template) ?? ''),
	others: templates.filter(template => firstWord(template) === undefined),
});

/** No sentence of ours is so long: it is something else, such as what a program wrote. */
export const longestLine = 4000;
