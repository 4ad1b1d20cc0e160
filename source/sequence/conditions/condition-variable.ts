import {shown} from '../secret.ts';
import {
	type Comparison,
	orderOfValues,
	readComparison,
	readValueOperator,
	satisfies,
	type ValueOperator,
} from './comparison.ts';
import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';
import {fitsPattern, wildcardPattern} from './text-pattern.ts';

/** Task Sequence Variable: a variable against a value. Absent is empty text. Rule: task-sequence-format.md §5.3. */
export const evaluateVariable: EvaluateExpression = input => {
	const name = input.value('Variable').trim();
	const operator = readValueOperator(input.value('Operator'));
	if (name === '') {
		return failed('The condition names no variable.');
	}

	const variable = input.environment.get(name);
	const saw = variable === undefined ? `${name} is not set` : `${name} = ${quoted(shown(variable))}`;
	if (operator === undefined) {
		return failed(`There is no operator ${quoted(input.shown('Operator'))}.`, saw);
	}

	const tested = testValue(input.environment.text(name), operator, input.value('Value'));
	const notes = [saw];
	if (!isExistence(operator) && input.written('Value') !== input.shown('Value')) {
		notes.push(`compared with ${quoted(input.shown('Value'))}`);
	}

	if (tested.byPercent) {
		notes.push('% taken for any run of characters');
	}

	return {verdict: tested.verdict, saw: notes.join(', ')};
};

/** Applies an operator to a text; empty does not exist. `byPercent`: only `%` as a wildcard made it fit. Rule: §12.3. */
export const testValue = (
	text: string,
	operator: ValueOperator,
	value: string,
): {readonly verdict: boolean; readonly byPercent: boolean} => {
	if (isExistence(operator)) {
		return {verdict: (text !== '') === (operator === 'exists'), byPercent: false};
	}

	if (isComparison(operator)) {
		return {verdict: satisfies(orderOfValues(text, value), operator), byPercent: false};
	}

	const plain = fitsPattern(text, wildcardPattern(value, {percent: false}));
	const byPercent = !plain && fitsPattern(text, wildcardPattern(value, {percent: true}));
	return {verdict: (plain || byPercent) === (operator === 'like'), byPercent};
};

const isExistence = (operator: ValueOperator): operator is 'exists' | 'notExists' =>
	operator === 'exists' || operator === 'notExists';

const isComparison = (operator: ValueOperator): operator is Comparison =>
	readComparison(operator) !== undefined;
