import {type Comparison, integer, order, orderOfTexts, satisfies} from '../conditions/comparison.ts';
import type {WmiRow, WmiValue} from '../conditions/condition-facts.ts';
import {anyCharacter, fitsPattern, type PatternPart, thisCharacter} from '../conditions/text-pattern.ts';
import type {WqlCondition, WqlConstant, WqlOperand, WqlOperator} from './wql-query.ts';

/** A property of a row as the class spells it, the name given in any case; one that the row does not have is null. */
export const propertyEntry = (row: WmiRow, name: string): readonly [string, WmiValue] => {
	const key = name.toLowerCase();
	return Object.entries(row).find(([property]) => property.toLowerCase() === key) ?? [name, null];
};

const propertyOf = (row: WmiRow, name: string): WmiValue => propertyEntry(row, name)[1];

/** Whether a row satisfies a condition. A null fits no comparison, only IS NULL. */
export const rowMatches = (row: WmiRow, condition: WqlCondition): boolean => {
	switch (condition.kind) {
		case 'and':
			return condition.conditions.every(each => rowMatches(row, each));
		case 'or':
			return condition.conditions.some(each => rowMatches(row, each));
		case 'not':
			return !rowMatches(row, condition.condition);
		case 'is-null':
			return (propertyOf(row, condition.property) === null) !== condition.negated;
		case 'like': {
			const value = propertyOf(row, condition.property);
			const parts = likePattern(condition.pattern);
			return (
				value !== null && elements(value).some(each => fitsPattern(textOf(each), parts)) !== condition.negated
			);
		}

		case 'compare':
			return compares(
				operandValue(row, condition.left),
				condition.operator,
				operandValue(row, condition.right),
			);
		default: {
			const unreachable: never = condition;
			return unreachable;
		}
	}
};

const operandValue = (row: WmiRow, operand: WqlOperand): WmiValue =>
	operand.kind === 'property' ? propertyOf(row, operand.name) : operand.value;

/** A list compares as its elements do, one of which is enough: `ChassisTypes = 10`. A null has none. */
const elements = (value: WmiValue): readonly WqlConstant[] => {
	if (value === null) {
		return [];
	}

	return typeof value === 'object' ? value : [value];
};

const compares = (left: WmiValue, operator: WqlOperator, right: WmiValue): boolean =>
	elements(left).some(one =>
		elements(right).some(other => {
			const found = orderOfConstants(one, other);
			return found === undefined ? operator === '<>' : satisfies(found, comparisons[operator]);
		}),
	);

const comparisons: Readonly<Record<WqlOperator, Comparison>> = {
	'=': 'equals',
	'<>': 'notEquals',
	'<': 'less',
	'<=': 'lessEqual',
	'>': 'greater',
	'>=': 'greaterEqual',
};

/** The order of two values; undefined when they are of kinds that cannot be compared. */
const orderOfConstants = (left: WqlConstant, right: WqlConstant): number | undefined => {
	if (typeof left === 'string' && typeof right === 'string') {
		return orderOfStrings(left, right);
	}

	const convert = typeof left === 'boolean' || typeof right === 'boolean' ? truthOf : numberOf;
	const one = convert(left);
	const other = convert(right);
	return one === undefined || other === undefined ? undefined : order(one, other);
};

/** 64-bit numbers often come as texts; but 007 and 7 are two serial numbers. */
const orderOfStrings = (left: string, right: string): number => {
	const one = integer(left);
	const other = integer(right);
	const found = one === undefined || other === undefined ? 0 : order(one, other);
	return found === 0 ? orderOfTexts(left, right) : found;
};

const numberOf = (value: WqlConstant): number | undefined => {
	const text = String(value).trim();
	return /^(?:0x[\da-f]+|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text) ? Number(text) : undefined;
};

/** True is 1: queries write `HypervisorPresent = "1"` and `= TRUE`. */
const truthOf = (value: WqlConstant): number | undefined => {
	const text = String(value).trim().toLowerCase();
	return text === 'true' ? 1 : text === 'false' ? 0 : numberOf(value);
};

const textOf = (value: WqlConstant): string =>
	typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);

/** `%` any run, `_` one character, `[a-z]` and `[abc]` one of these, `[^…]` none of these. */
const likePattern = (pattern: string): PatternPart[] => {
	const parts: PatternPart[] = [];
	const lastClose = pattern.lastIndexOf(']');
	for (let index = 0; index < pattern.length; index++) {
		const character = pattern.charAt(index);
		// A bracket that nothing closes is itself; very many of them must not look for it again each.
		const close = character === '[' && lastClose >= index + 2 ? pattern.indexOf(']', index + 2) : -1;
		if (close !== -1) {
			parts.push(characterSet(pattern.slice(index + 1, close)));
			index = close;
		} else if (character === '%') {
			parts.push('any-run');
		} else {
			parts.push(character === '_' ? anyCharacter : thisCharacter(character));
		}
	}

	return parts;
};

const characterSet = (written: string): PatternPart => {
	const negated = written.startsWith('^') && written.length > 1;
	const ranges: {readonly from: string; readonly to: string}[] = [];
	let index = negated ? 1 : 0;
	while (index < written.length) {
		const isRange = written.charAt(index + 1) === '-' && index + 2 < written.length;
		const from = written.charAt(index).toLowerCase();
		ranges.push({from, to: isRange ? written.charAt(index + 2).toLowerCase() : from});
		index += isRange ? 3 : 1;
	}

	return character => {
		const key = character.toLowerCase();
		return ranges.some(({from, to}) => from <= key && key <= to) !== negated;
	};
};
