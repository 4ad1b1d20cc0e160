import {Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {splitFunctionKeys} from './function-keys.ts';
import type {FunctionKey} from './keys.ts';

/** What the keyboard needs of standard input. */
export type TerminalInput = NodeJS.ReadableStream & {
	readonly isTTY?: boolean;
	setRawMode?(mode: boolean): unknown;
	ref?(): unknown;
	unref?(): unknown;
};

/** How long the beginning of a function key waits for its rest, before it counts as the Escape key. */
const pendingMilliseconds = 20;

/**
Standard input as Ink wants it, without the function keys: those go to `onFunctionKey`, because Ink cannot tell them apart.

`unref`, which Ink calls when it gives the terminal away, stops reading altogether: a paused but still listening parent steals
the input of a child process.
*/
export class Keyboard extends Readable {
	readonly isTTY = true;
	readonly #source: TerminalInput;
	readonly #onFunctionKey: (key: FunctionKey) => void;
	readonly #decoder = new StringDecoder('utf8');
	#pending = '';
	#timer: NodeJS.Timeout | undefined;
	#listening = false;

	constructor(source: TerminalInput, onFunctionKey: (key: FunctionKey) => void) {
		super({encoding: 'utf8'});
		this.#source = source;
		this.#onFunctionKey = onFunctionKey;
	}

	setRawMode(mode: boolean): this {
		this.#source.setRawMode?.(mode);
		return this;
	}

	ref(): this {
		if (!this.#listening) {
			this.#listening = true;
			this.#source.on('data', this.#receive);
			this.#source.resume();
			this.#source.ref?.();
		}

		return this;
	}

	unref(): this {
		this.#listening = false;
		this.#source.off('data', this.#receive);
		this.#source.pause();
		this.#source.unref?.();
		clearTimeout(this.#timer);
		this.#pending = '';
		return this;
	}

	/** Input comes when it comes; reading asks for nothing. */
	override _read(): void {}

	readonly #receive = (chunk: Buffer | string): void => {
		clearTimeout(this.#timer);
		const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
		const {parts, pending} = splitFunctionKeys(this.#pending + text);
		this.#pending = pending;
		for (const part of parts) {
			if ('key' in part) {
				this.#onFunctionKey(part.key);
			} else {
				this.push(part.text);
			}
		}

		if (pending !== '') {
			this.#timer = setTimeout(() => {
				this.push(this.#pending);
				this.#pending = '';
			}, pendingMilliseconds);
		}
	};
}
