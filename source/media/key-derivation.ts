import {createHash} from 'node:crypto';
import {Secret} from '../sequence/secret.ts';

/** What encrypts the variables of media without a password. Rule: media-and-boot.md §2.4. */
export const noPassword = new Secret('{BAC6E688-DE21-4ABE-B7FB-C9F54E6DB664}');

/** The two pads of Windows' `CryptDeriveKey`, as wide as a block of the hash. */
const padLength = 64;
const pads = [0x36, 0x5c] as const;

/**
The key of an encrypted media file: Windows' `CryptDeriveKey` over the SHA-1 of the password in UTF-16LE, without mark or
terminator. Rule: media-and-boot.md §2.3.

@param length - Bytes of key wanted: 16, 24 or 32; the derivation gives 40 at most.
*/
export const deriveKey = (password: Secret, length: number): Uint8Array =>
	deriveKeyFromBytes(Buffer.from(password.reveal(), 'utf16le'), length);

/** The same over bytes: PXE session keys and obfuscated policy texts are hashed as they are. */
export const deriveKeyFromBytes = (bytes: Uint8Array, length: number): Uint8Array => {
	const hash = createHash('sha1').update(bytes).digest();
	const halves = pads.map(pad => {
		const block = new Uint8Array(padLength).fill(pad);
		for (const [index, byte] of hash.entries()) {
			block[index] = pad ^ byte;
		}

		return createHash('sha1').update(block).digest();
	});

	return Buffer.concat(halves).subarray(0, length);
};
