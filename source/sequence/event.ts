import type {ConditionTrace} from './conditions/condition-trace.ts';
import type {VariableValue} from './secret.ts';

/**
What happens in a run, one interface an event: the lines of `journal.jsonl` and of `--json`
(contract: design/command-line.md, "Events"). Indexes are rows of the instruction table.

In memory a secret is a {@link Secret}; the journal writes it sealed, `--json` without its value.
*/
export type RunEvent = JournalEvent | TransientEvent;

/** Events that must arrive: written and synced before anything acts on them. */
export type JournalEvent =
	| RunStarted
	| RunResumed
	| GroupStarted
	| GroupFinished
	| GroupSkipped
	| StepSkipped
	| StepStarted
	| StepFinished
	| VariableSet
	| ContentStarted
	| ContentFinished
	| StateMoved
	| RestartRequested
	| Decision
	| RunPaused
	| RunContinued
	| RunFinished;

/** Events that may be coalesced or dropped, and are never journalled. */
export type TransientEvent = ContentProgress | Output;

/** What every event carries once it is recorded. */
export type Recorded<Event extends RunEvent = RunEvent> = Event & {
	/** ISO 8601, UTC. */
	readonly time: string;
	readonly run: string;
	/** One line of numbers a run, over restarts and relaunches; the last number again on transient events. */
	readonly sequenceNumber: number;
};

/** The machine a run was started on. */
export type MachineIdentity = {
	readonly make: string;
	readonly model: string;
	readonly serialNumber: string;
	readonly bootId: string;
};

/** A run began; nothing has been executed yet. */
export type RunStarted = {
	readonly type: 'run-started';
	readonly name: string;
	readonly packageId?: string;
	/** Rows of the instruction table. */
	readonly instructions: number;
	/** Where the packages of this run come from, and how the medium is called. */
	readonly media?: {readonly path: string; readonly label: string};
	readonly machine: MachineIdentity;
};

/** A run goes on after a restart, a relaunch or a crash. */
export type RunResumed = {
	readonly type: 'run-resumed';
	readonly index: number;
	readonly bootId: string;
	/** The step found started but not ended, and what was decided. */
	readonly interrupted?: {
		readonly index: number;
		readonly name: string;
		readonly cause: 'restart' | 'crash';
		readonly decision: InterruptedDecision;
		/** A policy: the step type's, a variable's, the answers file's. */
		readonly by: 'technician' | 'policy';
	};
};

export type InterruptedDecision = 'rerun' | 'skip' | 'fail';

export type GroupStarted = {
	readonly type: 'group-started';
	readonly index: number;
	readonly name: string;
	readonly depth: number;
};

/** Comes for every group that was started, also for one that failed. */
export type GroupFinished = {
	readonly type: 'group-finished';
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	readonly succeeded: boolean;
	/** It failed, but continue on error. */
	readonly ignored: boolean;
};

export type SkipReason = 'disabled' | 'condition' | 'environment';

export type GroupSkipped = Skipped<'group-skipped'>;
export type StepSkipped = Skipped<'step-skipped'>;

type Skipped<Type extends string> = {
	readonly type: Type;
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	readonly reason: SkipReason;
	/** Why the condition said so. */
	readonly trace?: ConditionTrace;
};

export type StepStarted = {
	readonly type: 'step-started';
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	/** The wire type; empty where the document has none. */
	readonly stepType: string;
	/** Counts from 1, over retries that restart. */
	readonly attempt: number;
	/** As logged: secrets masked. */
	readonly command?: string;
};

export type StepFinished = {
	readonly type: 'step-finished';
	readonly index: number;
	readonly name: string;
	readonly attempt: number;
	/** Unsigned 32-bit. */
	readonly code: number;
	readonly succeeded: boolean;
	/** It failed, but continue on error. */
	readonly ignored: boolean;
	readonly message?: string;
	readonly seconds: number;
};

/** A task sequence variable changed; null: deleted. */
export type VariableSet = {
	readonly type: 'variable-set';
	readonly name: string;
	readonly value: VariableValue | null;
	/** A person changed it by hand. */
	readonly by?: 'technician';
};

export type ContentStarted = Content<'content-started'>;
export type ContentProgress = Content<'content-progress'>;
export type ContentFinished = Content<'content-finished'>;

type Content<Type extends string> = {
	readonly type: Type;
	readonly package: string;
	readonly bytes: number;
	readonly total: number;
	readonly source: string;
};

/** The state of the run was in memory; from here on it is on a disk that a step has made ready, and outlives a restart. */
export type StateMoved = {
	readonly type: 'state-moved';
	/** `/dev/vda1` */
	readonly device: string;
	/** `ext4` */
	readonly fileSystem: string;
};

export type RestartTarget = 'current-os' | 'boot-media';

export type RestartRequested = {
	readonly type: 'restart-requested';
	readonly target: RestartTarget;
	readonly reason: string;
	/** The same step again after the restart. */
	readonly retry: boolean;
};

/** What follows a step that failed and that nothing holds; from a pause, only where to go on. */
export type Decision = {
	readonly type: 'decision';
	/** The step that failed, or that was about to start when the run was paused. */
	readonly index: number;
	readonly choice: 'retry' | 'skip' | 'abort' | 'go-to';
	readonly by: 'technician' | 'policy';
	/** With `go-to`: the row that runs next. */
	readonly target?: number;
};

/** A person holds the run between two steps. */
export type RunPaused = {
	readonly type: 'run-paused';
	/** The step that is next. */
	readonly index: number;
};

export type RunContinued = {
	readonly type: 'run-continued';
	readonly index: number;
};

/** A line that a step wrote; secrets masked. */
export type Output = {
	readonly type: 'output';
	readonly index: number;
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
};

export type RunFinished = {
	readonly type: 'run-finished';
	readonly result: 'succeeded' | 'failed' | 'cancelled';
	/** 0, or the failed step's. */
	readonly code: number;
	readonly failedStep?: {readonly index: number; readonly name: string};
	/** Why it failed where no step did: its content is not there. A sentence; secrets masked. */
	readonly reason?: string;
	readonly seconds: number;
};
