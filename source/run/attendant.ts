import type {StepInstruction} from '../sequence/instruction.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import type {HeldRun} from './held-run.ts';

/** Whoever says what the run itself cannot know: the policies that were given to it, and the person at the console. */
export type Attendant = {
	/** What is known beforehand to follow a failure that no continue on error holds; `ask`: a person says it. */
	failurePolicy(failed: FailedStep, environment: Pick<Environment, 'text'>): FailurePolicy;
	/** Asks that person. What happened is on the disk by then: a power cut comes back to this question. */
	askWhatFollows(failed: FailedStep, held: HeldRun): Promise<Recovery>;
	isPauseRequested(): boolean;
	/** Holds the run before its next step until a person lets it go on. */
	pause(next: StepInstruction, held: HeldRun): Promise<PauseEnd>;
};

export type FailedStep = {
	readonly index: number;
	readonly name: string;
	readonly code: number;
	readonly attempt: number;
};

export type FailurePolicy = 'retry' | 'skip' | 'abort' | 'ask';

/** `by` policy: nobody answered in time, or nobody could be asked. */
export type Recovery =
	| {readonly choice: 'retry' | 'skip' | 'abort'; readonly by: 'technician' | 'policy'}
	| {readonly choice: 'go-to'; readonly target: number};

export type PauseEnd =
	| {readonly choice: 'continue' | 'cancel'}
	| {readonly choice: 'go-to'; readonly target: number};

/** Nobody is there, and nothing was said beforehand: a failure that nothing holds ends the run. */
export const nobody: Attendant = {
	failurePolicy: () => 'abort',
	askWhatFollows: async () => ({choice: 'abort', by: 'policy'}),
	isPauseRequested: () => false,
	pause: async () => ({choice: 'continue'}),
};
