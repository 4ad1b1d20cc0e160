import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileErrorWords, isMissing} from '../files/file-error.ts';
import {parseTrustedKeys} from '../media/protection/trusted-keys.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {ownProgram} from './own-program.ts';

/** Beside the program: who put the program there says which media it takes. */
export const trustedKeysFile = 'bootseq-trusted-keys';

/**
The fingerprints of the keys whose media this program takes: those of the file beside it, and those of `--trust`, each a fingerprint or
a file of keys. None: media are taken whoever signed them. The error is a sentence.
*/
export const trustedKeys = async (
	given: readonly string[] = [],
	folder: string = folderOfProgram(),
): Promise<Result<readonly string[], string>> => {
	const pinned = await keysIn(path.join(folder, trustedKeysFile));
	if (!pinned.ok) {
		return pinned;
	}

	const keys = [...(pinned.value ?? [])];
	for (const text of given) {
		const fingerprint = parseTrustedKeys(text);
		const found = fingerprint.ok ? fingerprint : await keysIn(text);
		if (!found.ok) {
			return found;
		}

		if (found.value === undefined) {
			return failure(`--trust ${text}: this is neither a fingerprint (64 hexadecimal digits) nor a file.`);
		}

		keys.push(...found.value);
	}

	return success([...new Set(keys)]);
};

const folderOfProgram = (): string => {
	const {node, script} = ownProgram();
	return path.dirname(script ?? node);
};

/** Undefined where there is no such file. */
const keysIn = async (file: string): Promise<Result<readonly string[] | undefined, string>> => {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		return isMissing(error)
			? success(undefined)
			: failure(`${file} cannot be read: ${fileErrorWords(error)}.`);
	}

	const keys = parseTrustedKeys(text);
	return keys.ok ? keys : failure(`${file} cannot be used as a list of trusted keys: ${keys.error}.`);
};
