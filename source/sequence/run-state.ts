import type {ConditionTrace} from './conditions/condition-trace.ts';
import type {MachineIdentity, RestartRequested, SkipReason} from './event.ts';
import type {VariableValue} from './secret.ts';

/**
What is known of a run: the fold over its journal (`fold.ts`). The screen, the history and the resume read nothing else.

The object is an accumulator: `applyEvent` changes it in place. Readers must not keep parts of it over events.
*/
export type RunState = {
	run: string;
	name: string;
	packageId?: string;
	media?: {readonly path: string; readonly label: string};
	machine?: MachineIdentity;
	/** Rows of the instruction table. */
	instructions: number;
	status: 'not-started' | 'running' | 'restarting' | 'succeeded' | 'failed' | 'cancelled';
	/** ISO 8601. */
	started: string;
	finished?: string;
	/** Where execution is, as `_SMSTSNextInstructionPointer` and `_SMSTSInstructionStackString` say it. */
	pointer: number;
	stack: readonly number[];
	/** Where it was when the last step ended: a retry goes back there. */
	beforeLastStep?: {readonly pointer: number; readonly stack: readonly number[]};
	/** The last step failed, nothing holds that, and nobody has said yet what follows. */
	undecided?: {
		readonly index: number;
		readonly name: string;
		readonly attempt: number;
		readonly code: number;
	};
	/** A person holds the run before its next step. */
	paused: boolean;
	/** A step that was started and has not ended. */
	running?: {
		readonly index: number;
		readonly name: string;
		readonly attempt: number;
		readonly started: string;
		readonly command?: string;
		/** The start of the operating system it was started under. */
		readonly bootId: string;
	};
	/** What became of each row so far, by index. */
	rows: Map<number, RowState>;
	/** Global variables, by name in lower case. */
	variables: Map<string, {readonly name: string; value: VariableValue}>;
	lastAction?: {readonly name: string; readonly code: number; readonly succeeded: boolean};
	/** The restart that was asked for and not yet followed by a resume. */
	restart?: RestartRequested;
	restarts: number;
	/** How often each row was interrupted by a restart that nobody had asked for, by index. */
	unplannedRestarts: Map<number, number>;
	bootId: string;
	code: number;
	failedStep?: {readonly index: number; readonly name: string};
	/** Why it failed where no step did: a sentence. */
	reason?: string;
	/** The last one recorded. */
	sequenceNumber: number;
};

export type RowState = {
	/** `to-come`: it has run, and will again, because somebody went back to a step before it. */
	readonly status: 'running' | 'succeeded' | 'failed' | 'failed-ignored' | 'skipped' | 'to-come';
	/** Of the last attempt of a step; 0 for groups. */
	readonly attempt: number;
	/** ISO 8601. */
	readonly started: string;
	readonly seconds?: number;
	readonly code?: number;
	readonly message?: string;
	/** As logged: secrets masked. */
	readonly command?: string;
	readonly reason?: SkipReason;
	readonly trace?: ConditionTrace;
};
