import {createDecipheriv} from 'node:crypto';
import {deriveKeyFromBytes} from './key-derivation.ts';
import {withoutTrailingNuls} from './trailing-nuls.ts';

/** Prefix → cipher. Rule: media-and-boot.md §3.7. */
const ciphers: ReadonlyMap<string, {cipher: string; keyLength: number; blockLength: number}> = new Map([
	['89130000', {cipher: 'des-ede3-cbc', keyLength: 24, blockLength: 8}],
	['8a130000', {cipher: 'aes-256-cbc', keyLength: 32, blockLength: 16}],
]);

const keyStart = 4;
const headerStart = keyStart + 40;
const cipherStart = headerStart + 20;

/**
The text of an obfuscated policy value in hexadecimal. The key travels with the data: this hides, it does not protect.

@returns Undefined when the value is not of that form.
*/
export const revealObfuscatedText = (hexadecimal: string): string | undefined => {
	const bytes = Buffer.from(hexadecimal.replaceAll(/\s+/g, ''), 'hex');
	const kind = ciphers.get(bytes.toString('hex', 0, keyStart));
	if (kind === undefined || bytes.length < cipherStart) {
		return undefined;
	}

	const length = bytes.readUInt32LE(headerStart + 8);
	const ciphertext = bytes.subarray(cipherStart, cipherStart + length);
	if (length === 0 || length % kind.blockLength !== 0 || ciphertext.length < length) {
		return undefined;
	}

	const key = deriveKeyFromBytes(bytes.subarray(keyStart, headerStart), kind.keyLength);
	const decipher = createDecipheriv(kind.cipher, key, new Uint8Array(kind.blockLength));
	decipher.setAutoPadding(false);
	const padded = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
	const plaintextLength = Math.min(bytes.readUInt32LE(headerStart + 4), padded.length);
	return withoutTrailingNuls(padded.toString('utf16le', 0, plaintextLength));
};
