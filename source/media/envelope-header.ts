import {failure, type Result, success} from '../sequence/result.ts';

/** How an encrypted media file says what it holds. Rule: media-and-boot.md §2.1, §2.2. */
export type EnvelopeHeader = {
	readonly algorithm: AlgorithmName;
	/** Bytes of text before padding. */
	readonly plaintextLength: number;
	/** A whole number of cipher blocks. */
	readonly ciphertextLength: number;
};

export type AlgorithmName = '3DES' | 'AES-128' | 'AES-192' | 'AES-256';

export type Algorithm = {
	/** Windows CryptoAPI's `ALG_ID`. */
	readonly id: number;
	/** OpenSSL's name. */
	readonly cipher: string;
	readonly keyLength: number;
	readonly blockLength: number;
};

export const algorithms: Readonly<Record<AlgorithmName, Algorithm>> = {
	'3DES': {id: 0x66_03, cipher: 'des-ede3-cbc', keyLength: 24, blockLength: 8},
	'AES-128': {id: 0x66_0e, cipher: 'aes-128-cbc', keyLength: 16, blockLength: 16},
	'AES-192': {id: 0x66_0f, cipher: 'aes-192-cbc', keyLength: 24, blockLength: 16},
	'AES-256': {id: 0x66_10, cipher: 'aes-256-cbc', keyLength: 32, blockLength: 16},
};

/** Bytes before the ciphertext: the magic number and the header. */
export const envelopeStart = 24;

const magic = 0xec_ed_00_00;
const headerLength = 20;

/**
Why an encrypted media file could not be opened.

`not-an-envelope`: another kind of file. `damaged`: parts are missing or altered, whatever the password. `wrong-password`:
nothing of the text can be read; damage all over the file looks the same.
*/
export type EnvelopeProblem = {
	readonly kind: 'not-an-envelope' | 'damaged' | 'wrong-password';
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
};

export const damaged = (message: string): {ok: false; error: EnvelopeProblem} =>
	failure({
		kind: 'damaged',
		message,
		help: 'Copy the file again from where the media was made, or make the media anew.',
	});

/**
Reads the first 24 bytes and checks them against the size of the file. Trailing bytes after the ciphertext are fine: downloads
carry up to eight.
*/
export const readEnvelopeHeader = (bytes: Uint8Array): Result<EnvelopeHeader, EnvelopeProblem> => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 4 || view.getUint32(0, true) !== magic) {
		return failure({
			kind: 'not-an-envelope',
			message: 'This is not an encrypted media file: it does not begin with 00 00 ED EC.',
			help: 'Check that the path names Variables.dat or Policy.xml of task sequence media.',
		});
	}

	if (bytes.length < envelopeStart) {
		return damaged(`The file ends after ${bytes.length} bytes, inside its header of ${envelopeStart}.`);
	}

	if (view.getUint32(4, true) !== headerLength) {
		return damaged(`The header says it is ${view.getUint32(4, true)} bytes long instead of ${headerLength}.`);
	}

	return checkLengths(
		view.getUint32(16, true),
		view.getUint32(8, true),
		view.getUint32(12, true),
		bytes.length - envelopeStart,
	);
};

const checkLengths = (
	algorithmId: number,
	plaintextLength: number,
	ciphertextLength: number,
	available: number,
): Result<EnvelopeHeader, EnvelopeProblem> => {
	const name = algorithmNames.find(candidate => algorithms[candidate].id === algorithmId);
	if (name === undefined) {
		return damaged(
			`The header names the unknown algorithm 0x${algorithmId.toString(16)}; known are ${algorithmNames.join(', ')}.`,
		);
	}

	const {blockLength} = algorithms[name];
	if (ciphertextLength === 0 || ciphertextLength % blockLength !== 0) {
		return damaged(
			`The encrypted part is said to be ${ciphertextLength} bytes long, not a whole number of ${blockLength}-byte blocks.`,
		);
	}

	if (ciphertextLength > available) {
		return damaged(
			`The file was cut off: ${ciphertextLength} encrypted bytes are announced, ${available} are there.`,
		);
	}

	const padding = ciphertextLength - plaintextLength;
	if (padding < 1 || padding > blockLength) {
		return damaged(
			`The lengths contradict each other: ${plaintextLength} bytes of text cannot fill ${ciphertextLength} encrypted bytes.`,
		);
	}

	return success({algorithm: name, plaintextLength, ciphertextLength});
};

const algorithmNames: readonly AlgorithmName[] = ['3DES', 'AES-128', 'AES-192', 'AES-256'];
