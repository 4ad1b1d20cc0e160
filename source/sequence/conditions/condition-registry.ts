import {order, orderOfTexts, readValueOperator, satisfies, type ValueOperator} from './comparison.ts';
import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';
import type {RegistryValue} from './condition-facts.ts';
import {testValue} from './condition-variable.ts';

/** Registry Setting: a key, or a value of it. Rule: task-sequence-format.md §5.5. */
export const evaluateRegistry: EvaluateExpression = async input => {
	const keyPath = input.value('KeyPath').trim();
	const valueName = input.value('Value').trim();
	const operator = readValueOperator(input.value('Operator'));
	if (keyPath === '') {
		return failed('The condition names no registry key.');
	}

	if (operator === undefined) {
		return failed(`There is no operator ${quoted(input.shown('Operator'))}.`);
	}

	const found = await input.facts.registryValue(keyPath, valueName);
	const saw = registryText(found);
	if (operator === 'exists' || operator === 'notExists') {
		// Without a value name the key is what is looked for.
		const exists = valueName === '' ? found !== undefined : isValue(found);
		return {verdict: exists === (operator === 'exists'), saw};
	}

	if (!isValue(found)) {
		// As with variables, absent is empty text; but nothing is less or greater than what is not there.
		return {verdict: isNegative(operator), saw};
	}

	return {verdict: testData(found, operator, input.value('Data'), input.value('Type')), saw};
};

type Found = RegistryValue | 'key' | undefined;

const isValue = (found: Found): found is RegistryValue => found !== undefined && found !== 'key';

const registryText = (found: Found): string => {
	if (found === undefined) {
		return 'no such key';
	}

	return found === 'key' ? 'the key, without that value' : `${quoted(found.data)} (${found.type})`;
};

type DataOperator = Exclude<ValueOperator, 'exists' | 'notExists'>;

/** Numbers compare as numbers and texts as texts; a value of another kind than the one asked for is not equal. */
const testData = (found: RegistryValue, operator: DataOperator, data: string, type: string): boolean => {
	if (type.trim() !== '' && kindOf(type) !== kindOf(found.type)) {
		return isNegative(operator);
	}

	if (operator === 'like' || operator === 'notLike') {
		return testValue(found.data, operator, data).verdict;
	}

	if (kindOf(found.type) !== 'number') {
		return satisfies(orderOfTexts(found.data, data), operator);
	}

	const left = registryNumber(found.data);
	const right = registryNumber(data);
	return left === undefined || right === undefined
		? isNegative(operator)
		: satisfies(order(left, right), operator);
};

const isNegative = (operator: ValueOperator): boolean => operator === 'notEquals' || operator === 'notLike';

const kindOf = (type: string): 'number' | 'text' | 'other' => {
	const name = type.trim().toUpperCase();
	if (name === 'REG_DWORD' || name === 'REG_QWORD') {
		return 'number';
	}

	return name === 'REG_SZ' || name === 'REG_EXPAND_SZ' ? 'text' : 'other';
};

/** Decimal, or hexadecimal as registry editors show it. */
const registryNumber = (text: string): bigint | undefined => {
	const trimmed = text.trim();
	return /^0x[\da-f]{1,16}$/i.test(trimmed) || /^\d{1,20}$/.test(trimmed) ? BigInt(trimmed) : undefined;
};
