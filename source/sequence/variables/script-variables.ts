import {Secret, type VariableValue} from '../secret.ts';
import {asciiText} from './ascii-text.ts';

/**
The text in which scripts of every language read the variables: a line each, `NAME=value`, or `NAME` alone for a secret,
whose value only `bootseq env get NAME` gives. A script that sets a variable appends its line: the last line of a name
counts, and an empty value deletes.

All of it is ASCII, whatever code page a script reads it in: other characters, line breaks and `\` are `\uXXXX`.
*/
export const formatScriptVariables = (entries: Iterable<readonly [string, VariableValue]>): string => {
	let text = '';
	for (const [name, value] of entries) {
		if (!/[=\r\n]/.test(name)) {
			text += value instanceof Secret ? `${escaped(name)}\n` : `${escaped(name)}=${escaped(value)}\n`;
		}
	}

	return text;
};

/** The backslash too. */
const escaped = (text: string): string => asciiText(text, /[^ -[\]-~]/g);
