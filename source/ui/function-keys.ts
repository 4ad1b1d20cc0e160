import type {FunctionKey} from './keys.ts';

/**
The sequences that terminals send for F1 to F12: xterm's (`ESC O P`), those of the Linux console and of Windows through libuv
(`ESC [ [ A`), and VT220's with a number (`ESC [ 11 ~`). Ink tells none of them apart.
*/
const sequences: ReadonlyMap<string, FunctionKey> = new Map([
	...numbered(['f1', 11], ['f2', 12], ['f3', 13], ['f4', 14], ['f5', 15], ['f6', 17]),
	...numbered(['f7', 18], ['f8', 19], ['f9', 20], ['f10', 21], ['f11', 23], ['f12', 24]),
	...lettered('\u001B[[', ['f1', 'A'], ['f2', 'B'], ['f3', 'C'], ['f4', 'D'], ['f5', 'E']),
	...lettered('\u001BO', ['f1', 'P'], ['f2', 'Q'], ['f3', 'R'], ['f4', 'S']),
	...lettered('\u001B[', ['f1', 'P'], ['f2', 'Q'], ['f3', 'R'], ['f4', 'S']),
]);

function numbered(...keys: readonly (readonly [FunctionKey, number])[]): [string, FunctionKey][] {
	return keys.map(([key, number]) => [`\u001B[${number}~`, key]);
}

function lettered(
	prefix: string,
	...keys: readonly (readonly [FunctionKey, string])[]
): [string, FunctionKey][] {
	return keys.map(([key, letter]) => [`${prefix}${letter}`, key]);
}

const isBeginning = (text: string): boolean => sequences.keys().some(sequence => sequence.startsWith(text));

const longest = 5;

export type SplitInput = {
	/** What was read, in order. */
	readonly parts: readonly ({readonly text: string} | {readonly key: FunctionKey})[];
	/** The end of the input when it may be the beginning of a function key: to be put before what comes next. */
	readonly pending: string;
};

/** Parts the function keys from the rest of terminal input. The parts and the pending text hold all of the input. */
export const splitFunctionKeys = (input: string): SplitInput => {
	const parts: ({text: string} | {key: FunctionKey})[] = [];
	let text = '';
	const flush = () => {
		if (text !== '') {
			parts.push({text});
			text = '';
		}
	};

	for (let index = 0; index < input.length; ) {
		const next = input.indexOf('\u001B', index);
		if (next === -1) {
			text += input.slice(index);
			break;
		}

		text += input.slice(index, next);
		const key = keyAt(input, next);
		if (key !== undefined) {
			flush();
			parts.push({key: key.key});
			index = next + key.length;
		} else if (input.length - next < longest && isBeginning(input.slice(next))) {
			flush();
			return {parts, pending: input.slice(next)};
		} else {
			text += '\u001B';
			index = next + 1;
		}
	}

	flush();
	return {parts, pending: ''};
};

const keyAt = (input: string, index: number): {key: FunctionKey; length: number} | undefined => {
	for (let length = 3; length <= longest; length++) {
		const key = sequences.get(input.slice(index, index + length));
		if (key !== undefined) {
			return {key, length};
		}
	}

	return undefined;
};
