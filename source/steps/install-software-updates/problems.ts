import type {StepOutcome} from '../step-type.ts';

/** What a complaint of a package manager means; the first group of the pattern is what it complains about. */
export type Problem = {readonly code: number; readonly pattern: RegExp; words(subject: string): string};

/** The first of the problems that a program's error output tells of; undefined: none that is known. */
export const findProblem = (problems: readonly Problem[], errors: string): StepOutcome | undefined => {
	for (const {code, pattern, words} of problems) {
		const match = pattern.exec(errors);
		if (match !== null) {
			return {code, message: words(match.slice(1).find(group => group !== undefined) ?? '')};
		}
	}

	return undefined;
};

/** A program's own last words, where what it said is not known. */
export const lastWords = (errors: string): string => errors.trim().split('\n').at(-1) || 'it gave no reason';
