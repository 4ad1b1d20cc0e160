import type {Language} from './language.ts';
import {type Book, type Books, booksOf, longestLine} from './sentences/books.ts';
import {remembered} from './sentences/remembered.ts';
import {fillTemplate, firstValue, type Match, matchTemplate, type Template} from './sentences/template.ts';

/** Reasons have reasons, and each thing of a list may be behind the one before. */
const deepest = 16;

/**
A problem, a reason or what to do about it, in the language of whoever reads the screen. It comes as the rooms of the program say it and
as the journal keeps it: in English, one sentence or several, with values in it that may be sentences themselves. What is
not known stays as it is, and so does everything before `loadSentences`. Any text may be given; takes time in proportion to its length.
*/
export const tell = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined ? text : remembered('sentence', text, language, () => tellLines(text, books));
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
	const values = new Map<string, string>();
	const tellValue = (value: string) => {
		const said = values.get(value) ?? (depth === 0 ? value : tellRun(value, book, depth - 1));
		values.set(value, said);
		return said;
	};

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
	let best: {readonly match: Match; readonly sureness: number} | undefined;
	for (const template of templates) {
		const match =
			best === undefined || template.weight >= best.sureness ? matchTemplate(template, text, at) : undefined;
		if (match === undefined) {
			continue;
		}

		const sureness = surenessOf(match);
		if (
			best === undefined ||
			sureness > best.sureness ||
			(sureness === best.sureness && match.end < best.match.end)
		) {
			best = {match, sureness};
		}
	}

	return best?.match;
};

/** A value that goes on behind the end of a sentence may have swallowed one. */
const surenessOf = ({template: {weight}, values}: Match): number =>
	[...values.values()].some(value => /[.?!] [A-Z]/.test(value)) ? weight / 2 : weight;
