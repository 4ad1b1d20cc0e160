import type {WmiRow} from '../conditions/condition-facts.ts';
import {type Result, success} from '../result.ts';
import {propertyEntry, rowMatches} from './wql-match.ts';
import type {WqlCondition, WqlQuery} from './wql-query.ts';
import {type WqlToken, wqlTokens} from './wql-tokens.ts';
import {expected, parseWqlWhere, type WqlReader} from './wql-where.ts';

/**
Reads `SELECT * | a, b FROM class [WHERE …]`, keywords and names in any case; WHERE knows AND, OR, NOT, parentheses,
`= <> != < > <= >=`, LIKE and IS [NOT] NULL. Other statements of WMI (ASSOCIATORS OF, event queries) are refused.

Returns the query, or a sentence that says where it stops making sense. Never throws.
*/
export const parseWql = (query: string): Result<WqlQuery, string> => {
	const tokens = wqlTokens(query);
	return tokens.ok ? parseQuery(createReader(tokens.value)) : tokens;
};

/** The rows that a query returns, of all rows of its class; with a list of properties, those alone. */
export const selectRows = ({properties, where}: WqlQuery, rows: readonly WmiRow[]): WmiRow[] => {
	const matching = where === undefined ? [...rows] : rows.filter(row => rowMatches(row, where));
	return properties.length === 0
		? matching
		: matching.map(row => Object.fromEntries(properties.map(name => propertyEntry(row, name))));
};

const parseQuery = (reader: WqlReader): Result<WqlQuery, string> => {
	if (!reader.accept('select')) {
		return expected('SELECT', reader.peek());
	}

	const properties = parseProperties(reader);
	if (!properties.ok) {
		return properties;
	}

	if (!reader.accept('from')) {
		return expected('FROM', reader.peek());
	}

	const className = parseName(reader, 'A class');
	if (!className.ok) {
		return className;
	}

	let where: WqlCondition | undefined;
	if (reader.accept('where')) {
		const condition = parseWqlWhere(reader);
		if (!condition.ok) {
			return condition;
		}

		where = condition.value;
	}

	return reader.peek().kind === 'end'
		? success({
				properties: properties.value,
				className: className.value,
				...(where === undefined ? {} : {where}),
			})
		: expected('The end', reader.peek());
};

/** Empty: all of them. */
const parseProperties = (reader: WqlReader): Result<string[], string> => {
	const names: string[] = [];
	if (reader.accept('*')) {
		return success(names);
	}

	do {
		const name = parseName(reader, 'A property');
		if (!name.ok) {
			return name;
		}

		names.push(name.value);
	} while (reader.accept(','));

	return success(names);
};

const parseName = (reader: WqlReader, what: string): Result<string, string> => {
	const token = reader.peek();
	if (token.kind !== 'word') {
		return expected(what, token);
	}

	reader.take();
	return success(token.text);
};

const createReader = (tokens: readonly WqlToken[]): WqlReader => {
	let position = 0;
	const end: WqlToken = {kind: 'end', text: '', at: tokens.at(-1)?.at ?? 0};
	const peek = (): WqlToken => tokens[position] ?? end;
	return {
		peek,
		take() {
			const token = peek();
			position += 1;
			return token;
		},
		accept(text) {
			const token = peek();
			const fits = (token.kind === 'word' || token.kind === 'sign') && token.text.toLowerCase() === text;
			position += fits ? 1 : 0;
			return fits;
		},
	};
};
