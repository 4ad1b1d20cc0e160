import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {failure, type Result, success} from '../../sequence/result.ts';
import {damaged, type EnvelopeProblem} from '../envelope-header.ts';
import {type DocumentKey, deriveKeyFrom} from './document-key.ts';
import {readSealedHeader, tagLength, writeSealedHeader} from './sealed-header.ts';

/**
Encrypts a document of a medium: AES-256-GCM, with a key for this file alone.

@param file - Its path on the medium.
*/
export const sealDocument = (text: string, file: string, key: DocumentKey): Uint8Array => {
	const plaintext = Buffer.from(text, 'utf8');
	const nonce = randomBytes(12);
	const header = writeSealedHeader({file, key: key.recipe, nonce, length: plaintext.length});
	const cipher = createCipheriv('aes-256-gcm', fileKey(key, file), nonce);
	cipher.setAAD(header);
	const sealed = Buffer.concat([header, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
	plaintext.fill(0);
	return sealed;
};

/**
Opens a document whose bytes are known to be those that were signed: what does not open then has another password. A document whose bytes
nobody has checked may be damaged just as well.
*/
export const openDocument = (
	bytes: Uint8Array,
	file: string,
	key: DocumentKey,
): Result<string, EnvelopeProblem> => {
	const read = readSealedHeader(bytes);
	if (!read.ok) {
		return read;
	}

	const {header, start} = read.value;
	if (header.file !== file) {
		return damaged(`It was written as ${header.file}, and does not belong here.`);
	}

	const decipher = createDecipheriv('aes-256-gcm', fileKey(key, file), header.nonce);
	decipher.setAAD(bytes.subarray(0, start));
	decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
	const text = decipher.update(bytes.subarray(start, bytes.length - tagLength));
	try {
		decipher.final();
	} catch {
		text.fill(0);
		return key.recipe.from === 'password'
			? failure({
					kind: 'wrong-password',
					message: 'The password does not open this file.',
					help: 'Type the password again; upper and lower case count.',
				})
			: damaged('The encrypted part is altered.');
	}

	return success(text.toString('utf8'));
};

const fileKey = ({bytes, recipe}: DocumentKey, file: string): Uint8Array =>
	deriveKeyFrom(bytes, recipe.salt, file);
