import type {Execution} from './execute.ts';

/** What a tool said when it did not succeed, in one line; its code where it said nothing. */
export const wordsOf = ({stderr, stdout, exitCode}: Execution): string =>
	(stderr.trim() || stdout.trim() || `code ${exitCode ?? 'none'}`).split(/\s*\n\s*/).join('; ');
