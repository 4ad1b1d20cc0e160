import type {Content} from '../content/content.ts';
import type {Machine} from '../machine/machine.ts';
import type {NetworkFolderProblem, NetworkFolderRequest} from '../machine/network-folders.ts';
import type {RestartTarget} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import type {Environment} from '../sequence/variables/environment.ts';

/** What an attempt that was started but never ended means. */
export type InterruptedPolicy = 'rerun' | 'verify' | 'ask' | 'fail';

/** A parameter of a step, as Appendix A of task-sequence-format.md lists it. */
export type Parameter = {
	/** The task sequence variable. `{i}` stands for a zero-based array index. */
	readonly variable: string;
	/** The property in Microsoft's class and editor. */
	readonly property: string;
	readonly kind: 'text' | 'boolean' | 'integer' | 'package' | 'package-list' | 'base64-script' | 'rules';
	readonly hidden?: boolean;
	readonly secret?: boolean;
	readonly default?: string;
};

/** One step type: one file, one line of the registry. */
export type StepType = {
	/** The wire type: `SMS_TaskSequence_RunCommandLineAction`. */
	readonly type: string;
	/** As the console's editor names it: `Run Command Line`. */
	readonly name: string;
	readonly environments: readonly ('WinPE' | 'FullOS')[];
	readonly interrupted: InterruptedPolicy;
	readonly parameters: readonly Parameter[];
	/** One line for dry run, screen and log; `%name%` expanded with secrets masked. */
	describe(step: Step, view: StepView): string;
	/** What must be known before the run starts: a command, a package. Empty: nothing is wrong. */
	check?(step: Step): readonly StepProblem[];
	/** The programs and applications that it installs, as far as they are named in it; looked for before the run starts. */
	installs?(step: Step): readonly SoftwareName[];
	/** Absent: only Microsoft's client can run it. */
	run?(context: StepContext): Promise<StepOutcome>;
	/** True: `run` changes nothing but variables, so a dry run runs it too. */
	readonly onlyVariables?: boolean;
	/** Names of the variables that it sets, as far as they are known before it runs; `variables-set.ts` knows output variables. */
	sets?(step: Step, view: StepView): readonly string[];
};

/** May hold `%name%`: such a one is not known before the step runs. */
export type SoftwareName =
	| {readonly kind: 'program'; readonly packageId: string; readonly name: string}
	| {readonly kind: 'application'; readonly idOrName: string};

export type StepProblem = {readonly rule: string; readonly message: string; readonly help: string};

/** What describing may look at. */
export type StepView = {
	readonly environment: Environment;
	/** Expands `%name%`, secrets masked. */
	expandShown(text: string): string;
};

export type StepContext = StepView & {
	readonly step: Step;
	readonly machine: Machine;
	/** Expands `%name%`, secrets revealed: for use, never for showing. */
	expand(text: string): string;
	/** Sets a variable for the rest of the run: refused names are logged, and the step goes on. */
	setVariable(name: string, value: VariableValue): void;
	/** For the engine's own read-only variables, `_SMSTSMake`. */
	setReadOnlyVariable(name: string, value: VariableValue): void;
	/** The folder of a package, fetched and verified where that is needed; the error is what the step fails with. */
	packageFolder(packageId: string): Promise<Result<string, StepOutcome>>;
	/** Puts the verified content of a package into a folder of its own. */
	copyPackage(packageId: string, destination: string): Promise<Result<undefined, StepOutcome>>;
	/** Removes from the cache what was fetched of a package; gives whether there was anything. */
	discardPackage(packageId: string): Promise<Result<boolean, StepOutcome>>;
	/** What packages and applications say of how they are installed. */
	readonly software: Pick<Content, 'program' | 'application'>;
	/** Runs a process with the run's environment, its output logged and shown, TSENV taken in when it ends. */
	runCommand(request: StepCommand): Promise<StepOutcome>;
	/** Runs a process that only answers a question: its output is given back, and neither logged nor shown. */
	capture(request: StepQuestion): Promise<CapturedAnswer>;
	/** Connects a shared folder until the run ends or the computer restarts; gives what it is called in paths here. */
	connectFolder(request: Omit<NetworkFolderRequest, 'signal'>): Promise<Result<string, NetworkFolderProblem>>;
	/** Lets seconds pass; ends at once when the run is cancelled. */
	wait(seconds: number): Promise<void>;
	log(text: string, severity?: 'information' | 'warning' | 'error'): void;
	/** Restarts after this step; `retry` repeats it. */
	requestRestart(
		target: RestartTarget,
		options?: {readonly message?: string; readonly delay?: number; readonly retry?: boolean},
	): void;
	/** A private folder of this attempt, removed when it ends. */
	readonly scratchFolder: string;
	/** Writes a text file (UTF-8) into the scratch folder, readable by the run alone; gives its full path. */
	writeScratchFile(name: string, text: string): Promise<string>;
	readonly signal: AbortSignal;
};

export type StepCommand = {
	readonly command: string | {readonly program: string; readonly arguments: readonly string[]};
	/** As it may be logged. */
	readonly shownAs: string;
	readonly folder?: string;
	/** Seconds; absent: the time-out of the step. */
	readonly timeout?: number;
	readonly runAs?: {readonly user: string; readonly password: string};
	/** The last 1,000 characters of output go into this variable. Rule: §6.11. */
	readonly outputVariable?: string;
};

/** A command whose output is wanted. Without a time-out of its own it has that of the step. */
export type StepQuestion = Pick<StepCommand, 'command' | 'folder'> & {
	/** Seconds. */
	readonly timeout?: number;
	/** Added to the environment of the run, over it. */
	readonly environment?: Readonly<Record<string, string>>;
};

/** How such a command ended; lines joined by line feeds. `problem`: it could not be started, or was ended before its time. */
export type CapturedAnswer = {
	/** Unsigned 32-bit. */
	readonly code: number;
	readonly output: string;
	readonly errors: string;
	readonly problem?: string;
};

/** `code` is unsigned 32-bit; `message` says in words what went wrong and what to do, when it is known. */
export type StepOutcome = {readonly code: number; readonly message?: string};
