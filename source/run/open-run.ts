import type {ContentSurroundings, OpenContent} from '../content/create-content.ts';
import type {Machine} from '../machine/machine.ts';
import type {Recorded, RestartTarget} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import type {Attendant} from './attendant.ts';
import type {ProgramStart} from './command-shim.ts';
import type {Engine} from './engine.ts';

/** A run that is open on this machine: what the interpreter works with, and what to do when it has ended. */
export type OpenRun = {
	readonly engine: Engine;
	readonly organization: string;
	readonly logFile: string;
	/** Packages that belong in place before the first step. */
	readonly neededContent: readonly string[];
	/** The run is over: its key is destroyed, and no run is in progress any more. */
	conclude(): void;
	/** The run goes on later, in another process or after a restart of the computer. */
	suspend(): void;
};

/** What whoever runs a task sequence brings along. */
export type RunOwner = {
	readonly machine: Machine;
	/** The `_SMSTaskSequence` folder. */
	readonly stateFolder: string;
	readonly deliver: (event: Recorded) => void;
	/** A sentence that a person should see: the log cannot be written, a torn record was cut off. */
	readonly warn: (text: string) => void;
	readonly survivesRestart: (target: RestartTarget) => Promise<Result<undefined, string>>;
	readonly attendant: Attendant;
	readonly signal: AbortSignal;
	/** This program, for the `bootseq` command that steps find on their path. */
	readonly program: ProgramStart;
	/** Where packages come from, for a run with these variables. */
	readonly content: (surroundings: ContentSurroundings) => OpenContent;
};
