import type {Content} from '../content/content.ts';
import type {Machine} from '../machine/machine.ts';
import type {RestartTarget} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {Result} from '../sequence/result.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import type {Attendant} from './attendant.ts';
import type {Recorder} from './recorder.ts';
import type {RunLog} from './run-log.ts';
import type {NamedValue} from './run-variables.ts';

/** Everything the interpreter works with. Made by `start-run.ts` or `resume-run.ts`, run by `run-sequence.ts`. */
export type Engine = {
	readonly table: InstructionTable;
	readonly recorder: Recorder;
	readonly environment: Environment;
	readonly machine: Machine;
	readonly log: RunLog;
	readonly content: Content;
	readonly folders: EngineFolders;
	/** Walk without effects: steps are described, only variables change, nothing is kept. */
	readonly dryRun: boolean;
	/** Whether the state would still be there after such a restart; if not, why. */
	readonly survivesRestart: (target: RestartTarget) => Promise<Result<undefined, string>>;
	/** Called before the first step and after each: moves a state that is in memory to a disk that a step has made. */
	readonly keepState?: () => Promise<void>;
	readonly attendant: Attendant;
	/** The variables as they were before a row was last reached; undefined when it never was. */
	readonly variablesBefore: (index: number) => ReadonlyMap<string, NamedValue> | undefined;
	/** Aborted when a person cancels the run. */
	readonly signal: AbortSignal;
};

export type EngineFolders = {
	readonly state: string;
	readonly run: string;
	/** Holds the `bootseq` command that steps find on their path. */
	readonly commands: string;
	readonly logs: string;
};

/** How an interpreter's turn ends: the run is over, or a restart is due. */
export type RunEnd =
	| {readonly kind: 'finished'; readonly result: 'succeeded' | 'failed' | 'cancelled'; readonly code: number}
	| {readonly kind: 'restart'; readonly restart: RestartDue};

export type RestartDue = {
	readonly target: RestartTarget;
	readonly reason: string;
	readonly message: string;
	/** Seconds of notice; 0: none. Rule: task-sequence-format.md §6.9. */
	readonly delay: number;
	readonly retry: boolean;
};
