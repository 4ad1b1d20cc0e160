/**
What a random case is made of: a task sequence as an author thinks of it, and everything around it that decides how it runs. Not
the types of `source/`: the reference interpreter reads this, the real one the documents that `documents.ts` writes from it.
*/
export type World = {
	readonly root: Sequence;
	/** Task sequences beside the root, by package ID. */
	readonly children: ReadonlyMap<string, Sequence>;
	/** Variables that the run begins with. */
	readonly variables: Pairs;
	/** The machine is started in; after a restart it is where the restart went. */
	readonly phase: Phase;
	/** What a command does, by its first word: one deed an attempt, the last one for all further attempts. */
	readonly commands: ReadonlyMap<string, readonly Deed[]>;
	/** `failure` of the answers file; or, in an attended run, what a person answers, attempt by attempt. */
	readonly failure: 'abort' | 'skip' | {readonly retry: number} | readonly ('retry' | 'skip' | 'abort')[];
	/** Restarts that the state would not survive. */
	readonly losesState: 'never' | 'boot-media' | 'always';
};

export type Phase = 'WinPE' | 'FullOS';
export type Pairs = readonly (readonly [name: string, value: string])[];

export type Sequence = {readonly items: readonly Item[]; readonly globals: Pairs};

export type Item = Group | Child | Step;

type Common = {
	readonly name: string;
	readonly disabled: boolean;
	readonly continueOnError: boolean;
	/** All of them must hold. */
	readonly condition: readonly Test[];
};

export type Group = Common & {readonly kind: 'group'; readonly items: readonly Item[]};

/** Run Task Sequence. */
export type Child = Common & {readonly kind: 'child'; readonly packageId: string};

export type Step = Common & {
	readonly kind: 'step';
	readonly does: Action;
	/** As written. */
	readonly successCodeList: string;
	readonly runIn: Phase | 'WinPEandFullOS';
	readonly retryCount: number;
	readonly defaults: readonly {readonly name: string; readonly value: string; readonly hidden: boolean}[];
};

export type Action =
	/** `typed` false: a Microsoft Deployment Toolkit step without a type. */
	| {readonly kind: 'command'; readonly line: string; readonly typed: boolean}
	| {readonly kind: 'set'; readonly name: string; readonly value: string}
	| {readonly kind: 'rules'; readonly rules: readonly Rule[]}
	| {
			readonly kind: 'restart';
			readonly target: 'HD' | 'WinPE';
			readonly message: string;
			readonly timeout: string;
	  };

/** Of Set Dynamic Variables. */
export type Rule = {readonly condition: readonly Test[]; readonly variables: Pairs};

export type Test =
	| {readonly kind: 'all' | 'any' | 'none'; readonly tests: readonly Test[]}
	| {readonly kind: 'variable'; readonly variable: string; readonly operator: string; readonly value: string}
	/** A WMI query; without an answer it fails. */
	| {readonly kind: 'wmi'; readonly answer: boolean | undefined}
	/** In rules alone. */
	| {readonly kind: 'make-model'; readonly make: string; readonly model: string};

export type Deed = {
	readonly result: number | 'timed-out' | 'not-started';
	/** Lines that the command appends to TSENV. `from`: the value of a variable in its own environment. */
	readonly writes: readonly {readonly name: string; readonly value: string | {readonly from: string}}[];
};

/** The machine of every case. */
export const hardware: Pairs = [
	['_SMSTSMake', 'Contoso'],
	['_SMSTSModel', 'Bench 1'],
	['_SMSTSSerialNumber', 'S-1'],
	['_SMSTSAssetTag', 'A-1'],
	['_SMSTSUUID', 'U-1'],
	['_SMSTSMacAddresses', '00:00:5E:00:53:01'],
	['_SMSTSIPAddresses', '192.0.2.10'],
	['_SMSTSDefaultGateways', '192.0.2.1'],
];

/** What `%name%` falls back to. */
export const processVariables: Readonly<Record<string, string>> = {SystemRoot: '/windows', HOME: '/root'};

/** The package ID of the sequence that is run. */
export const rootPackageId = 'ROOT0001';

/** What a run came to, as far as the two interpreters must agree. */
export type Told = {
	/** The events in short, as `eventLine` writes them. */
	readonly lines: readonly string[];
	/** The command lines that were run. */
	readonly commands: readonly string[];
	/** Global variables at the end: names in lower case, sorted; those that only say where the run is left out. */
	readonly variables: Pairs;
};

/** Variables as both tell them: sorted, without those that only say where the run is. Conditions read these, and so compare them. */
export const comparable = (variables: Pairs): Pairs =>
	variables
		.filter(([name]) => !/^_smsts(?:last|current|next|instruction)/i.test(name))
		.toSorted(([one], [other]) => (one < other ? -1 : 1));
