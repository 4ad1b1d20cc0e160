import type {Condition, ConditionExpression} from '../sequence.ts';

/**
An expression in the words of the console's Options tab: `Model equals "X"`. Parameters are shown as the document spells
them, `%name%` not expanded. Rule: task-sequence-format.md §5.2.
*/
export const conditionText = (expression: ConditionExpression): string => {
	const describe = texts[shortConditionType(expression.type).toLowerCase()];
	return describe === undefined
		? `unknown condition type ${expression.type === '' ? '(none)' : expression.type}`
		: describe(parameterReader(expression));
};

/**
A condition as indented lines, for people: `all of:` and its children under it. One expression is one line; a condition
without children is `always`.
*/
export const outlineCondition = (condition: Condition | undefined): string[] => {
	if (condition === undefined) {
		return [];
	}

	const lines: string[] = [];
	// A stack of its own, so that no depth of nesting ends the program.
	const waiting: {node: Condition; depth: number}[] = [{node: withoutNeedlessAll(condition), depth: 0}];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const {node, depth} = next;
		lines.push('\t'.repeat(depth) + (node.kind === 'expression' ? conditionText(node) : operatorText(node)));
		if (node.kind !== 'expression') {
			for (const child of node.children.toReversed()) {
				waiting.push({node: child, depth: depth + 1});
			}
		}
	}

	return lines;
};

/** `all of`, `any of`, `none of`: the editor's three If statements. Rule: §5.1. */
const operatorWords = {all: 'all of', any: 'any of', none: 'none of'} as const;

const operatorText = (operator: Exclude<Condition, ConditionExpression>): string =>
	operator.children.length === 0
		? `${operatorWords[operator.kind]} nothing`
		: `${operatorWords[operator.kind]}:`;

/** `<condition>` is an implied AND; around a single child it says nothing. */
const withoutNeedlessAll = (condition: Condition): Condition => {
	let inner = condition;
	for (;;) {
		const only = inner.kind === 'all' && inner.children.length === 1 ? inner.children[0] : undefined;
		if (only === undefined) {
			return inner;
		}

		inner = only;
	}
};

/** The wire name without what all of them share: `Variable` for `SMS_TaskSequence_VariableConditionExpression`. */
export const shortConditionType = (type: string): string =>
	type.replace(/^SMS_TaskSequence_/i, '').replace(/ConditionExpression$/i, '');

type Read = (name: string) => string;

/** Parameter names are variable names: found without regard to case. */
const parameterReader = ({parameters}: ConditionExpression): Read => {
	const byName = new Map(Object.entries(parameters).map(([name, text]) => [name.toLowerCase(), text.trim()]));
	return name => byName.get(name.toLowerCase()) ?? '';
};

const texts: Readonly<Record<string, (read: Read) => string>> = {
	variable: read => comparison(read('Variable'), read('Operator'), read('Value')),
	wmi: read => `WMI ${read('Namespace') || 'root\\cimv2'}: ${read('Query')}`,
	os: read =>
		`operating system ${operatorWord(read('Operator'))} ${read('Version')} ${read('Architecture')}`.trimEnd(),
	folder: read => withTests(`folder ${read('Path')}`, [test(read, 'modified', 'DateTime')]),
	file: read =>
		withTests(`file ${read('Path')}`, [test(read, 'version', 'Version'), test(read, 'modified', 'DateTime')]),
	registry: read => registryText(read),
	software: read =>
		read('Operator').toLowerCase() === 'anyversion'
			? `any version of ${product(read)} installed (upgrade code ${read('UpgradeCode')})`
			: `${product(read)} installed (product code ${read('ProductCode')})`,
	makemodel: read => `make like "${read('Make')}" and model like "${read('Model')}"`,
	computer: read =>
		['AssetTag', 'MACAddress', 'SerialNumber', 'UUID']
			.filter(name => read(name) !== '')
			.map(name => `${name} equals "${read(name)}"`)
			.join(' or ') || 'computer without any identity',
};

const comparison = (left: string, operator: string, value: string): string =>
	isExistence(operator)
		? `${left} ${operatorWord(operator)}`
		: `${left} ${operatorWord(operator)} "${value}"`;

const isExistence = (operator: string): boolean => /^(not)?exists$/i.test(operator);

const words: Readonly<Record<string, string>> = {
	exists: 'exists',
	notexists: 'does not exist',
	equals: 'equals',
	notequals: 'does not equal',
	less: 'is less than',
	lessequal: 'is less than or equal to',
	greater: 'is greater than',
	greaterequal: 'is greater than or equal to',
	like: 'is like',
	notlike: 'is not like',
};

const operatorWord = (operator: string): string => words[operator.toLowerCase()] ?? `"${operator}"`;

const test = (read: Read, word: string, name: 'DateTime' | 'Version'): string =>
	read(name) === '' ? '' : `${word} ${operatorWord(read(`${name}Operator`) || 'equals')} ${read(name)}`;

const withTests = (subject: string, tests: readonly string[]): string =>
	`${subject} exists${tests
		.filter(text => text !== '')
		.map(text => ` and ${text}`)
		.join('')}`;

const registryText = (read: Read): string => {
	const valueName = read('Value');
	if (isExistence(read('Operator'))) {
		const subject =
			valueName === ''
				? `registry key ${read('KeyPath')}`
				: `registry value ${read('KeyPath')}\\${valueName}`;
		return `${subject} ${operatorWord(read('Operator'))}`;
	}

	const type = read('Type') === '' ? '' : ` (${read('Type')})`;
	return `registry value ${read('KeyPath')}\\${valueName || '(Default)'}${type} ${operatorWord(read('Operator'))} "${read('Data')}"`;
};

const product = (read: Read): string => read('ProductName') || 'product';
