import type {CauseMessages} from './messages/causes.ts';
import type {CreateMessages} from './messages/create.ts';
import type {KeyboardMessages} from './messages/keyboard.ts';
import type {KioskMessages} from './messages/kiosk.ts';
import type {LogViewerMessages} from './messages/log-viewer.ts';
import type {NetworkMessages} from './messages/network.ts';
import type {RecoveryMessages} from './messages/recovery.ts';
import type {ReviewMessages} from './messages/review.ts';
import type {RunningMessages} from './messages/running.ts';

/** What a key does, in a word or two: the footer and the help page are made of these. */
export type Label =
	| 'abort'
	| 'accept'
	| 'allPanes'
	| 'archive'
	| 'askDhcp'
	| 'back'
	| 'bookmark'
	| 'byComponent'
	| 'byThread'
	| 'cancel'
	| 'change'
	| 'checkAgain'
	| 'compare'
	| 'choose'
	| 'close'
	| 'continueRun'
	| 'copy'
	| 'delete'
	| 'edit'
	| 'facts'
	| 'filter'
	| 'find'
	| 'fold'
	| 'follow'
	| 'goTo'
	| 'help'
	| 'history'
	| 'keepOn'
	| 'leave'
	| 'log'
	| 'network'
	| 'newVariable'
	| 'nextBookmark'
	| 'nextError'
	| 'nextField'
	| 'nextMatch'
	| 'otherAdapter'
	| 'otherRow'
	| 'otherRun'
	| 'page'
	| 'pause'
	| 'previousError'
	| 'previousField'
	| 'previousMatch'
	| 'proxy'
	| 'restartNow'
	| 'retry'
	| 'retryIn'
	| 'retryNow'
	| 'scroll'
	| 'searchAgain'
	| 'setClock'
	| 'settings'
	| 'shell'
	| 'show'
	| 'showTyped'
	| 'skip'
	| 'staticAddress'
	| 'toEnds'
	| 'unlock'
	| 'variables'
	| 'viewLog'
	| 'why'
	| 'yes'
	| 'zoom';

/** What the program may be waiting for. */
export type WaitReason =
	| 'media'
	| 'medium'
	| 'content'
	| 'network'
	| 'packages'
	| 'prestart-command'
	| 'restart'
	| 'retry'
	| 'shutdown'
	| 'survivors';

/**
Every sentence the program shows, in one language. A language that lacks one does not compile.

Texts with values are functions, so that each language orders and inflects as it must; numbers and durations come formatted.
*/
export type Messages = CauseMessages &
	KeyboardMessages &
	KioskMessages &
	CreateMessages &
	LogViewerMessages &
	NetworkMessages &
	RecoveryMessages &
	ReviewMessages &
	RunningMessages & {
		/** What the language calls itself. */
		readonly ownName: string;
		readonly labels: Readonly<Record<Label, string>>;
		readonly keyNames: {
			readonly enter: string;
			readonly escape: string;
			readonly tab: string;
			readonly space: string;
			readonly pages: string;
			readonly ends: string;
			readonly delete: string;
		};
		/** What stands before a notice, its colon with it. */
		readonly severities: {readonly error: string; readonly warning: string; readonly information: string};
		readonly waiting: {
			readonly title: string;
			readonly starting: string;
			readonly stop: string;
			readonly reasons: Readonly<Record<WaitReason, string>>;
		};
		readonly help: {readonly title: string};
		readonly password: {
			readonly welcome: string;
			readonly welcomeTo: (organization: string) => string;
			readonly media: (label: string) => string;
			readonly label: string;
			readonly help: string;
			readonly tries: (count: number) => string;
			readonly locked: (seconds: number) => string;
			readonly empty: string;
		};
		readonly prestart: {
			readonly help: string;
			readonly required: string;
			readonly optional: string;
			readonly mustMatch: string;
			readonly mustChoose: string;
			readonly mustBeYesOrNo: string;
			readonly yes: string;
			readonly no: string;
			readonly done: string;
		};
		readonly media: {readonly title: string; readonly help: string};
		readonly sequence: {
			/** What Enter does here cannot be taken back. */
			readonly starts: string;
			readonly title: string;
			readonly filter: string;
			readonly none: (filter: string) => string;
			readonly count: (shown: number, all: number) => string;
		};
		readonly resume: {
			readonly title: string;
			readonly started: (name: string, when: string) => string;
			readonly at: (step: string, row: number, rows: number) => string;
			readonly interrupted: string;
			readonly resume: string;
			readonly startOver: string;
			readonly leave: string;
			readonly resumeNote: string;
			readonly startOverNote: (when: string) => string;
			readonly leaveNote: string;
			readonly failed: string;
			readonly otherMachine: (machine: string) => string;
		};
		readonly interrupted: {
			readonly title: (step: string) => string;
			readonly restart: string;
			readonly crash: string;
			readonly unknown: string;
			readonly rerun: string;
			readonly skip: string;
			readonly fail: string;
			readonly rerunNote: string;
			readonly skipNote: string;
			readonly failNote: string;
			readonly survivors: (processes: string) => string;
			readonly wait: string;
			readonly waitNote: string;
		};
		readonly running: {
			readonly stepOf: (step: number, total: number) => string;
			readonly attempt: (attempt: number) => string;
			readonly steps: (count: number) => string;
			readonly doneOf: (done: number, total: number) => string;
			readonly skipped: string;
			readonly skippedFor: (reason: string) => string;
			readonly disabled: string;
			readonly environment: string;
			readonly condition: string;
			readonly failedWith: (code: string) => string;
			readonly failedButIgnored: (code: string) => string;
			readonly content: (received: string, total: string) => string;
			/** So much in a second. */
			readonly rate: (size: string) => string;
			readonly noOutput: string;
			readonly cancelling: string;
			readonly betweenSteps: string;
			readonly fetching: string;
		};
		readonly why: {
			readonly title: string;
			readonly skippedBy: Readonly<
				Record<'disabled' | 'condition' | 'environment', (step: string) => string>
			>;
			readonly failed: (step: string) => string;
			readonly failedButIgnored: (step: string) => string;
			readonly succeeded: (step: string) => string;
			readonly running: (step: string) => string;
			readonly toCome: (step: string) => string;
			readonly none: string;
			readonly all: string;
			readonly any: string;
			readonly noneOf: string;
			readonly noTrace: string;
			readonly position: (row: number, rows: number) => string;
		};
		readonly log: {
			readonly title: string;
			readonly empty: string;
			readonly position: (first: number, last: number, total: number) => string;
			readonly following: string;
		};
		/** By what is restarted: the computer, this program, or whatever started it. */
		readonly restart: {
			readonly titles: Readonly<Record<'machine' | 'relaunch' | 'exit', string>>;
			/** Of the computer: from where, and that the run goes on. */
			readonly comesBack: Readonly<Record<'current-os' | 'boot-media', string>>;
			/** That the computer is not restarted, and what happens instead. */
			readonly instead: Readonly<Record<'relaunch' | 'exit', string>>;
			readonly in: Readonly<Record<'machine' | 'relaunch' | 'exit', (seconds: number) => string>>;
		};
		readonly finished: {
			readonly succeeded: (name: string) => string;
			readonly failed: (name: string) => string;
			readonly cancelled: (name: string) => string;
			readonly stepFailed: (step: string) => string;
			readonly after: (duration: string) => string;
			readonly closesIn: (seconds: number) => string;
			readonly code: string;
			readonly likely: string;
			/** Where no step failed. */
			readonly reason: string;
			readonly command: string;
			readonly where: string;
			readonly log: string;
			readonly started: string;
			readonly took: string;
			readonly attempt: string;
			readonly next: string;
			/** What a person does now. */
			readonly nextSteps: Readonly<Record<'failed' | 'cancelled', string>>;
			readonly ignoredFailures: (count: number) => string;
		};
		readonly history: {
			readonly title: string;
			readonly empty: string;
			readonly loading: string;
			readonly problem: (reason: string) => string;
			readonly restarts: (count: number) => string;
			readonly failedStep: (name: string, code: string) => string;
			readonly results: Readonly<Record<'running' | 'succeeded' | 'failed' | 'cancelled', string>>;
		};
		readonly settings: {
			readonly title: string;
			readonly help: string;
			readonly names: Readonly<Record<'language' | 'glyphs' | 'colour' | 'bell', string>>;
			readonly values: {
				/** The others are their own names. */
				readonly language: Readonly<Record<'automatic', string>>;
				readonly glyphs: Readonly<Record<'automatic' | 'full' | 'ascii', string>>;
				readonly colour: Readonly<Record<'automatic' | 'monochrome', string>>;
				readonly bell: Readonly<Record<'off' | 'questions', string>>;
			};
			readonly notSaved: (reason: string) => string;
			readonly damaged: (file: string, reason: string) => string;
		};
		readonly cancel: {
			readonly title: string;
			readonly duringRun: (step: string) => string;
			readonly beforeRun: string;
			/** Media are to be created. */
			readonly unwritten: string;
			/** Behind that, where a person has filled in pages. */
			readonly typed: string;
			/** Media are being created. */
			readonly creation: string;
			readonly writingDisk: string;
		};
		/** Above the prompt of a shell that a person opened. */
		readonly shellOpen: string;
		readonly crash: (reason: string) => string;
		readonly line: {
			readonly runStarted: (name: string, steps: number) => string;
			readonly runResumed: (name: string) => string;
			readonly stepStarted: (step: number, total: number, path: string) => string;
			readonly attempt: (attempt: number) => string;
			readonly step: (step: number, name: string) => string;
			readonly done: (duration: string) => string;
			readonly failed: (code: string, duration: string) => string;
			readonly failedButIgnored: (code: string, duration: string) => string;
			readonly skipped: (reason: string) => string;
			readonly group: (name: string) => string;
			readonly groupStarted: string;
			readonly groupDone: string;
			readonly groupFailed: string;
			readonly groupIgnored: string;
			readonly content: (packageId: string, size: string) => string;
			readonly contentReady: (packageId: string) => string;
			/** `place`: device and file system. */
			readonly stateMoved: (place: string) => string;
			readonly restart: Readonly<Record<'current-os' | 'boot-media', (reason: string) => string>>;
			readonly dryRun: string;
			readonly dryRunOver: string;
			readonly wouldRun: (step: number, total: number, path: string, what: string) => string;
			readonly interrupted: (step: string) => string;
			readonly decisions: Readonly<Record<'rerun' | 'skip' | 'fail' | 'retry' | 'abort' | 'go-to', string>>;
			readonly finished: Readonly<Record<'succeeded' | 'failed' | 'cancelled', (duration: string) => string>>;
			readonly question: (text: string) => string;
			readonly yourChoice: string;
			readonly notAChoice: (low: number, high: number) => string;
			readonly pauseHelp: (key: string) => string;
			readonly pausing: string;
			readonly notPausing: string;
			readonly pressEnter: string;
			readonly defaultIs: (value: string) => string;
		};
	};
