import type {Key} from './keys.ts';

/** Where keys come in, and the screen on top listens. */
export type KeyPresses = {
	press(...keys: readonly Key[]): void;
	listen(listener: (key: Key) => void): () => void;
	/** `afterDrawing` calls back when everything that has changed so far is drawn: then the next key is given. */
	paceBy(afterDrawing: (drawn: () => void) => void): () => void;
};

/**
A key reaches the listener that came last: the screen that lies on top. Keys that come together (a paste, a slow line, a script)
are given one by one, each when what the one before it changed is drawn: Enter after three arrows is about the row that they lead to, also
on a machine that draws slowly. A listener that throws is reported. `onPress` is told of every key before its listener: somebody is
there.
*/
export const createKeyPresses = (
	onCrash: (error: unknown) => void,
	onPress: () => void = () => {},
): KeyPresses => {
	const listeners = new Set<(key: Key) => void>();
	const waiting: Key[] = [];
	let isDraining = false;
	let pace: ((drawn: () => void) => void) | undefined;
	/** Gives the next key; absent: none is waited with. */
	let goOn: (() => void) | undefined;

	const drain = () => {
		const key = waiting.shift();
		isDraining = key !== undefined;
		if (key === undefined) {
			return;
		}

		try {
			onPress();
			[...listeners].at(-1)?.(key);
		} catch (error) {
			onCrash(error);
		}

		awaitDrawing();
	};

	const awaitDrawing = () => {
		const next = () => {
			if (goOn === next) {
				goOn = undefined;
				setImmediate(drain);
			}
		};
		goOn = next;
		if (pace === undefined) {
			next();
		} else {
			pace(next);
		}
	};

	return {
		press(...keys) {
			waiting.push(...keys);
			if (!isDraining) {
				drain();
			}
		},
		listen(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		paceBy(afterDrawing) {
			pace = afterDrawing;
			return () => {
				pace = undefined;
				// Nothing is drawn any more.
				goOn?.();
			};
		},
	};
};
