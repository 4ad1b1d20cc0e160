import {failure, type Result, success} from '../result.ts';

/**
The script of a Run PowerShell Script step: Base64 of UTF-16LE that begins with a byte order mark.
Rule: task-sequence-format.md §1.7.

@param base64 The variable `OSDRunPowerShellScriptSourceScript`; white space in it does not count.
@returns The script without its mark, or in words why it cannot be read.
*/
export const decodePowerShellScript = (base64: string): Result<string, string> => {
	let binary: string;
	try {
		binary = atob(base64);
	} catch {
		return failure('The script is not Base64. Enter it again in the task sequence editor.');
	}

	const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
	try {
		return success(new TextDecoder('utf-16le', {fatal: true}).decode(bytes));
	} catch {
		return failure('The script is not UTF-16 text. Enter it again in the task sequence editor.');
	}
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
