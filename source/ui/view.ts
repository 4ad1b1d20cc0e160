import type {Estimator} from '../history/estimate.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {WaitReason} from '../text/messages.ts';
import type {CreationProgress} from './creation-progress.ts';
import type {EarlyShell} from './early-shell.ts';
import type {Command, ScreenName} from './key-map.ts';
import type {Pane} from './layout.ts';
import type {Pending} from './pending.ts';
import type {RingBuffer} from './ring-buffer.ts';
import type {ShownContent} from './shown-content.ts';
import type {StepCount} from './step-count.ts';
import type {WaitLimit} from './wait-limit.ts';

export type Severity = 'information' | 'warning' | 'error';

export type Notice = {readonly severity: Severity; readonly text: string; readonly until: number};

export type OutputLine = {readonly stream: 'stdout' | 'stderr' | 'notice'; readonly text: string};

/** A page that a person has laid over the screen. */
export type Page =
	/** `without`: commands that mean nothing there. */
	| {readonly name: 'help'; readonly of: ScreenName; readonly without?: readonly Command[]}
	| {readonly name: 'why' | 'log' | 'network' | 'settings' | 'keyboard' | 'early-shell' | 'cancel'}
	/** `run`: the one that was looked at last; `typed`: the filter that it was found with. */
	| {readonly name: 'history'; readonly run?: string; readonly typed?: string}
	/** `row`: the one of its timeline that was looked at last; `typed`: the filter that it was found with. */
	| {readonly name: 'past-run'; readonly run: string; readonly row?: number; readonly typed?: string}
	/** `row`: of its timeline. */
	| {readonly name: 'past-step' | 'past-variables'; readonly run: string; readonly row: number}
	/** With the run before it of the same task sequence. */
	| {readonly name: 'compare'; readonly run: string};

/** The run that the screen shows. */
export type ShownRun = {
	readonly name: string;
	readonly organization: string;
	readonly table: InstructionTable;
	readonly count: StepCount;
};

/** Where a person was while a run is held: the same question, asked again after a change, begins there. */
export type HeldPlace =
	| {readonly page: 'variables'; readonly variable: string}
	| {readonly page: 'go-to'; readonly target: number};

/** What the screen is drawn from. A new object for every publication; what it holds changes in place. */
export type View = {
	readonly now: number;
	readonly waiting?: WaitReason;
	/** `until`: milliseconds since the epoch. */
	readonly waitLimit?: WaitLimit & {readonly until: number};
	readonly notice?: Notice;
	/** Media are being created. */
	readonly creation?: CreationProgress;
	readonly run?: ShownRun;
	readonly state: RunState;
	readonly output: RingBuffer<OutputLine>;
	readonly content?: ShownContent;
	readonly question?: Pending;
	readonly pages: readonly Page[];
	readonly cancelling: boolean;
	/** Nobody is there: the large picture is shown, and takes no keys. */
	readonly kiosk: boolean;
	/** A person wants the run to be held before its next step. */
	readonly pausing: boolean;
	readonly heldPlace?: HeldPlace;
	/** The row of the table that a person went to; without it the screen follows the current one. */
	readonly selected?: number;
	/** Groups that a person folded or unfolded, for as long as a row is gone to: whether they are open. */
	readonly folds?: ReadonlyMap<number, boolean>;
	/** The part of the screen of a run that fills it; without it all are there. */
	readonly zoomed?: Pane;
	/** What F8 opens before a run, and while one is in progress. */
	readonly earlyShell?: EarlyShell;
	/** What past runs of this task sequence make likely. */
	readonly estimator?: Estimator;
};

/** What the view has only at times. */
export type Passing =
	| 'waiting'
	| 'waitLimit'
	| 'creation'
	| 'question'
	| 'selected'
	| 'folds'
	| 'zoomed'
	| 'earlyShell'
	| 'estimator'
	| 'content'
	| 'heldPlace';
