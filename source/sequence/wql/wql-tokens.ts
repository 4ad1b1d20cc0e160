import {failure, type Result, success} from '../result.ts';
import type {WqlOperator} from './wql-query.ts';

export type WqlToken =
	| {readonly kind: 'word'; readonly text: string; readonly at: number}
	| {readonly kind: 'string'; readonly text: string; readonly at: number}
	| {readonly kind: 'number'; readonly text: string; readonly value: number; readonly at: number}
	| {readonly kind: 'operator'; readonly text: WqlOperator; readonly at: number}
	| {readonly kind: 'sign'; readonly text: '(' | ')' | ',' | '*'; readonly at: number}
	| {readonly kind: 'end'; readonly text: ''; readonly at: number};

const space = /\s+/y;
/** A name may reach into an embedded object: `TargetInstance.Name`. */
const word = /[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*){0,100}/uy;
const number = /[+-]?(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\p{L}\p{Nd}_])/iuy;
const operator = /<>|!=|<=|>=|=|<|>/y;

/** Cuts a query into tokens, the last one being the end; fails at the first character that begins none. */
export const wqlTokens = (query: string): Result<readonly WqlToken[], string> => {
	const tokens: WqlToken[] = [];
	let at = 0;

	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		return pattern.exec(query);
	};

	while (at < query.length) {
		const blank = take(space);
		if (blank !== null) {
			at += blank[0].length;
			continue;
		}

		const token =
			wordToken(take(word), at) ?? numberToken(take(number), at) ?? operatorToken(take(operator), at);
		const sign = query.charAt(at);
		if (token !== undefined) {
			tokens.push(token.token);
			at += token.length;
		} else if (sign === '(' || sign === ')' || sign === ',' || sign === '*') {
			tokens.push({kind: 'sign', text: sign, at});
			at += 1;
		} else {
			const end = endOfText(query, at);
			if (end === undefined) {
				return failure(
					sign === '"' || sign === "'"
						? `The text that begins at character ${at + 1} does not end.`
						: `${sign} at character ${at + 1} is not understood.`,
				);
			}

			tokens.push({kind: 'string', text: unescaped(query.slice(at + 1, end)), at});
			at = end + 1;
		}
	}

	tokens.push({kind: 'end', text: '', at});
	return success(tokens);
};

/**
Where the text that begins here has its closing quotation mark; undefined when it has none, or none begins here. A loop and no
regular expression: those run out of stack on texts of megabytes.
*/
const endOfText = (query: string, start: number): number | undefined => {
	const mark = query.charAt(start);
	if (mark !== '"' && mark !== "'") {
		return undefined;
	}

	for (let end = start + 1; end < query.length; end++) {
		if (query.charAt(end) === mark) {
			return end;
		}

		if (query.charAt(end) === '\\') {
			end++;
		}
	}

	return undefined;
};

type Taken = {readonly token: WqlToken; readonly length: number} | undefined;

const wordToken = (match: RegExpExecArray | null, at: number): Taken =>
	match === null ? undefined : {token: {kind: 'word', text: match[0], at}, length: match[0].length};

const numberToken = (match: RegExpExecArray | null, at: number): Taken => {
	if (match === null) {
		return undefined;
	}

	const [written] = match;
	const negative = written.startsWith('-');
	const value = Number(written.replace(/^[+-]/, ''));
	return {
		token: {kind: 'number', text: written, value: negative ? -value : value, at},
		length: written.length,
	};
};

const operatorToken = (match: RegExpExecArray | null, at: number): Taken => {
	if (match === null) {
		return undefined;
	}

	const [written] = match;
	return {token: {kind: 'operator', text: operators[written] ?? '=', at}, length: written.length};
};

const operators: Readonly<Record<string, WqlOperator>> = {
	'=': '=',
	'<>': '<>',
	'!=': '<>',
	'<': '<',
	'>': '>',
	'<=': '<=',
	'>=': '>=',
};

/** A backslash takes the next backslash or quotation mark literally; before anything else it is itself. */
const unescaped = (quoted: string): string => quoted.replaceAll(/\\([\\'"])/g, '$1');
