import type {LoggedLine} from '../log/step-log-lines.ts';
import type {Recorded} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {PrestartField} from '../sequence/prestart-field.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {Secret, VariableValue} from '../sequence/secret.ts';
import type {Language} from '../text/language.ts';
import type {CreateField, CreatePage} from '../text/messages/create.ts';
import type {WaitReason} from '../text/messages.ts';
import type {CancellableWork} from './cancelling.ts';
import type {CreationProgress} from './creation-progress.ts';
import type {EarlyShell} from './early-shell.ts';
import type {KeyboardChoice} from './keyboard-choice.ts';
import type {Kiosk} from './kiosk/kiosk.ts';
import type {NetworkDesk} from './network-desk.ts';
import type {WaitLimit} from './wait-limit.ts';

/**
Where the program meets people: a full screen, a line per event, or JSON. The commands know only this.
Events are given one way; questions are the only thing that comes back.
*/
export type Console = {
	/** What is being waited for, until the next call of anything, and how long at most. */
	wait(reason: WaitReason, limit?: WaitLimit): void;
	/** A sentence that must be seen: a warning, a diagnostic. */
	notice(severity: 'information' | 'warning' | 'error', text: string): void;
	/** The run that is about to start or go on. */
	begin(run: BegunRun): void;
	event(event: Recorded): void;
	/** How far the making of media is. Absent: it is not shown. */
	progress?(progress: CreationProgress): void;
	ask<Name extends QuestionName>(
		name: Name,
		question: Questions[Name]['question'],
	): Promise<Reply<Questions[Name]['answer']>>;
	/** The language that it speaks now. Absent: English, as records are. */
	readonly language?: () => Language;
	/** Aborted when a person asks to cancel the run. */
	readonly cancelled: AbortSignal;
	/** From now on until it ends, a person who cancels cancels this piece of work alone. Absent: everything, always. */
	readonly beginWork?: () => CancellableWork;
	/** Whether a person has asked to hold the run before its next step; the question `paused` takes the wish back. */
	isPauseRequested(): boolean;
	/** Gives the terminal to somebody else until `use` is done: a shell. Undefined when there is no terminal to give. */
	readonly lendTerminal?: (use: () => Promise<void>) => Promise<void>;
	/** Absent: this console draws no large picture. */
	readonly kiosk?: Kiosk;
	/** F8 opens this command prompt on every page, until a run begins. Absent: this console has no keys. */
	readonly offerShell?: (shell: EarlyShell) => void;
	/** Gives the terminal back; after it nothing is written. */
	close(): Promise<void>;
};

export type BegunRun = {
	readonly name: string;
	readonly organization: string;
	readonly table: InstructionTable;
	/** Of a run that goes on: what is known of it so far. */
	readonly state?: RunState;
};

/** `left`: the person backed out. `unanswered`: nobody can be asked, and `missing` names the answer to give. */
export type Reply<Answer> =
	| {readonly kind: 'answer'; readonly answer: Answer}
	| {readonly kind: 'left'}
	| {readonly kind: 'unanswered'; readonly missing: string};

export type QuestionName = keyof Questions;

export type Questions = {
	/** `first`: the place of the layout that is likely. */
	keyboard: {
		question: {readonly layouts: readonly KeyboardChoice[]; readonly first: number};
		answer: number;
	};
	/** The layout is set, or a sentence says why not; it is tried. Leaving goes back to the list. */
	'keyboard-test': {
		question: {readonly layout: KeyboardChoice; readonly problem?: string};
		answer: 'go-on';
	};
	media: {question: {readonly media: readonly MediaChoice[]}; answer: number};
	/** Something is wrong with the network that the run needs; it is looked at and set meanwhile. Leaving goes back. */
	network: {question: {readonly desk: NetworkDesk}; answer: 'next'};
	password: {question: PasswordQuestion; answer: Secret};
	prestart: {
		question: {readonly title: string; readonly fields: readonly PrestartField[]};
		answer: ReadonlyMap<string, VariableValue>;
	};
	/** `again`: the medium was changed, and is read once more. */
	sequence: {question: SequenceQuestion; answer: number | 'again'};
	resume: {question: ResumeQuestion; answer: 'resume' | 'start-over' | 'leave'};
	/** A run that cannot go on is in the way: it is put away, or everything is left as it is. */
	'lost-run': {question: LostRunQuestion; answer: 'archive' | 'leave'};
	/** The task sequence is another one now: `go-on` is with the copy that the run keeps. */
	'changed-sequence': {question: ChangedSequenceQuestion; answer: 'go-on' | 'start-over' | 'leave'};
	interrupted: {question: InterruptedQuestion; answer: 'rerun' | 'skip' | 'fail' | 'wait'};
	/** A step failed and nothing holds that. Answered by itself when `seconds` are over; every key starts them anew. */
	recovery: {question: RecoveryQuestion; answer: RecoveryAnswer};
	/** The run is held before its next step. */
	paused: {question: PausedQuestion; answer: PausedAnswer};
	/** What going to another step would change. Leaving goes back to where it was asked for. */
	'go-to': {question: GoToQuestion; answer: 'go'};
	'technician-code': {question: TechnicianCodeQuestion; answer: Secret};
	/** Answered by itself when `seconds` are over; a key answers at once. */
	restart: {
		question: {
			readonly message: string;
			readonly seconds: number;
			readonly target: 'current-os' | 'boot-media';
			/** What is restarted: the computer, this program, or nothing by us: whoever started this program restarts. */
			readonly mode: 'machine' | 'relaunch' | 'exit';
		};
		answer: 'now';
	};
	/** Answered by itself when `seconds` are over; absent: waits. */
	finished: {question: FinishedQuestion; answer: 'leave' | 'history'};
	/** Content is on another volume of the media: it is looked for again, until a person leaves. */
	volume: {question: VolumeQuestion; answer: 'look'};
	'create-page': {question: CreatePageQuestion; answer: CreatePageAnswer};
	/** What will be created, and what stood in the way of it when that was tried. */
	'create-review': {
		question: {
			readonly values: CreateValues;
			readonly problem?: string;
			/** What somebody should know before, as sentences. */
			readonly cautions?: readonly string[];
		};
		answer: 'create' | 'change';
	};
	'create-finished': {question: CreatedFacts; answer: 'leave'};
};

/** What a person may do while a run is held; after a change or a shell the question is asked again. */
export type Intervention =
	| {readonly kind: 'go-to'; readonly target: number}
	/** Null: the variable is deleted. */
	| {readonly kind: 'set-variable'; readonly name: string; readonly value: VariableValue | null}
	| {readonly kind: 'shell'};

export type RecoveryAnswer =
	| {readonly kind: 'retry' | 'skip' | 'abort'}
	/** Nobody answered in time. */
	| {readonly kind: 'timed-out'}
	| Intervention;

export type PausedAnswer = {readonly kind: 'continue' | 'cancel'} | Intervention;

type InterventionFacts = {
	/** All that a person may see; sorted by name. */
	readonly variables: readonly ShownVariable[];
	/** Where the run may go on; in the order of the table. */
	readonly targets: readonly GoToTarget[];
	readonly canOpenShell: boolean;
	/** What came of the last change: a sentence. */
	readonly notice?: string;
};

export type RecoveryQuestion = InterventionFacts & {
	readonly failed: FailedStepFacts;
	/** The step must not be passed over. */
	readonly required: boolean;
	/** What was logged of this attempt, from its start; the last lines when they are many. */
	readonly log: readonly LoggedLine[];
	readonly logFile: string;
	/** Until it answers itself, and what happens then. Absent: waits for ever. */
	readonly timeout?: {readonly seconds: number; readonly choice: 'retry' | 'skip' | 'abort'};
};

export type PausedQuestion = InterventionFacts & {
	readonly next: {readonly index: number; readonly path: readonly string[]};
};

export type ShownVariable = {
	readonly name: string;
	/** Undefined: secret, never shown. */
	readonly value?: string;
	/** Only the engine changes it. */
	readonly locked: boolean;
};

export type GoToTarget = {
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	readonly kind: 'group' | 'step';
	readonly disabled: boolean;
};

export type GoToQuestion = {
	readonly index: number;
	readonly path: readonly string[];
	readonly direction: 'back' | 'forward';
	/** Back: variables as they will be again. Undefined: there was, or will be, none of that name. Secrets come masked. */
	readonly restored: readonly {
		readonly name: string;
		readonly now: string | undefined;
		readonly earlier: string | undefined;
	}[];
	/** Forward: steps that are passed over, with the variables they would have set. */
	readonly passedOver: readonly {readonly path: readonly string[]; readonly variables: readonly string[]}[];
};

export type TechnicianCodeQuestion = {
	/** Present after a wrong try. */
	readonly wrong?: {readonly attempts: number; readonly delay: number};
};

/** A run that is in the way and cannot go on. */
export type LostRunQuestion = {
	readonly name: string;
	/** ISO 8601. */
	readonly started: string;
	readonly reason: string;
	readonly help: string;
};

export type ChangedSequenceQuestion = {
	readonly name: string;
	/** ISO 8601. */
	readonly started: string;
	/** The medium or the file that is not as it was. */
	readonly source: string;
};

export type VolumeQuestion = {
	readonly volume: number;
	readonly volumes: number;
	readonly label: string;
	/** What was found in its place: another volume of the same set, or the name of other media. */
	readonly found?: {readonly volume: number} | {readonly name: string};
};

/** What a person has said of the media to create. */
export type CreateValues = ReadonlyMap<CreateField, VariableValue>;

export type CreatePageQuestion = {
	readonly page: CreatePage;
	/** From 1; absent for a page that stands alone. */
	readonly place?: {readonly page: number; readonly pages: number};
	/** What the fields begin with. */
	readonly values: CreateValues;
	/** What was wrong with them: a sentence. */
	readonly problem?: 'passwords-differ';
	/** The disk that would be erased; its serial number must be typed. */
	readonly disk?: {readonly model: string; readonly serial: string; readonly bytes: number};
};

export type CreatePageAnswer = {
	readonly values: ReadonlyMap<string, VariableValue>;
	/** To the next page, or to the one before, with the fields as they were then. */
	readonly goes: 'on' | 'back';
};

/** What came of the making of media. */
export type CreatedFacts = {
	readonly label: string;
	readonly places: readonly string[];
	readonly files: number;
	readonly bytes: number;
	readonly seconds: number;
	readonly fingerprint?: string;
	/** What somebody should know, as sentences. */
	readonly notes: readonly string[];
};

export type MediaChoice = {readonly path: string; readonly label: string};

export type PasswordQuestion = {
	readonly organization: string;
	readonly mediaLabel: string;
	/** Present after a wrong try. */
	readonly wrong?: {
		readonly attempts: number;
		readonly message: string;
		/** Seconds until the next try is taken. */
		readonly delay?: number;
	};
};

export type SequenceQuestion = {
	readonly sequences: readonly SequenceChoice[];
	/** Whether they may be searched again. */
	readonly canSearchAgain?: boolean;
};

export type SequenceChoice = {
	readonly name: string;
	readonly description: string;
	readonly packageId: string;
	/** The packages that it may need; absent: not known. */
	readonly bytes?: number;
	/** The last run of it on this computer; absent: there is none, or it cannot be read. */
	readonly lastRun?: {
		readonly result: 'running' | 'succeeded' | 'failed' | 'cancelled';
		/** ISO 8601. */
		readonly started: string;
	};
};

export type ResumeQuestion = {
	readonly name: string;
	/** ISO 8601. */
	readonly started: string;
	readonly index: number;
	readonly instructions: number;
	readonly step: string;
	/** The step was started and never ended. */
	readonly interrupted: boolean;
	/** The step failed, and nobody said what should follow. */
	readonly failed: boolean;
	/** The run was begun on another computer: its name, as make, model and serial number. */
	readonly otherMachine?: string;
};

export type InterruptedQuestion = {
	readonly step: string;
	readonly path: readonly string[];
	readonly cause: 'restart' | 'crash';
	readonly command?: string;
	/** Processes of it that are still alive; answering `wait` waits for them, everything else ends them. */
	readonly survivors: readonly string[];
};

/** What the failure page says. */
export type FailedStepFacts = {
	readonly index: number;
	readonly name: string;
	readonly path: readonly string[];
	/** The wire type. */
	readonly stepType: string;
	readonly attempt: number;
	/** Unsigned 32-bit. */
	readonly code: number;
	readonly command?: string;
	readonly message?: string;
	readonly output: readonly string[];
	readonly changed: {
		/** Paths of the steps that have changed the machine so far; the latest last. */
		readonly steps: readonly (readonly string[])[];
		/** Names of the variables that the failed attempt set. */
		readonly variables: readonly string[];
		readonly restarts: number;
	};
};

export type FinishedQuestion = {
	readonly result: 'succeeded' | 'failed' | 'cancelled';
	readonly code: number;
	readonly failed?: FailedStepFacts;
	/** Why it failed where no step did: a sentence. */
	readonly reason?: string;
	readonly logFile: string;
	readonly seconds?: number;
	/** Nothing was run: why, and what to do. */
	readonly stopped?: {readonly message: string; readonly help: string};
	/** What this computer does after the end; absent: nothing, and whoever is there leaves. */
	readonly afterwards?: 'wait' | 'restart' | 'shutdown';
	/** Seconds until a picture that nobody comes to see grows dim; absent: never. */
	readonly dimAfter?: number;
};

export type {PrestartField} from '../sequence/prestart-field.ts';
