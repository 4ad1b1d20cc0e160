import {StringDecoder} from 'node:string_decoder';
import type {TerminalInput} from './keyboard.ts';

/** Whole lines from a terminal, for questions that are asked one after the other. */
export type LineInput = {
	/** The next line; nothing when the input has ended or `signal` aborts. */
	line(signal?: AbortSignal): Promise<string | undefined>;
	/** The same, not echoed. */
	secret(signal?: AbortSignal): Promise<string | undefined>;
	/**
	Looks at lines that are typed while nothing is asked: those that `take` does not want are kept for the next question. A
	question listens in its place. Gives back what stops listening.
	*/
	listen(take: (line: string) => boolean): () => void;
	close(): void;
};

const ctrlC = '\u0003';
const ctrlU = '\u0015';
const backspaces = new Set(['\b', '\u007F']);

/**
The terminal echoes and edits a line itself; for a secret it is put into raw mode, where nothing is echoed and editing is done
here. What comes before it is asked for is kept. `onInterrupt`: Ctrl+C while the terminal does not see to it itself.
*/
export const createLineInput = (source: TerminalInput, onInterrupt: () => void): LineInput => {
	const decoder = new StringDecoder('utf8');
	let typed = '';
	let ended = false;
	let isRaw = false;
	let wake: (() => void) | undefined;
	let isAsking = false;
	let listener: ((line: string) => boolean) | undefined;

	const receive = (chunk: Buffer | string) => {
		for (const character of typeof chunk === 'string' ? chunk : decoder.write(chunk)) {
			if (isRaw && character === ctrlC) {
				onInterrupt();
			} else if (isRaw && backspaces.has(character)) {
				typed = /[\r\n]$/.test(typed) ? typed : Array.from(typed).slice(0, -1).join('');
			} else if (isRaw && character === ctrlU) {
				typed = '';
			} else {
				typed += character;
			}
		}

		wake?.();
	};
	const end = () => {
		ended = true;
		wake?.();
	};

	const takeLine = (): string | undefined => {
		const found = /\r\n|\r|\n/.exec(typed);
		if (found === null) {
			return undefined;
		}

		const line = typed.slice(0, found.index);
		typed = typed.slice(found.index + found[0].length);
		return line;
	};

	/** Listening alone does not keep the program going. */
	const overhear = (chunk: Buffer | string) => {
		receive(chunk);
		const kept: string[] = [];
		for (let line = takeLine(); line !== undefined; line = takeLine()) {
			if (listener?.(line) !== true) {
				kept.push(`${line}\n`);
			}
		}

		typed = kept.join('') + typed;
	};
	const startListening = () => {
		if (listener !== undefined && !isAsking) {
			source.on('data', overhear);
			source.resume();
			source.unref?.();
		}
	};
	const stopListening = () => {
		if (listener !== undefined && !isAsking) {
			source.off('data', overhear);
			source.pause();
		}
	};

	const read = async (signal?: AbortSignal): Promise<string | undefined> => {
		stopListening();
		isAsking = true;
		source.on('data', receive);
		source.once('end', end);
		source.ref?.();
		source.resume();
		signal?.addEventListener('abort', end, {once: true});
		try {
			for (;;) {
				const line = takeLine();
				if (line !== undefined || ended || signal?.aborted === true) {
					return line;
				}

				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
		} finally {
			if (signal?.aborted === true) {
				ended = false;
			}

			signal?.removeEventListener('abort', end);
			source.off('data', receive);
			source.off('end', end);
			source.pause();
			source.unref?.();
			isAsking = false;
			startListening();
		}
	};

	return {
		line: read,
		async secret(signal) {
			isRaw = true;
			source.setRawMode?.(true);
			try {
				return await read(signal);
			} finally {
				// What was typed of a secret that is given up is no part of the next answer.
				typed = signal?.aborted === true ? '' : typed;
				isRaw = false;
				source.setRawMode?.(false);
			}
		},
		listen(take) {
			listener = take;
			startListening();
			return () => {
				stopListening();
				listener = undefined;
			};
		},
		close() {
			stopListening();
			listener = undefined;
			end();
			source.pause();
			source.unref?.();
		},
	};
};

/** The same input for one question: everything that is read of it is given up once the question is left. */
export const untilLeft = (input: LineInput, left: AbortSignal): LineInput => {
	const either = (signal: AbortSignal | undefined) =>
		signal === undefined ? left : AbortSignal.any([signal, left]);
	return {
		...input,
		line: async signal => input.line(either(signal)),
		secret: async signal => input.secret(either(signal)),
	};
};
