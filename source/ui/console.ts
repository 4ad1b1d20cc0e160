import type {Recorded} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {PrestartField} from '../sequence/prestart-field.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {Secret, VariableValue} from '../sequence/secret.ts';
import type {WaitReason} from '../text/messages.ts';

/**
Where the program meets people: a full screen, a line per event, or JSON. The commands know only this.
Events are given one way; questions are the only thing that comes back.
*/
export type Console = {
	/** What is being waited for, until the next call of anything. */
	wait(reason: WaitReason): void;
	/** A sentence that must be seen: a warning, a diagnostic. */
	notice(severity: 'information' | 'warning' | 'error', text: string): void;
	/** The run that is about to start or go on. */
	begin(run: BegunRun): void;
	event(event: Recorded): void;
	ask<Name extends QuestionName>(
		name: Name,
		question: Questions[Name]['question'],
	): Promise<Reply<Questions[Name]['answer']>>;
	/** Aborted when a person asks to cancel the run. */
	readonly cancelled: AbortSignal;
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
	media: {question: {readonly media: readonly MediaChoice[]}; answer: number};
	password: {question: PasswordQuestion; answer: Secret};
	prestart: {
		question: {readonly title: string; readonly fields: readonly PrestartField[]};
		answer: ReadonlyMap<string, VariableValue>;
	};
	sequence: {question: {readonly sequences: readonly SequenceChoice[]}; answer: number};
	resume: {question: ResumeQuestion; answer: 'resume' | 'start-over' | 'leave'};
	interrupted: {question: InterruptedQuestion; answer: 'rerun' | 'skip' | 'fail'};
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

export type SequenceChoice = {
	readonly name: string;
	readonly description: string;
	readonly packageId: string;
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
};

export type InterruptedQuestion = {
	readonly step: string;
	readonly path: readonly string[];
	readonly cause: 'restart' | 'crash';
	readonly command?: string;
};

export type FinishedQuestion = {
	readonly result: 'succeeded' | 'failed' | 'cancelled';
	readonly code: number;
	readonly failed?: {
		readonly name: string;
		readonly path: readonly string[];
		readonly command?: string;
		readonly message?: string;
		readonly output: readonly string[];
	};
	readonly logFile: string;
	readonly seconds?: number;
};

export type {PrestartField} from '../sequence/prestart-field.ts';
