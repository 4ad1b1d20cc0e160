/** What is wrong with a journal, where, and what to do next. */
export type JournalProblem = {
	readonly kind: 'missing' | 'unreadable' | 'broken' | 'newer' | 'not-written';
	readonly file: string;
	/** Counts from 1. */
	readonly record?: number;
	/** Byte offset of the record in the file. */
	readonly offset?: number;
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
};

/** What is wrong, and where: file, record and offset. For whoever tells what to do next in its own place. */
export const describeJournalProblem = ({file, record, offset, message}: JournalProblem): string => {
	const where = record === undefined ? '' : `, record ${record} at byte ${offset}`;
	return `${file}${where}: ${message}`;
};

/** One line for a person: file, record and offset, what is wrong, what to do. */
export const formatJournalProblem = (problem: JournalProblem): string =>
	`${describeJournalProblem(problem)} (${problem.help})`;

/** Thrown when an event could not be kept: nothing may act on it, so the run must stop where it is. */
export class JournalWriteError extends Error {
	readonly problem: JournalProblem;

	constructor(problem: JournalProblem, cause: unknown) {
		super(formatJournalProblem(problem), {cause});
		this.name = 'JournalWriteError';
		this.problem = problem;
	}
}
