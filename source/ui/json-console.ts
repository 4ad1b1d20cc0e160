import type {Recorded} from '../sequence/event.ts';
import {Secret} from '../sequence/secret.ts';
import type {Console, QuestionName, Questions, Reply} from './console.ts';
import {missingAnswer} from './missing-answer.ts';
import type {SignalSource} from './signals.ts';
import {cancelOnSignal} from './signals.ts';

export type JsonConsoleOptions = {
	/** Takes a line, without its line break. */
	write(line: string): void;
	/** The same for diagnostics, which are told on standard error too. */
	writeError?(line: string): void;
	/** Where the interrupt signal comes from, `process`; without it a run cannot be cancelled from here. */
	readonly signals?: SignalSource;
	/** ISO 8601 of now, for tests. */
	readonly clock?: () => string;
};

/**
One JSON object a line: the events as the contract has them, and every notice as a `diagnostic`. A variable that is secret is
told without its value. Nobody is asked anything. Contract: design/command-line.md, "Events".
*/
export const createJsonConsole = ({
	write,
	writeError,
	signals,
	clock = () => new Date().toISOString(),
}: JsonConsoleOptions): Console => {
	const cancellation = new AbortController();
	const stopListening = cancelOnSignal(signals, cancellation);
	return {
		wait() {},
		notice(severity, text) {
			write(JSON.stringify({type: 'diagnostic', time: clock(), severity, message: text}));
			writeError?.(text);
		},
		progress(progress) {
			write(JSON.stringify({type: 'media-progress', time: clock(), ...progress}));
		},
		begin() {},
		event(event) {
			write(JSON.stringify(told(event)));
		},
		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			return {kind: 'unanswered', missing: missingAnswer(name, question)};
		},
		cancelled: cancellation.signal,
		isPauseRequested: () => false,
		async close() {
			stopListening();
		},
	};
};

const told = (event: Recorded): object => {
	if (event.type !== 'variable-set' || !(event.value instanceof Secret)) {
		return event;
	}

	const {value: _, ...rest} = event;
	return {...rest, secret: true};
};
