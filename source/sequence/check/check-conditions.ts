import {
	comparisonNames,
	readComparison,
	readValueOperator,
	valueOperatorNames,
} from '../conditions/comparison.ts';
import {shortConditionType} from '../conditions/condition-text.ts';
import type {DocumentReport} from '../document/document-report.ts';
import type {Condition, ConditionExpression, SequenceItem} from '../sequence.ts';

type Operators = {readonly names: readonly string[]; readonly knows: (text: string) => boolean};

const comparisons: Operators = {
	names: comparisonNames,
	knows: text => readComparison(text) !== undefined,
};

const valueOperators: Operators = {
	names: valueOperatorNames,
	knows: text => readValueOperator(text) !== undefined,
};

const softwareOperators: Operators = {
	names: ['AnyVersion', 'ThisVersion'],
	knows: text => /^(?:any|this)version$/i.test(text),
};

type Family = {
	readonly required: readonly string[];
	readonly operators?: Operators;
	readonly operator?: string;
};

/** What an expression of each type needs, and the operators it may have. Rule: task-sequence-format.md §5.2–§5.5. */
const families: Readonly<Record<string, Family>> = {
	variable: {required: ['Variable'], operator: 'Operator', operators: valueOperators},
	wmi: {required: ['Query']},
	os: {required: ['Version'], operator: 'Operator', operators: comparisons},
	folder: {required: ['Path'], operator: 'DateTimeOperator', operators: comparisons},
	file: {required: ['Path'], operator: 'DateTimeOperator', operators: comparisons},
	registry: {required: ['KeyPath'], operator: 'Operator', operators: valueOperators},
	software: {required: [], operator: 'Operator', operators: softwareOperators},
	makemodel: {required: []},
	computer: {required: []},
};

/** Conditions that can never be evaluated. */
export const checkConditions = ({condition}: SequenceItem, report: DocumentReport): void => {
	if (condition !== undefined) {
		checkCondition(condition, report);
	}
};

/** The same for a condition of a dynamic variable rule. */
export const checkCondition = (condition: Condition, report: DocumentReport): void => {
	if (condition.kind === 'expression') {
		checkExpression(condition, report);
		return;
	}

	for (const child of condition.children) {
		checkCondition(child, report);
	}
};

const checkExpression = (expression: ConditionExpression, report: DocumentReport): void => {
	const type = shortConditionType(expression.type).toLowerCase();
	const family = Object.hasOwn(families, type) ? families[type] : undefined;
	if (family === undefined) {
		report.add(
			'warning',
			'unknown-condition-type',
			expression.place,
			`The condition type ${expression.type || '(none)'} is not known; it counts as false.`,
			'Set the condition again in the task sequence editor, or write it as a variable condition.',
		);
		return;
	}

	const parameters = new Map(
		Object.entries(expression.parameters).map(([name, text]) => [name.toLowerCase(), text.trim()]),
	);
	for (const name of family.required) {
		if ((parameters.get(name.toLowerCase()) ?? '') === '') {
			report.add(
				'warning',
				'incomplete-condition',
				expression.place,
				`The condition has no ${name}; it counts as false.`,
				'Complete the condition in the task sequence editor.',
			);
		}
	}

	const operator = family.operator && parameters.get(family.operator.toLowerCase());
	// Operators are expanded too, so `%name%` may turn into anything.
	if (operator && !operator.includes('%') && family.operators?.knows(operator) !== true) {
		report.add(
			'error',
			'unknown-condition-operator',
			expression.place,
			`The condition's operator "${operator}" is not known.`,
			`Write one of: ${family.operators?.names.join(', ') ?? ''}.`,
		);
	}
};
