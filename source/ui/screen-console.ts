import type {Recorded} from '../sequence/event.ts';
import {createFormats} from '../text/formats.ts';
import {type Language, messagesOf} from '../text/language.ts';
import type {BegunRun, Console, QuestionName, Questions, Reply} from './console.ts';
import type {HistoryRow} from './history-row.ts';
import type {TerminalInput} from './keyboard.ts';
import {createLineConsole} from './line-console.ts';
import {createStore, type Pending, type Severity} from './store.ts';
import {chooseTheme, type Theme} from './theme.ts';

export type ScreenConsoleOptions = {
	readonly language: Language;
	readonly stdin: TerminalInput;
	readonly stdout: NodeJS.WritableStream;
	readonly platform: 'windows' | 'linux';
	/** The process environment: what this console can show. */
	readonly environment?: Readonly<Record<string, string | undefined>>;
	readonly theme?: Theme;
	/** Past runs, for the page that lists them; the newest first. */
	readonly history?: () => Promise<readonly HistoryRow[]>;
	/** True: draw although this looks like no terminal of a person, as under a test runner. */
	readonly interactive?: boolean;
	/** Milliseconds since the epoch, and the zone to show times in. For tests and recordings. */
	readonly now?: () => number;
	readonly timeZone?: string;
};

const tickMilliseconds = 1000;

/**
The full screen. It never holds up the run: events go into a store, and the screen draws from that. If the screen fails, it is
closed, and what happens is shown line by line from there on; an unanswered question is asked again there.

What had to be seen (warnings, errors) is repeated on the terminal when the screen closes, because the screen takes it along.
*/
export const createScreenConsole = async (options: ScreenConsoleOptions): Promise<Console> => {
	const {language, stdin, stdout, platform, environment = process.env, history, interactive} = options;
	const {openScreen} = await import('./screen.tsx');
	const messages = messagesOf(language);
	const cancellation = new AbortController();
	const store = createStore(cancellation, options.now);
	const notices: string[] = [];
	const write = (line: string) => stdout.write(`${line}\n`);
	let fallback: Console | undefined;
	let begun: BegunRun | undefined;

	const onCrash = (error: unknown) => {
		if (fallback !== undefined) {
			return;
		}

		const reason = error instanceof Error ? error.message : String(error);
		const lines = createLineConsole({
			write,
			writeError: write,
			input: stdin,
			language,
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
		lines.notice('warning', messages.crash(reason));
		if (begun !== undefined) {
			lines.begin(begun);
		}

		if (question !== undefined) {
			await askAgain(question, lines);
		}
	};

	const screen = openScreen({
		store,
		messages,
		formats: createFormats(language, options.timeZone),
		theme: options.theme ?? chooseTheme(platform, environment),
		platform,
		stdin,
		stdout,
		onCrash,
		...(history === undefined ? {} : {history}),
		...(interactive === undefined ? {} : {interactive}),
	});
	const ticking = setInterval(() => guarded(() => store.tick(), onCrash), tickMilliseconds);

	let closed: Promise<void> | undefined;
	const closeScreen = async (): Promise<void> => {
		clearInterval(ticking);
		closed ??= screen.close();
		return closed;
	};

	/** To the screen, or to what has taken its place. */
	const tell = (toScreen: () => void, toLines: (lines: Console) => void) => {
		if (fallback === undefined) {
			guarded(toScreen, onCrash);
		} else {
			toLines(fallback);
		}
	};

	return {
		wait(reason) {
			tell(
				() => store.wait(reason),
				lines => lines.wait(reason),
			);
		},
		notice(severity: Severity, text) {
			if (severity !== 'information' && fallback === undefined) {
				notices.push(`${messages.severities[severity]} ${text}`);
			}

			tell(
				() => store.notice(severity, text),
				lines => lines.notice(severity, text),
			);
		},
		begin(run) {
			begun = run;
			tell(
				() => store.begin(run),
				lines => lines.begin(run),
			);
		},
		event(event: Recorded) {
			tell(
				() => store.event(event),
				lines => lines.event(event),
			);
		},
		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			return fallback === undefined ? store.ask(name, question) : fallback.ask(name, question);
		},
		cancelled: cancellation.signal,
		async close() {
			store.close();
			await closeScreen();
			if (fallback === undefined) {
				for (const notice of notices) {
					write(notice);
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
