import type {PastRun} from '../history/past-run.ts';
import type {Recorded} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import {eraseSplash, leaveSplash} from '../splash.ts';
import type {Language} from '../text/language.ts';
import {tell} from '../text/tell.ts';
import {createAppearance} from './appearance.ts';
import {createBell} from './bell.ts';
import type {BegunRun, Console, QuestionName, Questions, Reply} from './console.ts';
import {createConsoleBlanking} from './console-blanking.ts';
import type {HistoryRow} from './history-row.ts';
import type {TerminalInput} from './keyboard.ts';
import type {KeyboardSource} from './keyboard-choice.ts';
import {createKiosk} from './kiosk/create-kiosk.ts';
import {learnFromPast} from './learn-from-past.ts';
import {createLineConsole} from './line-console.ts';
import {interruptedSentence} from './line-sentences.ts';
import type {NetworkDesk} from './network-desk.ts';
import type {PastRunSource} from './past-run-source.ts';
import type {Pending} from './pending.ts';
import type {RunLogs} from './run-logs.ts';
import type {Screen} from './screen.tsx';
import type {Settings} from './settings.ts';
import {ignoreInterrupts, type SignalSource} from './signals.ts';
import {createStore, type Severity} from './store.ts';
import type {Theme} from './theme.ts';

export type ScreenConsoleOptions = {
	/** Asked for when the program was started: goes before the saved setting, until a person chooses another. */
	readonly language?: Language;
	/** As saved; absent: nothing was. */
	readonly settings?: Settings;
	/** Keeps what a person has chosen. The error is a sentence. */
	readonly saveSettings?: (settings: Settings) => Promise<Result<void, string>>;
	readonly stdin: TerminalInput;
	readonly stdout: NodeJS.WritableStream;
	readonly platform: 'windows' | 'linux';
	/** The process environment: what this console can show. */
	readonly environment?: Readonly<Record<string, string | undefined>>;
	readonly theme?: Theme;
	/** Past runs, for the page that lists them; the newest first. */
	readonly history?: () => Promise<readonly HistoryRow[]>;
	/** One of them in full. */
	readonly historyDetail?: (run: string) => Promise<Result<PastRun, string>>;
	/** More of past runs, and what they teach about the run that begins. */
	readonly pastRuns?: PastRunSource;
	/** The keyboard of this console, for the settings. */
	readonly keyboard?: KeyboardSource;
	/** The network of this computer, for the page that a key opens before a run. */
	readonly network?: NetworkDesk;
	/** The log of the run in progress. */
	readonly runLogs?: RunLogs;
	/** Where the interrupt signal comes from while the terminal is lent; `process` unless given. */
	readonly signals?: SignalSource;
	/**
	The large picture of a machine at which nobody stands: shown at once, or when it turns out that nobody is there. Absent: the
	ordinary screens, always.
	*/
	readonly kiosk?: 'at-once' | 'later';
	/** After how many idle minutes the console goes dark, as it is set now; absent: never. */
	readonly blankingMinutes?: number;
	/** True: draw although this looks like no terminal of a person, as under a test runner. */
	readonly interactive?: boolean;
	/** Milliseconds since the epoch, and the zone to show times in. For tests and recordings. */
	readonly now?: () => number;
	readonly timeZone?: string;
};

const tickMilliseconds = 1000;
/** A wait that is over by then is not drawn: the first question comes sooner, and the splash stands until it does. */
const firstWaitMilliseconds = 150;

/**
The full screen. It never holds up the run: events go into a store, and the screen draws from that. If the screen fails, it is
closed, and what happens is shown line by line from there on; an unanswered question is asked again there.

What had to be seen (warnings, errors) is repeated on the terminal when the screen closes, because the screen takes it along.
*/
export const createScreenConsole = async (options: ScreenConsoleOptions): Promise<Console> => {
	const {
		stdin,
		stdout,
		platform,
		environment = process.env,
		history,
		historyDetail,
		pastRuns,
		keyboard,
		network,
		runLogs,
		interactive,
	} = options;
	const {openScreen} = await import('./screen.tsx');
	const appearance = createAppearance({...options, environment});
	const cancellation = new AbortController();
	const store = createStore(cancellation, options.now);
	const ring = createBell({
		settings: () => appearance.get().settings,
		isAttended: store.isAttended,
		write: text => stdout.write(text),
	});
	const notices: {readonly severity: string; readonly text: string; readonly language: Language}[] = [];
	const write = (line: string) => stdout.write(`${line}\n`);
	let fallback: Console | undefined;
	let begun: BegunRun | undefined;

	const blanking = createConsoleBlanking({
		terminal: environment['TERM'],
		minutes: options.blankingMinutes ?? 0,
		write: text => void stdout.write(text),
	});
	const {kiosk, guard} = createKiosk(store, {blanking, isDrawn: () => fallback === undefined});
	if (options.kiosk === 'at-once') {
		kiosk.begin();
	}

	const onCrash = (error: unknown) => {
		if (fallback !== undefined) {
			return;
		}

		const reason = error instanceof Error ? error.message : String(error);
		const lines = createLineConsole({
			write,
			writeError: write,
			input: stdin,
			language: appearance.get().language,
			platform,
			cancellation,
			...(options.timeZone === undefined ? {} : {timeZone: options.timeZone}),
		});
		fallback = lines;
		const {question} = store.getView();
		// Not from inside the drawing that failed.
		setImmediate(() => void handOver(reason, question, lines));
	};

	/** The lines begin when the screen has given the terminal back. */
	const handOver = async (reason: string, question: Pending | undefined, lines: Console): Promise<void> => {
		await closeScreen();
		lines.notice('warning', appearance.get().messages.crash(reason));
		if (begun !== undefined) {
			lines.begin(begun);
		}

		if (question !== undefined) {
			await askAgain(question, lines);
		}
	};

	let isUnsavedTold = false;
	const changeSettings = (settings: Settings) => {
		appearance.change(settings);
		void options.saveSettings?.(settings).then(saved => {
			if (!saved.ok && !isUnsavedTold) {
				isUnsavedTold = true;
				notice('warning', appearance.get().messages.settings.notSaved(saved.error));
			}
		});
	};

	const open = (): Screen =>
		openScreen({
			store,
			appearance,
			changeSettings,
			platform,
			stdin,
			stdout,
			onCrash,
			kioskGuard: guard,
			...(history === undefined ? {} : {history}),
			...(historyDetail === undefined ? {} : {historyDetail}),
			...(pastRuns === undefined ? {} : {pastRuns}),
			...(keyboard === undefined ? {} : {keyboard}),
			...(network === undefined ? {} : {network}),
			...(runLogs === undefined ? {} : {runLogs}),
			...(interactive === undefined ? {} : {interactive}),
		});
	let screen: Screen | undefined;
	let closed: Promise<void> | undefined;
	const draw = () => {
		clearTimeout(firstWait);
		if (closed === undefined) {
			if (screen === undefined && store.getView().kiosk) {
				stdout.write(eraseSplash);
			}

			screen ??= open();
		}
	};

	const firstWait = setTimeout(draw, firstWaitMilliseconds);
	const ticking = setInterval(() => guarded(() => store.tick(), onCrash), tickMilliseconds);

	const closeDrawn = async (): Promise<void> => {
		if (screen === undefined) {
			stdin.setRawMode?.(false);
			stdout.write(leaveSplash);
		} else {
			await screen.close();
		}
	};

	const closeScreen = async (): Promise<void> => {
		clearInterval(ticking);
		clearTimeout(firstWait);
		closed ??= closeDrawn();
		return closed;
	};

	/** To the screen, or to what has taken its place. */
	const show = (toScreen: () => void, toLines: (lines: Console) => void) => {
		if (fallback === undefined) {
			guarded(toScreen, onCrash);
		} else {
			toLines(fallback);
		}
	};

	const notice = (severity: Severity, text: string) => {
		if (severity !== 'information' && fallback === undefined) {
			const {messages, language} = appearance.get();
			notices.push({severity: messages.severities[severity], text, language});
		}

		show(
			() => {
				store.notice(severity, text);
				draw();
			},
			lines => lines.notice(severity, text),
		);
	};

	return {
		wait(reason, limit) {
			show(
				() => store.wait(reason, limit),
				lines => lines.wait(reason, limit),
			);
		},
		notice,
		progress(progress) {
			show(
				() => {
					store.progress(progress);
					draw();
				},
				lines => lines.progress?.(progress),
			);
		},
		begin(run) {
			begun = run;
			show(
				() => {
					store.begin(run);
					void learnFromPast(run, pastRuns, store);
					draw();
				},
				lines => lines.begin(run),
			);
		},
		event(event: Recorded) {
			show(
				() => {
					store.event(event);
					if (event.type === 'run-resumed' && event.interrupted !== undefined) {
						store.notice('warning', interruptedSentence(event.interrupted, appearance.get().messages.line));
					}
				},
				lines => lines.event(event),
			);
		},
		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			if (fallback !== undefined) {
				return fallback.ask(name, question);
			}

			const reply = store.ask(name, question);
			ring();
			draw();
			return reply;
		},
		language: () => appearance.get().language,
		cancelled: cancellation.signal,
		beginWork: () => store.beginWork(),
		...(options.kiosk === undefined ? {} : {kiosk}),
		isPauseRequested: () => fallback?.isPauseRequested() === true || store.getView().pausing,
		async lendTerminal(use) {
			if (fallback !== undefined) {
				await (fallback.lendTerminal?.(use) ?? use());
				return;
			}

			draw();
			const listenAgain = ignoreInterrupts(options.signals ?? process);
			store.holdTime();
			try {
				await (screen?.lend(async () => {
					write(appearance.get().messages.shellOpen);
					await use();
				}) ?? use());
			} finally {
				store.goOnWithTime();
				listenAgain();
			}
		},
		offerShell: shell => store.offerShell(shell),
		async close() {
			store.close();
			blanking.release();
			await closeScreen();
			if (fallback === undefined) {
				// Once, however often it was tried again.
				const told = new Set(
					notices.map(({severity, text, language}) => `${severity} ${tell(text, language)}`),
				);
				for (const line of told) {
					write(line);
				}
			} else {
				await fallback.close();
			}
		},
	};
};

const guarded = (action: () => void, onCrash: (error: unknown) => void): void => {
	try {
		action();
	} catch (error) {
		onCrash(error);
	}
};

const askAgain = async (pending: Pending, lines: Console): Promise<void> => {
	const reply = await lines.ask(pending.name, pending.question);
	// The question and the reply are of the same name; the compiler loses that over the union.
	(pending.reply as (reply: unknown) => void)(reply);
};
