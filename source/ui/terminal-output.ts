import type {Theme} from './theme.ts';

export type TerminalSize = {readonly columns: number; readonly rows: number};

/** A terminal as Ink may write to it, and its size for whoever arranges something in it. */
export type TerminalOutput = {
	/** For Ink alone: hears of no change of size. */
	readonly stdout: NodeJS.WriteStream;
	readonly size: {
		subscribe(listener: () => void): () => void;
		get(): TerminalSize;
	};
	/** Before the next frame the whole screen is erased. `forget` makes Ink forget what it has drawn. */
	eraseOnResize(forget: () => void): void;
	/** Colours what is below the frame. */
	paintRest(): void;
	close(): void;
};

/** Going to the screen of full-screen programs, and back, is not: what is on the other one is not ours. */
const isOfFrame = (text: string): boolean => text !== '' && !text.includes('\u001B[?1049');

const home = '\u001B[H';
const eraseDown = '\u001B[J';
const painted = (erasing: string, {colour}: Theme): string =>
	colour ? `\u001B[40m${erasing}\u001B[49m` : erasing;

/**
Ink draws the difference to what it has drawn. After a change of size that is no longer what is on the screen: terminals cut rows at the
top or at the bottom, and its first frame then still has the old width. So Ink is not told; the screens are arranged anew, and their next
frame is written on an empty screen.

Where Ink cuts a text it writes `…`, which not all consoles have: it becomes the theme's own sign.
*/
export const createTerminalOutput = (stdout: NodeJS.WriteStream, theme: () => Theme): TerminalOutput => {
	const sizeNow = (): TerminalSize => ({columns: stdout.columns || 80, rows: stdout.rows || 24});
	const listeners = new Set<() => void>();
	let size = sizeNow();
	let forgetFrame = () => {};
	let isMuted = false;
	let isErased = true;

	const write = (chunk: string | Uint8Array, ...rest: []): boolean => {
		if (isMuted) {
			return true;
		}

		const text = typeof chunk === 'string' ? chunk.replaceAll('…', theme().cut) : chunk;
		if (isErased || typeof text !== 'string' || !isOfFrame(text)) {
			return stdout.write(text, ...rest);
		}

		isErased = true;
		return stdout.write(painted(home + eraseDown, theme()) + text, ...rest);
	};

	const onResize = () => {
		size = sizeNow();
		isMuted = true;
		forgetFrame();
		isMuted = false;
		isErased = false;
		for (const listener of listeners) {
			listener();
		}
	};

	stdout.on('resize', onResize);
	return {
		stdout: new Proxy(stdout, {
			get(target, name, proxy: NodeJS.WriteStream) {
				if (name === 'write') {
					return write;
				}

				const value: unknown = Reflect.get(target, name, target);
				if (typeof value !== 'function') {
					return value;
				}

				return (...given: unknown[]): unknown =>
					given[0] === 'resize' ? proxy : Reflect.apply(value, target, given);
			},
		}),
		size: {
			subscribe(listener) {
				listeners.add(listener);
				return () => listeners.delete(listener);
			},
			get: () => size,
		},
		eraseOnResize(forget) {
			forgetFrame = forget;
		},
		paintRest() {
			if (theme().colour) {
				stdout.write(painted(eraseDown, theme()));
			}
		},
		close() {
			stdout.off('resize', onResize);
		},
	};
};
