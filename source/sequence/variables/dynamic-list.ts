import type {Environment} from './environment.ts';

/**
The values of a numbered list of variables: `AA01`, `AA02`, … with two digits (applications, downloaded packages), `AA001`, … with
three (packages, MDT). Ends at the first number that is missing or empty. Rule: task-sequence-format.md §6.13, §12.15.
*/
export const dynamicList = (
	environment: Pick<Environment, 'text'>,
	base: string,
	digits: 2 | 3,
): string[] => {
	const values: string[] = [];
	for (let number = 1; number < 10 ** digits; number++) {
		const value = environment.text(base.trim() + String(number).padStart(digits, '0'));
		if (value === '') {
			break;
		}

		values.push(value);
	}

	return values;
};
