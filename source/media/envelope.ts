import {createCipheriv, createDecipheriv} from 'node:crypto';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';
import {findGarbledText, hasMarkup} from './decrypted-text.ts';
import {
	type AlgorithmName,
	algorithms,
	damaged,
	type EnvelopeHeader,
	type EnvelopeProblem,
	envelopeStart,
	readEnvelopeHeader,
} from './envelope-header.ts';
import {deriveKey} from './key-derivation.ts';
import {withoutTrailingNuls} from './trailing-nuls.ts';

/**
Opens an encrypted media file (`Variables.dat`, `Policy.xml`). Rule: media-and-boot.md §2.1–§2.5.

@param bytes - The whole file; bytes after the announced ciphertext are ignored.
@returns The XML text without its terminating NULs, or what is wrong, told apart as far as the format allows: with the right
password a damaged file is `damaged`, not `wrong-password`, as long as one block of it is sound.
*/
export const openEnvelope = (bytes: Uint8Array, password: Secret): Result<string, EnvelopeProblem> => {
	const header = readEnvelopeHeader(bytes);
	return header.ok ? decrypt(bytes, header.value, password) : header;
};

const decrypt = (
	bytes: Uint8Array,
	header: EnvelopeHeader,
	password: Secret,
): Result<string, EnvelopeProblem> => {
	const {cipher, keyLength, blockLength} = algorithms[header.algorithm];
	const decipher = createDecipheriv(cipher, deriveKey(password, keyLength), new Uint8Array(blockLength));
	// The padding is checked below: with a wrong password its failure must not hide what else can be seen.
	decipher.setAutoPadding(false);
	const padded = Buffer.concat([
		decipher.update(bytes.subarray(envelopeStart, envelopeStart + header.ciphertextLength)),
		decipher.final(),
	]);

	if (!hasMarkup(padded, blockLength)) {
		return failure({
			kind: 'wrong-password',
			message: 'The password does not open this file.',
			help: 'Type the password again; upper and lower case count. If it is right for certain, the file is damaged throughout.',
		});
	}

	return checkText(padded, header.plaintextLength, blockLength);
};

/** All four checks of media-and-boot.md §2.2: padding, length, UTF-16LE, and the first character. */
const checkText = (padded: Buffer, length: number, blockLength: number): Result<string, EnvelopeProblem> => {
	const padding = padded.length - length;
	if (padded.subarray(length).some(byte => byte !== padding)) {
		return damaged('The end of the encrypted part is altered: its padding is not what the header announces.');
	}

	if (length % 2 !== 0) {
		return damaged(`The text is ${length} bytes long, not a whole number of UTF-16 characters.`);
	}

	const text = withoutTrailingNuls(padded.toString('utf16le', 0, length).replace(/^\ufeff/, ''));
	if (!text.startsWith('<')) {
		return damaged('The beginning of the encrypted part is altered: the text does not begin with "<".');
	}

	const garbled = findGarbledText(text, blockLength);
	return garbled === undefined
		? success(text)
		: damaged(
				`The encrypted part is altered near byte ${envelopeStart + garbled * 2}: what is there is no text.`,
			);
};

/**
Writes an encrypted media file that ends with its ciphertext. The text is closed with one NUL, as sites do.

The format gives equal output for equal input: it has no salt and a zero initialisation vector.
*/
export const sealEnvelope = (
	text: string,
	password: Secret,
	algorithm: AlgorithmName = 'AES-256',
): Uint8Array => {
	const {id, cipher, keyLength, blockLength} = algorithms[algorithm];
	const plaintext = Buffer.from(`${text}\0`, 'utf16le');
	const encryption = createCipheriv(cipher, deriveKey(password, keyLength), new Uint8Array(blockLength));
	const ciphertext = Buffer.concat([encryption.update(plaintext), encryption.final()]);

	const header = Buffer.alloc(envelopeStart);
	header.writeUInt32LE(0xec_ed_00_00, 0);
	header.writeUInt32LE(20, 4);
	header.writeUInt32LE(plaintext.length, 8);
	header.writeUInt32LE(ciphertext.length, 12);
	header.writeUInt32LE(id, 16);
	return Buffer.concat([header, ciphertext]);
};
