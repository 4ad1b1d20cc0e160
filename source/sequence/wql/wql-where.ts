import {failure, type Result, success} from '../result.ts';
import type {WqlCondition, WqlConstant, WqlOperand, WqlOperator} from './wql-query.ts';
import type {WqlToken} from './wql-tokens.ts';

/** How deep parentheses and NOT may nest; no query that people write comes near. */
const maximumDepth = 200;

/** Tokens with a position: the parser's only state. */
export type WqlReader = {
	peek(): WqlToken;
	/** Takes the next token when it is this keyword or sign. */
	accept(text: string): boolean;
	take(): WqlToken;
};

/** Reads a WHERE condition: OR of AND of NOT of comparisons and parentheses. */
export const parseWqlWhere = (reader: WqlReader, depth = 0): Result<WqlCondition, string> =>
	parseJoined(reader, 'or', () => parseJoined(reader, 'and', () => parseTerm(reader, depth)));

const parseJoined = (
	reader: WqlReader,
	kind: 'and' | 'or',
	parse: () => Result<WqlCondition, string>,
): Result<WqlCondition, string> => {
	const first = parse();
	if (!first.ok) {
		return first;
	}

	const conditions = [first.value];
	while (reader.accept(kind)) {
		const next = parse();
		if (!next.ok) {
			return next;
		}

		conditions.push(next.value);
	}

	return conditions.length === 1 ? first : success({kind, conditions});
};

const parseTerm = (reader: WqlReader, depth: number): Result<WqlCondition, string> => {
	if (depth > maximumDepth) {
		return failure(`The query nests more than ${maximumDepth} levels deep.`);
	}

	if (reader.accept('not')) {
		const condition = parseTerm(reader, depth + 1);
		return condition.ok ? success({kind: 'not', condition: condition.value}) : condition;
	}

	if (reader.accept('(')) {
		const condition = parseWqlWhere(reader, depth + 1);
		return !condition.ok || reader.accept(')') ? condition : expected('")"', reader.peek());
	}

	return parseComparison(reader);
};

const parseComparison = (reader: WqlReader): Result<WqlCondition, string> => {
	const left = parseOperand(reader);
	if (!left.ok) {
		return left;
	}

	if (left.value.kind === 'property') {
		const property = left.value.name;
		if (reader.accept('is')) {
			const negated = reader.accept('not');
			return reader.accept('null')
				? success({kind: 'is-null', property, negated})
				: expected('NULL', reader.peek());
		}

		const negated = reader.accept('not');
		if (reader.accept('like')) {
			return parsePattern(reader, property, negated);
		}

		if (negated) {
			return expected('LIKE', reader.peek());
		}
	}

	const operator = reader.peek();
	if (operator.kind !== 'operator') {
		return expected('A comparison', operator);
	}

	reader.take();
	const at = reader.peek();
	if (left.value.kind === 'property' && reader.accept('null')) {
		return nullComparison(left.value.name, operator.text, at);
	}

	const right = parseOperand(reader);
	return right.ok
		? success({kind: 'compare', left: left.value, operator: operator.text, right: right.value})
		: right;
};

/** `= NULL` is another spelling of IS NULL. */
const nullComparison = (
	property: string,
	operator: WqlOperator,
	at: WqlToken,
): Result<WqlCondition, string> =>
	operator === '=' || operator === '<>'
		? success({kind: 'is-null', property, negated: operator === '<>'})
		: expected('A value', at);

const parsePattern = (
	reader: WqlReader,
	property: string,
	negated: boolean,
): Result<WqlCondition, string> => {
	const token = reader.peek();
	if (token.kind !== 'string' && token.kind !== 'number') {
		return expected('A text', token);
	}

	reader.take();
	return success({kind: 'like', property, pattern: token.text, negated});
};

const constants: ReadonlyMap<string, WqlConstant> = new Map([
	['true', true],
	['false', false],
]);

const keywords = new Set(['and', 'or', 'not', 'is', 'like', 'null', 'select', 'from', 'where']);

const parseOperand = (reader: WqlReader): Result<WqlOperand, string> => {
	const token = reader.peek();
	switch (token.kind) {
		case 'string':
			reader.take();
			return success({kind: 'constant', value: token.text});
		case 'number':
			reader.take();
			return success({kind: 'constant', value: token.value});
		case 'word': {
			const word = token.text.toLowerCase();
			if (keywords.has(word)) {
				return expected('A property or a value', token);
			}

			reader.take();
			const constant = constants.get(word);
			return success(
				constant === undefined ? {kind: 'property', name: token.text} : {kind: 'constant', value: constant},
			);
		}

		case 'operator':
		case 'sign':
		case 'end':
			return expected('A property or a value', token);
		default: {
			const unreachable: never = token;
			return unreachable;
		}
	}
};

/** What should have stood where something else stands. */
export const expected = (wanted: string, found: WqlToken): {ok: false; error: string} =>
	failure(
		found.kind === 'end'
			? `${wanted} is missing at the end of the query.`
			: `${wanted} is missing before ${found.text === '' ? '""' : found.text} at character ${found.at + 1}.`,
	);
