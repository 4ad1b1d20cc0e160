import type {Key as InkKey} from 'ink';
import type {Key, KeyName} from './keys.ts';

const named: readonly (readonly [keyof InkKey, KeyName])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
	['home', 'home'],
	['end', 'end'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
];

/**
Input as Ink reports it, in our terms. Text that came in one piece (a paste, a script) is one key a
character, so that each means what it means on the screen that the one before it opened.
*/
export const inkKeys = (input: string, key: InkKey): Key[] => {
	if (key.tab) {
		return [{kind: 'named', name: key.shift ? 'shift-tab' : 'tab'}];
	}

	for (const [flag, name] of named) {
		if (key[flag] === true) {
			return [{kind: 'named', name}];
		}
	}

	if (key.ctrl) {
		return input === 'c' || input === 'u' ? [{kind: 'named', name: `ctrl-${input}`}] : [];
	}

	return key.meta ? [] : Array.from(input.replaceAll('\r\n', '\r'), typedKey);
};

const controls: Readonly<Record<string, KeyName>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u0003': 'ctrl-c',
	'\u0015': 'ctrl-u',
};

const typedKey = (character: string): Key => {
	const name = controls[character];
	return name === undefined ? {kind: 'text', text: character} : {kind: 'named', name};
};
