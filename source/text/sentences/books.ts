import {type Language, messagesOf} from '../language.ts';
import {catalogueSentences} from './catalogue-sentences.ts';
import {sentencesFr} from './fr.ts';
import {sentencesNl} from './nl.ts';
import type {Sentences, SentencesOfLanguage} from './sentences.ts';
import {firstWord, readTemplate, type Template} from './template.ts';

/** A language may be without. Made when a sentence is first told: no start needs two thousand of them. */
const makers: {readonly [Name in Language]?: () => SentencesOfLanguage} = {fr: sentencesFr, nl: sentencesNl};

/** Templates, found by their first word; those that begin with a value may begin with any. */
export type Book = {
	readonly byWord: ReadonlyMap<string, readonly Template[]>;
	readonly others: readonly Template[];
};

/** All that a language can tell. */
export type Books = {readonly messages: Book; readonly conditions: readonly Template[]};

const made = new Map<Language, Books | undefined>();

/** Undefined: nothing is told in that language, English first of all. */
export const booksOf = (language: Language): Books | undefined => {
	if (!made.has(language)) {
		const sentences = makers[language]?.();
		made.set(
			language,
			sentences === undefined
				? undefined
				: {
						messages: bookOf(
							[...sentences.messages, catalogueSentences(messagesOf('en'), messagesOf(language))]
								.map(alsoAtBeginning)
								.flatMap(templatesOf),
						),
						conditions: templatesOf(sentences.conditions),
					},
		);
	}

	return made.get(language);
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
