import type {LogSection, StepVisit} from '../history/attempt-log.ts';
import type {LearnedRun} from '../history/learned-run.ts';
import type {VariableThen} from '../history/variables-at.ts';
import type {Result} from '../sequence/result.ts';

/** Where the screens have past runs from, beside their list and their timeline. */
export type PastRunSource = {
	/** What the log of a run has of a visit to one of its steps; undefined: nothing. */
	logOf(run: string, visit: StepVisit): Promise<LogSection | undefined>;
	/** The variables after an event, by its number; the error is a sentence. */
	variablesAt(run: string, sequenceNumber: number): Promise<Result<readonly VariableThen[], string>>;
	/** What past runs of the task sequence of that name teach. */
	learnedRuns(name: string): Promise<readonly LearnedRun[]>;
};
