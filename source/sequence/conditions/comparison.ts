/** The operators that order two values. */
export type Comparison = 'equals' | 'notEquals' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';

/** All operators of a variable or registry condition. Rule: task-sequence-format.md §5.3. */
export type ValueOperator = Comparison | 'exists' | 'notExists' | 'like' | 'notLike';

/** As the editor writes them. */
export const comparisonNames = [
	'equals',
	'notEquals',
	'less',
	'lessEqual',
	'greater',
	'greaterEqual',
] as const;
export const valueOperatorNames = [...comparisonNames, 'exists', 'notExists', 'like', 'notLike'] as const;

const comparisons: ReadonlyMap<string, Comparison> = new Map(
	comparisonNames.map(name => [name.toLowerCase(), name]),
);

const valueOperators: ReadonlyMap<string, ValueOperator> = new Map(
	valueOperatorNames.map(name => [name.toLowerCase(), name]),
);

/** Documents write `equals`, `Equals` and `notequals`. Undefined: no such operator. Rule: §1.10. */
export const readComparison = (text: string): Comparison | undefined =>
	comparisons.get(text.trim().toLowerCase());

/** As {@link readComparison}, with `exists` and `like` and their opposites. */
export const readValueOperator = (text: string): ValueOperator | undefined =>
	valueOperators.get(text.trim().toLowerCase());

/** Whether an order of two values (negative: the left one comes first) satisfies an operator. */
export const satisfies = (order: number, comparison: Comparison): boolean => {
	switch (comparison) {
		case 'equals':
			return order === 0;
		case 'notEquals':
			return order !== 0;
		case 'less':
			return order < 0;
		case 'lessEqual':
			return order <= 0;
		case 'greater':
			return order > 0;
		case 'greaterEqual':
			return order >= 0;
		default: {
			const unreachable: never = comparison;
			return unreachable;
		}
	}
};

/** The order of two values of one kind: negative, zero, positive. */
export const order = <Value extends string | number | bigint>(left: Value, right: Value): number =>
	left < right ? -1 : Number(left > right);

/** The order of two texts without regard to case. Rule: §12.1. */
export const orderOfTexts = (left: string, right: string): number =>
	order(left.toLowerCase(), right.toLowerCase());

/** Two integers compare as numbers, anything else as text: `10.0.9` comes after `10.0.19041`. Rule: §5.3. */
export const orderOfValues = (left: string, right: string): number => {
	const leftNumber = integer(left);
	const rightNumber = integer(right);
	return leftNumber !== undefined && rightNumber !== undefined
		? order(leftNumber, rightNumber)
		: orderOfTexts(left, right);
};

/** An integer of 64 bits; `0x10` and longer digits are text. Rule: §12.2. */
export const integer = (text: string): bigint | undefined => {
	if (!/^[+-]?\d{1,40}$/.test(text)) {
		return undefined;
	}

	const number = BigInt(text.startsWith('+') ? text.slice(1) : text);
	return BigInt.asIntN(64, number) === number ? number : undefined;
};
