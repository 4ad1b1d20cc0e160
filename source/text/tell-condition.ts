import type {Language} from './language.ts';
import {booksOf, longestLine} from './sentences/books.ts';
import {remembered} from './sentences/remembered.ts';
import {fillTemplate, matchWhole, type Template} from './sentences/template.ts';

/** A condition in words, `Model equals "X"`, in the language of whoever reads the screen. Values in it stay; what is not known stays too. */
export const tellCondition = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined
		? text
		: remembered('condition', text, language, () => tellWhole(text, books.conditions));
};

/** The same for what was seen where a condition looked: `exists, version 1.2`. Values in it stay. */
export const tellSeen = (text: string, language: Language): string => {
	const books = booksOf(language);
	return books === undefined
		? text
		: remembered('seen', text, language, () =>
				seenParts(text)
					.map(part => tellWhole(part, books.conditions))
					.join(', '),
			);
};

/** What a part of a condition is about, as opposed to the values in it. */
const conditionParts = new Set(['subject', 'comparison', 'other']);

/** By the first that fits. */
const tellWhole = (text: string, templates: readonly Template[], depth = 2): string => {
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
	if (text.length > longestLine) {
		return [text];
	}

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
