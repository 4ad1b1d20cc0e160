import type {Result} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import type {EnvelopeProblem} from '../envelope-header.ts';
import {type DocumentKey, deriveDocumentKey} from './document-key.ts';
import {openDocument} from './sealed-document.ts';
import {readSealedHeader} from './sealed-header.ts';

/** Opens the documents of one medium; the work that the password costs is done once for all that share it. */
export const sealedOpener = (password: Secret | undefined) => {
	const keys = new Map<string, DocumentKey>();
	return async (bytes: Uint8Array, file: string): Promise<Result<string, EnvelopeProblem>> => {
		const read = readSealedHeader(bytes);
		if (!read.ok) {
			return read;
		}

		const recipe = read.value.header.key;
		const name = JSON.stringify({...recipe, salt: Buffer.from(recipe.salt).toString('hex')});
		const key = keys.get(name) ?? (await deriveDocumentKey(recipe, password));
		keys.set(name, key);
		return openDocument(bytes, file, key);
	};
};
