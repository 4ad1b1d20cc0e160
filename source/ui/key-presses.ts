import type {Key} from './keys.ts';

/** Where keys come in, and the screen on top listens. */
export type KeyPresses = {
	press(...keys: readonly Key[]): void;
	listen(listener: (key: Key) => void): () => void;
};

/**
A key reaches the listener that came last: the screen that lies on top. Keys that come together (a paste, a slow line, a script)
are given one by one, so that each finds the screen as the one before it left it. A listener that throws is reported. `onPress` is
told of every key before its listener: somebody is there.
*/
export const createKeyPresses = (
	onCrash: (error: unknown) => void,
	onPress: () => void = () => {},
): KeyPresses => {
	const listeners = new Set<(key: Key) => void>();
	const waiting: Key[] = [];
	let isDraining = false;

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

		// React queues its work in a microtask from here: only an immediate that is queued after that one comes after the drawing.
		queueMicrotask(() => setImmediate(drain));
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
	};
};
