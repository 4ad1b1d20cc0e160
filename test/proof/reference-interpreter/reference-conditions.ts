import type {ReferenceVariables} from './reference-variables.ts';
import {hardware, type Test} from './world.ts';

/** Whether all of these hold; none at all hold too. Rules: task-sequence-format.md §5.1–§5.3, §5.6. */
export const allHold = (tests: readonly Test[], variables: ReferenceVariables): boolean =>
	tests.every(test => holds(test, variables));

const holds = (test: Test, variables: ReferenceVariables): boolean => {
	switch (test.kind) {
		case 'all': {
			return allHold(test.tests, variables);
		}

		case 'any': {
			return test.tests.some(one => holds(one, variables));
		}

		case 'none': {
			return !test.tests.some(one => holds(one, variables));
		}

		case 'variable': {
			const {expand, get} = variables;
			return compare(get(expand(test.variable)), expand(test.operator), expand(test.value));
		}

		// §5.6: a query that fails is false.
		case 'wmi': {
			return test.answer === true;
		}

		case 'make-model': {
			const [make = '', model = ''] = hardware.map(([, value]) => value);
			return isLike(make, test.make) && isLike(model, test.model);
		}

		default: {
			const unreachable: never = test;
			return unreachable;
		}
	}
};

/** §5.3: numbers when both sides are integers, else texts without case; an absent variable is the empty text. */
const compare = (text: string, operator: string, value: string): boolean => {
	const integers = /^[+-]?\d+$/.test(text) && /^[+-]?\d+$/.test(value);
	const [left, right] = integers ? [Number(text), Number(value)] : [text.toLowerCase(), value.toLowerCase()];
	switch (operator.toLowerCase()) {
		case 'exists':
			return text !== '';
		case 'notexists':
			return text === '';
		case 'equals':
			return left === right;
		case 'notequals':
			return left !== right;
		case 'less':
			return left < right;
		case 'lessequal':
			return left <= right;
		case 'greater':
			return left > right;
		case 'greaterequal':
			return left >= right;
		case 'like':
			return isLike(text, value);
		case 'notlike':
			return !isLike(text, value);
		default:
			return false;
	}
};

/** §12 no. 3: `*` and `%` are any run of characters, `?` is one. */
const isLike = (text: string, pattern: string): boolean => {
	const source = pattern.replaceAll(/[^*%?]/g, character => `\\u{${character.codePointAt(0)?.toString(16)}}`);
	return new RegExp(`^${source.replaceAll(/[*%]/g, '.*').replaceAll('?', '.')}$`, 'isu').test(text);
};
