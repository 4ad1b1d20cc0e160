import type {Recorded} from '../sequence/event.ts';
import {createFormats} from '../text/formats.ts';
import {type Language, messagesOf} from '../text/language.ts';
import {tell} from '../text/tell.ts';
import {createCancelling} from './cancelling.ts';
import type {Console, QuestionName, Questions, Reply} from './console.ts';
import {createCreationLines} from './creation-lines.ts';
import type {TerminalInput} from './keyboard.ts';
import {left} from './line-asking.ts';
import {createLineInput, untilLeft} from './line-input.ts';
import {askers} from './line-questions.ts';
import {sentenceOf} from './line-sentences.ts';
import {missingAnswer} from './missing-answer.ts';
import {cancelOnSignal, ignoreInterrupts, type SignalSource} from './signals.ts';
import {countSteps} from './step-count.ts';
import type {ShownRun} from './store.ts';
import {terminalText} from './terminal-text.ts';
import {waitSentence} from './wait-words.ts';

export type LineConsoleOptions = {
	/** Takes a line, without its line break. */
	write(line: string): void;
	/** The same, for warnings and errors. */
	writeError(line: string): void;
	/** Questions are asked when this is a terminal; else nobody is asked. */
	readonly input?: TerminalInput;
	readonly language: Language;
	readonly platform?: 'windows' | 'linux';
	/** A person may ask for a pause between steps. */
	readonly pausable?: boolean;
	/** Nothing is run: steps are told as what they would do. */
	readonly dryRun?: boolean;
	/** Where the interrupt signal comes from, `process`. */
	readonly signals?: SignalSource;
	/** When this takes the place of another console: what cancels the run there. */
	readonly cancellation?: AbortController;
	/** ISO 8601 of now, and the zone to show times in. For tests and recordings. */
	readonly clock?: () => string;
	readonly timeZone?: string;
};

const longestLine = 2000;
const pauseKey = 'p';

/**
A line an event, without any movement of the cursor: for serial lines, screen readers and files. Every line begins with the time
of day. Questions are answered by typing a line; where there is no terminal they stay unanswered.
*/
export const createLineConsole = (options: LineConsoleOptions): Console => {
	const {write, writeError, input, language, signals, platform, dryRun = false, pausable = false} = options;
	const {cancellation = new AbortController(), clock = () => new Date().toISOString()} = options;
	const messages = messagesOf(language);
	const formats = createFormats(language, options.timeZone);
	const wording = {messages, formats, language, dryRun, ...(platform === undefined ? {} : {platform})};
	const cancelling = createCancelling(cancellation);
	/** Of the question that is asked: aborted when it is left. */
	let asked: AbortController | undefined;
	/** An interrupt is an answer too: whoever cancels is not asked any further. */
	const interrupt = {
		abort() {
			cancelling.cancel();
			asked?.abort();
		},
	};
	const lines = input?.isTTY === true ? createLineInput(input, interrupt.abort) : undefined;
	let stopListening = cancelOnSignal(signals, interrupt);
	let run: ShownRun | undefined;
	let closed = false;
	let isPausing = false;

	const timed = (time: string, text: string) =>
		`[${formats.timeOfDay(time)}] ${terminalText(text, longestLine)}`;
	const say = (text: string) => {
		if (!closed) {
			write(timed(clock(), text));
		}
	};

	/** A line with the one letter: the run pauses before the next step, or the wish is taken back. */
	const takePause = (line: string): boolean => {
		if (line.trim().toLowerCase() !== pauseKey) {
			return false;
		}

		isPausing = !isPausing;
		say(isPausing ? messages.line.pausing : messages.line.notPausing);
		return true;
	};

	const listen = () => (pausable && lines !== undefined ? lines.listen(takePause) : () => {});
	let stopOverhearing = () => {};

	/** Whoever has the terminal has its lines and its interrupts. */
	const lendTerminal = async (use: () => Promise<void>): Promise<void> => {
		stopOverhearing();
		stopListening();
		const listenAgain = ignoreInterrupts(signals);
		try {
			await use();
		} finally {
			listenAgain();
			stopListening = cancelOnSignal(signals, interrupt);
			stopOverhearing = listen();
		}
	};

	return {
		wait: (reason, limit) => say(waitSentence(reason, limit, messages, formats)),
		notice(severity, text) {
			const line = timed(clock(), `${messages.severities[severity]} ${tell(text, language)}`);
			if (severity === 'information') {
				write(line);
			} else {
				writeError(line);
			}
		},
		progress: createCreationLines(say, messages.create, formats),
		begin(begun) {
			run = {...begun, count: countSteps(begun.table)};
			if (pausable && lines !== undefined) {
				say(messages.line.pauseHelp(pauseKey));
				stopOverhearing();
				stopOverhearing = listen();
			}
		},
		event(event: Recorded) {
			const sentence = sentenceOf(event, run, wording);
			if (sentence !== undefined && !closed) {
				write(timed(event.time, sentence));
			}
		},
		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			if (lines === undefined) {
				return {kind: 'unanswered', missing: missingAnswer(name, question)};
			}

			isPausing &&= name !== 'paused';
			const leaving = new AbortController();
			asked = leaving;
			const reply = await askers[name](question, {
				messages,
				formats,
				language,
				input: untilLeft(lines, leaving.signal),
				say,
				pause: async seconds => pauseUnless(leaving.signal, seconds),
				...(platform === undefined ? {} : {platform}),
			});
			asked = undefined;
			return leaving.signal.aborted ? left : reply;
		},
		language: () => language,
		cancelled: cancellation.signal,
		beginWork: () => cancelling.beginWork(),
		isPauseRequested: () => isPausing,
		...(lines === undefined ? {} : {lendTerminal}),
		async close() {
			closed = true;
			stopListening();
			stopOverhearing();
			lines?.close();
		},
	};
};

/** A pause is over at once when the question is left. */
const pauseUnless = async (left: AbortSignal, seconds: number): Promise<void> =>
	new Promise(resolve => {
		const timer = setTimeout(resolve, left.aborted ? 0 : seconds * 1000);
		left.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
