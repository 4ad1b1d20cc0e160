import type {ConditionFacts, WmiRow} from '../sequence/conditions/condition-facts.ts';
import type {RestartTarget} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';
import type {Keyboard} from './keyboard.ts';
import type {NetworkFolders} from './network-folders.ts';
import type {Network} from './network-settings.ts';
import type {ReadinessFacts} from './readiness-facts.ts';
import type {StateDisks} from './state-disks.ts';

/** Everything the program asks of the machine it runs on. Chosen once, in `machine/index.ts`. */
export type Machine = {
	readonly platform: 'windows' | 'linux';
	/** `WinPE` also means a Linux boot medium of ours: the boot environment as opposed to an installed system. */
	readonly phase: 'WinPE' | 'FullOS';
	/** Changes with every start of the operating system. */
	bootId(): Promise<string>;
	facts: MachineFacts;
	commands: Commands;
	power: Power;
	drives: Drives;
	keyboard: Keyboard;
	network: Network;
	networkFolders: NetworkFolders;
	/** Absent where the state of a run does not move: outside of our boot medium. */
	readonly stateDisks?: StateDisks;
	/** A shell on the terminal of this process; returns when it has ended. The error is a sentence. */
	openShell(request: ShellRequest): Promise<Result<undefined, string>>;
	/** Keeps what the boot environment asks before it opens a command prompt of its own; empty: nothing. Absent: it opens none. */
	keepShellCode?(code: Secret): void;
	/** The environment of this process: what `%name%` falls back to. */
	readonly processEnvironment: Readonly<Record<string, string | undefined>>;
};

/** What conditions ask, and what the built-in variables are made of. */
export type MachineFacts = ConditionFacts & {
	firmware(): Promise<{readonly uefi: boolean; readonly secureBoot: 'NA' | 'Enabled' | 'Disabled'}>;
	/** The name of this computer on the network, without domain. */
	machineName(): Promise<string>;
	/** An installed Windows, where one is found from the boot environment. */
	detectedWindows(): Promise<{readonly directory: string; readonly drive: string} | undefined>;
	/** What Check Readiness measures. */
	readonly readiness: ReadinessFacts;
};

/** A machine as a file: used by tests and by `--dry-run --machine`. */
export type RecordedMachine = {
	readonly name: string;
	readonly description: string;
	readonly platform: 'windows' | 'linux';
	readonly phase: 'WinPE' | 'FullOS';
	readonly bootId: string;
	readonly machineName: string;
	readonly firmware: {readonly uefi: boolean; readonly secureBoot: 'NA' | 'Enabled' | 'Disabled'};
	/** Namespace (lower case, `root\cimv2`) → class → rows. */
	readonly wmi: Readonly<Record<string, Readonly<Record<string, readonly WmiRow[]>>>>;
	/** Path → modified (ISO 8601), version, and whether it is a folder. */
	readonly files: Readonly<
		Record<string, {readonly folder?: boolean; readonly modified: string; readonly version?: string}>
	>;
	/** Key path → value name → type and data. */
	readonly registry: Readonly<
		Record<string, Readonly<Record<string, {readonly type: string; readonly data: string}>>>
	>;
	readonly products: readonly {
		readonly productCode: string;
		readonly upgradeCode?: string;
		readonly version: string;
	}[];
	readonly environment: Readonly<Record<string, string>>;
	readonly defaultGateways: readonly string[];
};

/** Where a person's shell starts, and with which whole environment. */
export type ShellRequest = {
	readonly folder: string;
	readonly environment: Readonly<Record<string, string>>;
};

/** A process to run to its end. */
export type CommandRequest = {
	/** Linux: a line for `/bin/sh -c`; Windows: a command line without a shell. Or an exact program and its arguments. */
	readonly command: string | {readonly program: string; readonly arguments: readonly string[]};
	readonly folder: string;
	/** The whole environment of the process: nothing is inherited beside it. */
	readonly environment: Readonly<Record<string, string>>;
	/** Seconds; on expiry the whole process tree is ended. */
	readonly timeout?: number;
	readonly runAs?: {readonly user: string; readonly password: string};
	readonly signal?: AbortSignal;
	/** Every line of output as it comes, without its line break. */
	readonly onLine: (stream: 'stdout' | 'stderr', text: string) => void;
	/** Marks the process and all its descendants, so that a stray one can be found again. */
	readonly attemptId?: string;
	/** Called when the process has started: what is kept of it finds it again after this program was ended. */
	readonly onStart?: (started: StartedProcess) => void;
};

/** A process that this program started, told from a later one that was given the same number. */
export type StartedProcess = {
	readonly pid: number;
	/** When it was started, in the platform's own form: Linux the ticks of the process table, Windows the moments around it. */
	readonly started: string;
};

/** A process of an attempt that still runs although the program that had started it has ended. */
export type Survivor = {
	readonly pid: number;
	/** The name of its program. Not its command line: that may hold secrets, and is shown to whoever decides. */
	readonly program: string;
};

export type CommandResult =
	| {readonly kind: 'exited'; readonly code: number}
	| {readonly kind: 'timed-out'}
	| {readonly kind: 'cancelled'}
	/** It could not be started. `code` is the Win32 code: 2 not found, 5 access denied, 267 bad folder, 1326 logon failure. */
	| {readonly kind: 'not-started'; readonly code: number; readonly message: string};

export type Commands = {
	run(request: CommandRequest): Promise<CommandResult>;
	/** Whether a program of that name is on the path. */
	find(program: string): Promise<string | undefined>;
	/** The PowerShell to use, and what is missing where there is none. */
	powerShell(): Promise<Result<string, string>>;
	/**
	What still runs of an attempt that an earlier process of this program had started (`attemptId` of its request). Never this
	program itself, what started it or what it started. The error says why the system does not tell.
	*/
	survivors(attemptId: string, known?: StartedProcess): Promise<Result<readonly Survivor[], string>>;
	/** Ends them and everything they started; gives those that cannot be ended. */
	endSurvivors(attemptId: string, known?: StartedProcess): Promise<Result<readonly Survivor[], string>>;
};

export type Power = {
	/** Whether a run's state folder would still be there after a restart; if not, why. */
	survivesRestart(stateFolder: string, target: RestartTarget): Promise<Result<undefined, string>>;
	/** Asks the system to restart; returns when it has been asked. */
	restart(target: RestartTarget): Promise<Result<undefined, string>>;
	/** Asks the system to switch the computer off; returns when it has been asked. */
	shutDown(): Promise<Result<undefined, string>>;
};

/** A mounted drive that may be a medium. */
export type Drive = {
	readonly path: string;
	readonly kind: 'removable' | 'optical' | 'fixed' | 'memory' | 'network';
	readonly label: string;
	/** Bytes. */
	readonly free: number;
};

export type Drives = {
	list(): Promise<readonly Drive[]>;
};
