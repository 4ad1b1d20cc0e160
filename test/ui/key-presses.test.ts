import {setImmediate as immediate} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {createKeyPresses} from '../../source/ui/key-presses.ts';
import type {Key} from '../../source/ui/keys.ts';

const typed = (text: string): Key[] => Array.from(text, character => ({kind: 'text', text: character}));

const heard = () => {
	const keys: string[] = [];
	return {keys, listener: (key: Key) => void keys.push(key.kind === 'text' ? key.text : key.name)};
};

/** Long enough for everything that does not wait for anything. */
const moment = async () => {
	for (let turn = 0; turn < 10; turn++) {
		await immediate();
	}
};

const presses = (onCrash: (error: unknown) => void = () => {}) => createKeyPresses(onCrash);

describe('keys that come together', () => {
	it('are given one by one, each when what the one before it changed is drawn', async () => {
		const keyPresses = presses();
		const {keys, listener} = heard();
		const drawings: (() => void)[] = [];
		keyPresses.listen(listener);
		keyPresses.paceBy(drawn => drawings.push(drawn));
		keyPresses.press(...typed('abc'));
		await moment();
		expect(keys).toEqual(['a']);
		drawings.shift()?.();
		await moment();
		expect(keys).toEqual(['a', 'b']);
		drawings.shift()?.();
		await moment();
		expect(keys).toEqual(['a', 'b', 'c']);
	});

	it('go on when the screen that was waited for is gone', async () => {
		const keyPresses = presses();
		const {keys, listener} = heard();
		keyPresses.listen(listener);
		const stop = keyPresses.paceBy(() => {});
		keyPresses.press(...typed('abc'));
		await moment();
		expect(keys).toEqual(['a']);
		stop();
		await moment();
		expect(keys).toEqual(['a', 'b', 'c']);
	});

	it('are given once, also when a drawing is told of twice', async () => {
		const keyPresses = presses();
		const {keys, listener} = heard();
		const drawings: (() => void)[] = [];
		keyPresses.listen(listener);
		keyPresses.paceBy(drawn => drawings.push(drawn));
		keyPresses.press(...typed('abc'));
		await moment();
		drawings[0]?.();
		drawings[0]?.();
		await moment();
		expect(keys).toEqual(['a', 'b']);
	});

	it('reach the screen that came last, and one that throws is reported', async () => {
		const crashes: unknown[] = [];
		const keyPresses = presses(error => crashes.push(error));
		const {keys, listener} = heard();
		keyPresses.listen(listener);
		const leave = keyPresses.listen(() => {
			throw new Error('lost');
		});
		keyPresses.press(...typed('a'));
		expect(crashes).toHaveLength(1);
		await moment();
		leave();
		keyPresses.press(...typed('b'));
		await moment();
		expect(keys).toEqual(['b']);
	});
});
