import type {Language} from './language.ts';
import {sentencesFr} from './sentences/fr.ts';
import {sentencesNl} from './sentences/nl.ts';
import type {Sentences, SentencesOfLanguage} from './sentences/sentences.ts';
import {
	fillTemplate,
	firstValue,
	firstWord,
	type Match,
	matchTemplate,
	matchWhole,
	readTemplate,
	type Template,
} from './sentences/template.ts';

/** A language may be without. Made when a sentence is first told: no start needs two thousand of them. */
const makers: {readonly [Name in Language]?: () => SentencesOfLanguage} = {fr: sentencesFr, nl: sentencesNl};

/** Templates, found by their first word; those that begin with a value may begin with any. */
type Book = {
	readonly byWord: ReadonlyMap<string, readonly Template[]>;
	readonly others: readonly Template[];
};

type Books = {readonly messages: Book; readonly conditions: readonly Template[]};

const made = new Map<Language, Books | undefined>();

const booksOf = (language: Language): Books | undefined => {
	if (!made.has(language)) {
		const sentences = makers[language]?.();
		made.set(
			language,
			sentences === undefined
				? undefined
				: {
						messages: bookOf(sentences.messages.map(alsoAtBeginning).flatMap(templatesOf)),
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
const longestLine = 4000;
/** Reasons have reasons, and each thing of a list may be behind the one before. */
const deepest = 16;

/**
A problem, a reason or what to do about it, in the language of whoever reads the screen. It comes as the rooms of the program say it and
as the journal keeps it: in English, one sentence or several, with values in it that may be sentences themselves. What is
not known stays as it is. Any text may be given; takes time in proportion to its length.
*/
export const tell = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined ? text : remembered('sentence', text, language, () => tellLines(text, books));
};

/** The same for a condition in words: `Model equals "X"`. Values in it stay. */
export const tellCondition = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined
		? text
		: remembered('condition', text, language, () => tellWhole(text, books.conditions, deepest));
};

/** The same for what was seen where a condition looked: `exists, version 1.2`. Values in it stay. */
export const tellSeen = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined
		? text
		: remembered('seen', text, language, () =>
				seenParts(text)
					.map(part => tellWhole(part, books.conditions, deepest))
					.join(', '),
			);
};

/** A screen is drawn many times with the same words. */
const mostRemembered = 1000;
const told = new Map<string, string>();

const remembered = (kind: string, text: string, language: Language, say: () => string): string => {
	const key = `${language} ${kind} ${text}`;
	const known = told.get(key);
	if (known !== undefined) {
		return known;
	}

	if (told.size >= mostRemembered) {
		told.clear();
	}

	const said = say();
	told.set(key, said);
	return said;
};

const tellLines = (text: string, {messages}: Books): string =>
	text
		.split('\n')
		.map(line => {
			const words = line.trimStart();
			return line.length > longestLine
				? line
				: line.slice(0, line.length - words.length) + tellRun(words, messages, deepest);
		})
		.join('\n');

/**
Where a sentence may begin: behind another, behind a colon, in brackets, as one of several; and behind what a diagnostic is
called: `ts.xml:1:2: error malformed-xml`.
*/
const beginnings = /(?<=[.?!:;,)]) +| +(?=\()|\(|(?<=: )(?:error|warning|information) [a-z-]+ /g;

const tellRun = (text: string, book: Book, depth: number): string => {
	const others = book.others.filter(({literals}) => literals.every(literal => text.includes(literal)));
	const tellValue = (value: string) => (depth === 0 ? value : tellRun(value, book, depth - 1));
	const parts: string[] = [];
	let at = 0;
	while (at < text.length) {
		const match = bestMatch(text, at, [...templatesAt(text, at, book), ...others]);
		if (match === undefined || !isName(firstValue(match), tellValue)) {
			const next = nextBeginning(text, at);
			parts.push(text.slice(at, next));
			at = next;
		} else {
			parts.push(fillTemplate(match, tellValue));
			at = match.end;
		}
	}

	return parts.join('');
};

const nextBeginning = (text: string, from: number): number => {
	beginnings.lastIndex = from;
	return beginnings.exec(text) === null ? text.length : beginnings.lastIndex;
};

const templatesAt = (text: string, at: number, {byWord}: Book): readonly Template[] => {
	const end = text.indexOf(' ', at);
	return end <= at ? [] : (byWord.get(text.slice(at, end)) ?? []);
};

/** A sentence that only seems to be ours: its beginning would stay English. */
const isName = (value: string | undefined, tellValue: (value: string) => string): boolean =>
	value === undefined || !/^(?:an?|it|no|the|there|this|what) /i.test(value) || tellValue(value) !== value;

/** That which leaves the least to its values; of equal ones the shortest. */
const bestMatch = (text: string, at: number, templates: readonly Template[]): Match | undefined => {
	let best: Match | undefined;
	for (const template of templates) {
		const isBetter = best === undefined || template.weight >= best.template.weight;
		const match = isBetter ? matchTemplate(template, text, at) : undefined;
		if (
			match !== undefined &&
			(best === undefined || template.weight > best.template.weight || match.end < best.end)
		) {
			best = match;
		}
	}

	return best;
};

/** What a part of a condition is about, as opposed to the values in it. */
const conditionParts = new Set(['subject', 'comparison', 'other']);

/** By the first that fits. */
const tellWhole = (text: string, templates: readonly Template[], depth: number): string => {
	if (text.length > longestLine) {
		return text;
	}

	for (const template of templates) {
		const match = matchWhole(template, text);
		if (match !== undefined) {
			return fillTemplate(match, (value, name) =>
				depth > 0 && conditionParts.has(name) ? tellWhole(value, templates, depth - 1) : value,
			);
		}
	}

	return text;
};

/** Cut at commas, but not inside of quoted values. */
const seenParts = (text: string): readonly string[] => {
	const parts: string[] = [];
	for (const part of text.split(', ')) {
		const last = parts.at(-1);
		const isQuoted = last !== undefined && last.split('"').length % 2 === 0;
		if (isQuoted) {
			parts[parts.length - 1] = `${last}, ${part}`;
		} else {
			parts.push(part);
		}
	}

	return parts;
};
