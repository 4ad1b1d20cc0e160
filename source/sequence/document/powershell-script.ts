import {failure, type Result, success} from '../result.ts';

/**
The script of a Run PowerShell Script step. The editor writes Base64 of UTF-16LE that begins with a byte order mark; other tools
write UTF-8 or leave the mark out, and their scripts are read too. Rule: task-sequence-format.md §1.7.

@param base64 The variable `OSDRunPowerShellScriptSourceScript`; white space in it does not count.
@returns The script without its mark, its line breaks as they are; or in words why it cannot be read.
*/
export const decodePowerShellScript = (base64: string): Result<string, string> => {
	let binary: string;
	try {
		binary = atob(base64);
	} catch {
		return failure('The script is not Base64. Enter it again in the task sequence editor.');
	}

	const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
	const encoding = encodingOf(bytes);
	try {
		return success(new TextDecoder(encoding, {fatal: true}).decode(bytes));
	} catch {
		const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
		return failure(`The script is not ${name} text. Enter it again in the task sequence editor.`);
	}
};

/** By the mark; without one a text with a zero in its first character is UTF-16, for scripts begin with ASCII. */
const encodingOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' => {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
		return 'utf-16le';
	}

	return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
};

/** The other way round: what the variable holds for a script. */
export const encodePowerShellScript = (script: string): string => {
	let binary = '\u00ff\u00fe';
	for (let index = 0; index < script.length; index++) {
		const unit = script.charCodeAt(index);
		binary += String.fromCharCode(unit & 0xff, unit >> 8);
	}

	return btoa(binary);
};
