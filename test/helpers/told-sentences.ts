import fs from 'node:fs';
import path from 'node:path';
import {parseAst} from 'vitest/node';

/** A sentence, or a part of one, as it stands in the source: values are `{}`. */
export type ToldSentence = {
	/** Below `source`. */
	readonly file: string;
	/** What it is given to: `message` of an object, `failure()`, `=problem` of a variable. */
	readonly context: string;
	/** With the names of the values: `The file {file} is not there.` */
	readonly text: string;
};

type Node = {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [key: string]: unknown;
};

const source = path.join(import.meta.dirname, '../../source');

/** Calls whose words nobody sees on the screen: records of the log, faults for whoever wrote the program, questions to Windows. */
const unseenCalls = new Set([
	'log',
	'write',
	'line',
	'warning',
	'Error',
	'RangeError',
	'query',
	'rows',
	'first',
	'includes',
	'startsWith',
	'lastIndexOf',
	'get',
	'RegExp',
	'replace',
]);

/** Names of step types, which are those of the console, and what a step does, which stands in the place of its command line. */
const unseenProperties = new Set(['name', 'describe', 'effect', 'Caption', 'Tag', 'Name', 'MediaType']);

/** What is said in the rooms of the program that a technician may come to see: every literal with words in it. */
export const toldSentences = (room: string): readonly ToldSentence[] =>
	fs
		.readdirSync(path.join(source, room), {recursive: true, encoding: 'utf8'})
		.filter(name => /\.tsx?$/.test(name))
		.toSorted()
		.flatMap(name => {
			const file = `${room}/${name.replaceAll('\\', '/')}`;
			return sentencesOfCode(fs.readFileSync(path.join(source, file), 'utf8'), file);
		});

/** The same of one file. */
export const sentencesOfCode = (code: string, file: string): readonly ToldSentence[] => {
	const found: ToldSentence[] = [];
	const take = (context: string, texts: readonly string[]) => {
		for (const text of texts.flatMap(each => each.split('\n')).map(each => each.trim())) {
			if (hasWords(text)) {
				found.push({file, context, text});
			}
		}
	};

	const visit = (value: unknown, context: string): void => {
		if (Array.isArray(value)) {
			for (const each of value) {
				visit(each, context);
			}
		}

		if (!isNode(value) || isOfTypes(value)) {
			return;
		}

		const inside = contextOf(value) ?? context;
		if (isUnseen(value)) {
			visit(value['callee'], inside);
			return;
		}

		const values: Node[] = [];
		const texts = textsOf(value, code, values);
		if (texts !== undefined && value.type !== 'ConditionalExpression') {
			take(inside, texts);
			visit(values, inside);
			return;
		}

		for (const child of Object.values(value)) {
			visit(child, inside);
		}
	};

	visit(parseAst(code, {lang: file.endsWith('x') ? 'tsx' : 'ts'}), '');
	return found;
};

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isOfTypes = ({type, source: from}: Node): boolean =>
	type === 'ImportDeclaration' ||
	type.startsWith('TSLiteral') ||
	(type === 'ExportNamedDeclaration' && isNode(from));

const contextOf = (node: Node): string | undefined => {
	switch (node.type) {
		case 'Property': {
			return nameOf(node['key']);
		}

		case 'CallExpression':
		case 'NewExpression': {
			return `${nameOf(node['callee'])}()`;
		}

		case 'VariableDeclarator': {
			return `=${nameOf(node['id'])}`;
		}

		default: {
			return undefined;
		}
	}
};

const isUnseen = (node: Node): boolean =>
	node.type === 'Property'
		? unseenProperties.has(nameOf(node['key']))
		: node.type.endsWith('Expression') && 'callee' in node && unseenCalls.has(nameOf(node['callee']));

/** The name at the end: `read.error.message` is `message`. */
const nameOf = (node: unknown): string => {
	if (!isNode(node)) {
		return '';
	}

	const {name, value, property} = node;
	return typeof name === 'string' ? name : typeof value === 'string' ? value : nameOf(property);
};

/**
All texts that an expression may come to, as far as they are literal; undefined: it is none. What is not literal is put into
`values`. `in ${place}` is one text, `ends${place === '' ? '' : ` in ${place}`}` two.
*/
const textsOf = (node: unknown, code: string, values: Node[]): readonly string[] | undefined => {
	if (!isNode(node)) {
		return undefined;
	}

	const {type, value, quasis, expressions, consequent, alternate} = node;
	if (type === 'Literal' && typeof value === 'string') {
		return [value];
	}

	if (type === 'ConditionalExpression') {
		const [yes, no] = [textsOf(consequent, code, values), textsOf(alternate, code, values)];
		return yes === undefined || no === undefined ? undefined : [...yes, ...no];
	}

	if (type !== 'TemplateLiteral' || !Array.isArray(quasis) || !Array.isArray(expressions)) {
		return undefined;
	}

	let texts: readonly string[] = [''];
	for (const [index, quasi] of quasis.entries()) {
		const words = String((quasi as {value: {cooked: string}}).value.cooked);
		texts = texts.map(text => text + words);
		const expression: unknown = expressions[index];
		if (isNode(expression)) {
			const inner = textsOf(expression, code, values);
			const parts = inner ?? [`{${holeName(expression)}}`];
			texts = texts.flatMap(text => parts.map(part => text + part));
			if (inner === undefined) {
				values.push(expression);
			}
		}
	}

	return texts;
};

/** What a value is called in a template: by the last name that says something. */
const holeName = (node: unknown): string => {
	if (!isNode(node)) {
		return 'value';
	}

	const {type, left, argument, callee, expression, consequent} = node;
	const [first] = Array.isArray(node['arguments']) ? node['arguments'] : [];
	switch (type) {
		case 'ChainExpression': {
			return holeName(expression);
		}

		case 'LogicalExpression':
		case 'BinaryExpression': {
			return holeName(left);
		}

		case 'AwaitExpression': {
			return holeName(argument);
		}

		case 'ConditionalExpression': {
			return holeName(consequent);
		}

		case 'CallExpression': {
			const object = isNode(callee) ? callee['object'] : undefined;
			return isNode(first) && !/^(?:Arrow|Literal|Obj)/.test(first.type)
				? holeName(first)
				: isNode(object)
					? holeName(object)
					: nameOf(callee);
		}

		default: {
			return (
				nameOf(node)
					.replace(/^length$/, 'count')
					.replaceAll(/\W/g, '') || 'value'
			);
		}
	}
};

/** Two words beside each other, or a word beside a value. */
const hasWords = (text: string): boolean =>
	/\p{L}{2,}[,.]? (?:[\d.]+ )?\p{L}{2,}/u.test(text.replaceAll(/\{\w*\}/g, 'value')) &&
	/\p{L}{2,}/u.test(text.replaceAll(/\{\w*\}/g, ''));
