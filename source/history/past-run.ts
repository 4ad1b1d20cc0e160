import type {JournalEvent, Recorded} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {TimelineRow} from './timeline.ts';

/** A past run in one line of a list. */
export type RunSummary = {
	readonly run: string;
	/** Of the task sequence. */
	readonly name: string;
	readonly packageId?: string;
	/** Make, model and serial number, as far as they were known. */
	readonly machine: string;
	/** The system that it ran on: whose exit codes its codes are. Absent where nothing tells. */
	readonly platform?: 'windows' | 'linux';
	/** ISO 8601, UTC. */
	readonly started: string;
	/** `running`: it has not ended, whether or not something still works on it. */
	readonly result: 'running' | 'succeeded' | 'failed' | 'cancelled';
	/** Absent while it has not ended. */
	readonly seconds?: number;
	readonly restarts: number;
	readonly failedStep?: {readonly index: number; readonly name: string; readonly code: number};
};

/** Everything that is kept of a run, secrets unreadable. */
export type PastRun = {
	readonly summary: RunSummary;
	readonly timeline: readonly TimelineRow[];
	/** The task sequence variables as they last were, in the order of their names. */
	readonly variables: readonly {readonly name: string; readonly value: VariableValue}[];
	/** A sentence: the journal is damaged, and this is what could be read before that. */
	readonly problem?: string;
};

/** Gives the events of a run's journal, in order; the error is a sentence, and events before the damage have been given. */
export type ReadEvents = (
	run: string,
	onEvent: (event: Recorded<JournalEvent>) => void,
) => Result<unknown, string>;
