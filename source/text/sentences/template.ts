/** A sentence with values, as it is looked for in a text and said in another language. */
export type Template = {
	/** What stands before, between and after the values; empty where nothing does. */
	readonly literals: readonly string[];
	/** The names of the values, in their order. */
	readonly names: readonly string[];
	/** The other language: every second part is the name of a value. */
	readonly told: readonly string[];
	/** How many characters are not values: the more, the surer a match. */
	readonly weight: number;
};

/** Where a template was found: up to `end`, with these values. */
export type Match = {
	readonly template: Template;
	readonly end: number;
	readonly values: ReadonlyMap<string, string>;
};

/** Characters. */
const lightWeight = 12;

/** A sentence that stands before or behind, as a value of its own, is told by itself. */
const sentenceBefore = /^\{\w+\} (?=[A-Z])/;
const sentenceBehind = /(?<=[.?!}]) \{\w+\}$/;

const withoutOthers = (text: string): string => text.replace(sentenceBefore, '').replace(sentenceBehind, '');

const partsOf = (text: string): readonly string[] => text.split(/\{(\w+)\}/);

/** `english` and `other` hold the same values: `{name}`. */
export const readTemplate = (english: string, other: string): Template => {
	const hasBefore = sentenceBefore.test(english);
	const hasBehind = sentenceBehind.test(english);
	const parts = partsOf(withoutOthers(english));
	const literals = parts.filter((_, index) => index % 2 === 0);
	const told = other.replace(hasBefore ? /^\{\w+\} / : /^$/, '').replace(hasBehind ? / \{\w+\}$/ : /^$/, '');
	return {
		literals,
		names: parts.filter((_, index) => index % 2 === 1),
		told: partsOf(told),
		weight: literals.join('').length,
	};
};

/** The word that a text must have at its place for the template to fit; undefined: it may be any. */
export const firstWord = ({literals}: Template): string | undefined =>
	/^\S+(?= )/.exec(literals[0] ?? '')?.[0];

/**
Finds a template in a text from `start` on: each piece of text where it first occurs behind the one before. It ends with the text,
at a bracket, or where another sentence or the next of several begins. In time linear in the length of the text.
*/
export const matchTemplate = (template: Template, text: string, start: number): Match | undefined => {
	const match = find(template, text, start);
	if (match === undefined || !mayBegin(match)) {
		return undefined;
	}

	const isWhole = start === 0 && match.end === text.length;
	return isWhole || (!isLight(template) && endsAt(text, match.end)) ? match : undefined;
};

/** With so little text it may be a part of anything; a whole sentence without values is none of anything. */
const isLight = ({weight, names, literals}: Template): boolean =>
	weight < lightWeight && (names.length > 0 || !/[.?!]$/.test(literals[0] ?? ''));

/** The same where a text is nothing else. */
export const matchWhole = (template: Template, text: string): Match | undefined => {
	const match = find(template, text, 0);
	return match?.end === text.length ? match : undefined;
};

const find = (template: Template, text: string, start: number): Match | undefined => {
	const {literals, names} = template;
	const [first = '', ...others] = literals;
	if (!text.startsWith(first, start)) {
		return undefined;
	}

	let at = start + first.length;
	const values = new Map<string, string>();
	for (const [index, literal] of others.entries()) {
		const isLast = index === others.length - 1;
		const found = isLast ? findEnd(text, literal, at) : text.indexOf(literal, at);
		if (found < 0) {
			return undefined;
		}

		values.set(names[index] ?? '', text.slice(at, found));
		at = found + literal.length;
	}

	return {template, end: at, values};
};

/** What a match begins with, where that is a value. */
export const firstValue = ({template: {literals, names}, values}: Match): string | undefined =>
	literals[0] === '' ? values.get(names[0] ?? '') : undefined;

/** A value that a sentence begins with is a name or a place, and no sentence before it. */
const mayBegin = (match: Match): boolean => {
	const {weight} = match.template;
	const value = firstValue(match);
	if (value === undefined) {
		return true;
	}

	return /^\S/.test(value) && !/[.?!:;] /.test(value) && (weight >= lightWeight || !value.includes(' '));
};

const findEnd = (text: string, literal: string, from: number): number => {
	if (literal === '') {
		return text.length;
	}

	let found = text.indexOf(literal, from);
	while (found >= 0 && !endsAt(text, found + literal.length)) {
		found = text.indexOf(literal, found + 1);
	}

	return found;
};

const endsAt = (text: string, end: number): boolean =>
	end === text.length ||
	text.startsWith(' (', end) ||
	text.startsWith(')', end) ||
	text.startsWith(', ', end) ||
	text.startsWith('; ', end) ||
	text.startsWith('. ', end) ||
	(end === text.length - 1 && text.endsWith('.')) ||
	(/[.?!:]/.test(text[end - 1] ?? '') && text[end] === ' ');

/** The sentence in the other language; `tellValue` says what becomes of a value there. */
export const fillTemplate = (
	{template, values}: Match,
	tellValue: (value: string, name: string) => string,
): string =>
	template.told
		.map((part, index) => (index % 2 === 0 ? part : tellValue(values.get(part) ?? '', part)))
		.join('');
