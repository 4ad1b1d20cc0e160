import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import type {Secret} from '../../sequence/secret.ts';
import {AlteredFile} from '../media-problem.ts';
import {deriveKeyFrom, keyLength} from './document-key.ts';

/*
A file of any size, encrypted piece by piece with AES-256-GCM, so that no more than a piece is in memory and none is given out unchecked.
Layout: magic number, salt, then for every mebibyte of the file its ciphertext and its tag. The key is made for this file alone out of
the package key and the salt; the nonce counts the pieces and marks the last one, so that none can be moved, left out or cut off.
Rule: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance", 2015.
*/
const magic = Buffer.from('BOOTPKG\u0001', 'latin1');
const saltLength = 16;
const headerLength = magic.length + saltLength;
const pieceLength = 1024 * 1024;
const tagLength = 16;

/**
Encrypts what comes in.

@param purpose - What the file is; it does not decrypt as anything else.
*/
export async function* encryptChunks(
	chunks: AsyncIterable<Uint8Array>,
	packageKey: Uint8Array,
	purpose: string,
): AsyncGenerator<Uint8Array> {
	const salt = randomBytes(saltLength);
	const key = deriveKeyFrom(packageKey, salt, purpose);
	yield Buffer.concat([magic, salt]);
	let index = 0;
	for await (const {bytes, isLast} of pieces(chunks, pieceLength)) {
		const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++, isLast));
		yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
	}
}

/** Decrypts what {@link encryptChunks} made. Throws {@link AlteredFile} before it gives out a byte that is not what was encrypted. */
export async function* decryptChunks(
	chunks: AsyncIterable<Uint8Array>,
	packageKey: Uint8Array,
	purpose: string,
): AsyncGenerator<Uint8Array> {
	const altered = new AlteredFile('It was changed, or it is encrypted with the key of another media.');
	let key: Uint8Array | undefined;
	let index = 0;
	for await (const {bytes, isLast} of pieces(chunks, pieceLength + tagLength, headerLength)) {
		if (key === undefined) {
			if (bytes.length !== headerLength || !bytes.subarray(0, magic.length).equals(magic) || isLast) {
				throw altered;
			}

			key = deriveKeyFrom(packageKey, bytes.subarray(magic.length), purpose);
			continue;
		}

		if (bytes.length < tagLength) {
			throw altered;
		}

		const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++, isLast));
		decipher.setAuthTag(bytes.subarray(-tagLength));
		const text = decipher.update(bytes.subarray(0, -tagLength));
		try {
			decipher.final();
		} catch {
			throw altered;
		}

		yield text;
	}
}

const nonceOf = (index: number, isLast: boolean): Uint8Array => {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt32BE(index, 7);
	nonce.writeUInt8(isLast ? 1 : 0, 11);
	return nonce;
};

/** Cuts a stream into pieces of one length, the last one shorter; there is always one. The first may have another length. */
async function* pieces(
	chunks: AsyncIterable<Uint8Array>,
	length: number,
	firstLength = length,
): AsyncGenerator<{readonly bytes: Buffer; readonly isLast: boolean}> {
	let waiting: Uint8Array[] = [];
	let count = 0;
	let wanted = firstLength;
	for await (const chunk of chunks) {
		waiting.push(chunk);
		count += chunk.length;
		// One byte more than a piece: only then is it not the last.
		while (count > wanted) {
			const all = Buffer.concat(waiting);
			yield {bytes: all.subarray(0, wanted), isLast: false};
			waiting = [all.subarray(wanted)];
			count -= wanted;
			wanted = length;
		}
	}

	yield {bytes: Buffer.concat(waiting), isLast: true};
}

/** The key as the cipher takes it. Who can write one into the variables of a medium made it: anything else is a bug. */
export const packageKeyBytes = (key: Secret): Uint8Array => {
	const bytes = Buffer.from(key.reveal(), 'hex');
	if (bytes.length !== keyLength) {
		throw new RangeError('The key of the packages is no key.');
	}

	return bytes;
};
