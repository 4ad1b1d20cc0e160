import type {Comparison} from '../../sequence/conditions/comparison.ts';
import type {ApplicationRule} from '../application.ts';

/** The rule for one constant. `like` and `notLike` take wildcards, and have no meaning for versions and times. */
export type RuleFor = (
	operator: Comparison | 'like' | 'notLike',
	constant: string,
) => ApplicationRule | undefined;

const comparisons: ReadonlyMap<string, Comparison> = new Map([
	['Equals', 'equals'],
	['IsEquals', 'equals'],
	['NotEquals', 'notEquals'],
	['GreaterThan', 'greater'],
	['GreaterEquals', 'greaterEqual'],
	['LessThan', 'less'],
	['LessEquals', 'lessEqual'],
]);

/** The console's operators that are a pattern, as `like` has them. */
const patterns: ReadonlyMap<string, readonly ['like' | 'notLike', (text: string) => string]> = new Map([
	['BeginsWith', ['like', text => `${text}*`]],
	['NotBeginsWith', ['notLike', text => `${text}*`]],
	['EndsWith', ['like', text => `*${text}`]],
	['NotEndsWith', ['notLike', text => `*${text}`]],
	['Contains', ['like', text => `*${text}*`]],
	['NotContains', ['notLike', text => `*${text}*`]],
]);

/** An operator of a digest and its constants as rules; undefined where the operator is not known, or does not fit. */
export const comparedWith = (
	operator: string,
	constants: readonly string[],
	ruleFor: RuleFor,
): ApplicationRule | undefined => {
	const [first = '', second = ''] = constants;
	const comparison = comparisons.get(operator);
	if (comparison !== undefined) {
		return ruleFor(comparison, first);
	}

	const pattern = patterns.get(operator);
	if (pattern !== undefined) {
		const [like, toPattern] = pattern;
		return ruleFor(like, toPattern(first));
	}

	switch (operator) {
		case 'Between':
			return together('all', [ruleFor('greaterEqual', first), ruleFor('lessEqual', second)]);
		case 'OneOf':
			return together(
				'any',
				constants.map(constant => ruleFor('equals', constant)),
			);
		case 'NoneOf':
			return together(
				'none',
				constants.map(constant => ruleFor('equals', constant)),
			);
		default:
			return undefined;
	}
};

const together = (
	kind: 'all' | 'any' | 'none',
	rules: readonly (ApplicationRule | undefined)[],
): ApplicationRule | undefined => {
	const known = rules.filter(rule => rule !== undefined);
	return known.length === rules.length ? {kind, rules: known} : undefined;
};

export const asComparison = (operator: Parameters<RuleFor>[0]): Comparison | undefined =>
	operator === 'like' || operator === 'notLike' ? undefined : operator;
