import {isJsonObject} from '../../content/json-object.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {damaged, type EnvelopeProblem} from '../envelope-header.ts';
import type {KeyRecipe} from './document-key.ts';
import {costProblem} from './scrypt-cost.ts';

/**
How a document of our own format says what it holds. Layout: the magic number (8 bytes, the last one the version), the length of the
header (32 bits, little-endian), the header (JSON), the ciphertext, the tag (16 bytes). All before the ciphertext is authenticated too.
*/
export type SealedHeader = {
	/** The path that it was sealed for: a document moved to another name does not open. */
	readonly file: string;
	readonly key: KeyRecipe;
	/** 12 bytes. */
	readonly nonce: Uint8Array;
	/** Bytes of text, and of ciphertext. */
	readonly length: number;
};

const magic = Buffer.from('BOOTSEQ\u0001', 'latin1');
const lengthAt = magic.length;
const headerAt = lengthAt + 4;
const longestHeader = 4096;
export const tagLength = 16;
const nonceLength = 12;
const saltLength = 16;

/** Whether a file is in our own format, of this version or a later one. */
export const isSealedDocument = (bytes: Uint8Array): boolean =>
	magic.subarray(0, -1).equals(bytes.subarray(0, magic.length - 1));

/** What stands before the ciphertext. */
export const writeSealedHeader = ({file, key, nonce, length}: SealedHeader): Buffer => {
	const recipe = {...key, salt: Buffer.from(key.salt).toString('hex')};
	const text = JSON.stringify({
		cipher: 'AES-256-GCM',
		file,
		key: key.from === 'password' ? {...recipe, function: 'scrypt'} : recipe,
		nonce: Buffer.from(nonce).toString('hex'),
		length,
	});
	const header = Buffer.from(text, 'utf8');
	const size = Buffer.alloc(4);
	size.writeUInt32LE(header.length);
	return Buffer.concat([magic, size, header]);
};

/** Reads what stands before the ciphertext, and where that begins. A cost outside the bounds is refused, not tried. */
export const readSealedHeader = (
	bytes: Uint8Array,
): Result<{readonly header: SealedHeader; readonly start: number}, EnvelopeProblem> => {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!isSealedDocument(view)) {
		return failure({
			kind: 'not-an-envelope',
			message: 'This is not a document of protected media: it does not begin with BOOTSEQ.',
			help: 'Check that the path names Variables.dat or Policy.xml of task sequence media.',
		});
	}

	if (view.length < headerAt) {
		return damaged(`The file ends after ${view.length} bytes, inside its header.`);
	}

	if (view[magic.length - 1] !== magic.at(-1)) {
		return failure({
			kind: 'not-an-envelope',
			message: 'The document was written by a newer version of this program.',
			help: 'Use the program that is on the media, or make the media with this version.',
		});
	}

	const length = view.readUInt32LE(lengthAt);
	const start = headerAt + length;
	if (length > longestHeader || start > view.length) {
		return damaged(
			length > longestHeader
				? `The header says it is ${length} bytes long; none is longer than ${longestHeader}.`
				: `The file was cut off: its header of ${length} bytes is not whole.`,
		);
	}

	const header = parseHeader(view.toString('utf8', headerAt, start));
	if (!header.ok) {
		return damaged(`The header cannot be used: ${header.error}.`);
	}

	const announced = start + header.value.length + tagLength;
	return announced === view.length
		? success({header: header.value, start})
		: damaged(
				announced > view.length
					? `The file was cut off: ${announced} bytes are announced, ${view.length} are there.`
					: `The file has ${view.length - announced} bytes more than it announces.`,
			);
};

const parseHeader = (text: string): Result<SealedHeader, string> => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return failure('it is not JSON');
	}

	const {cipher, file, key, nonce, length} = isJsonObject(value) ? value : {};
	if (cipher !== 'AES-256-GCM' || typeof file !== 'string' || !isJsonObject(key)) {
		return failure('it names no cipher, file and key that are known');
	}

	const nonceBytes = bytesOf(nonce, nonceLength);
	if (nonceBytes === undefined || typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
		return failure('its nonce or its length is not one');
	}

	const recipe = parseRecipe(key);
	return recipe.ok ? success({file, key: recipe.value, nonce: nonceBytes, length}) : recipe;
};

const parseRecipe = (key: Readonly<Record<string, unknown>>): Result<KeyRecipe, string> => {
	const salt = bytesOf(key['salt'], saltLength);
	if (salt === undefined) {
		return failure('its salt is not 16 bytes long');
	}

	if (key['from'] === 'medium') {
		return success({from: 'medium', salt});
	}

	if (key['from'] !== 'password' || key['function'] !== 'scrypt') {
		return failure('it names no way to its key that is known');
	}

	const {cost, blockSize, parallelization} = key;
	const wanted = {
		cost: numberOf(cost),
		blockSize: numberOf(blockSize),
		parallelization: numberOf(parallelization),
	};
	const problem = costProblem(wanted);
	return problem === undefined
		? success({from: 'password', salt, ...wanted})
		: failure(`the numbers of its scrypt ${problem}`);
};

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

const bytesOf = (value: unknown, length: number): Uint8Array | undefined =>
	typeof value === 'string' && value.length === length * 2 && /^[\da-f]*$/.test(value)
		? Buffer.from(value, 'hex')
		: undefined;
