import type {Buffer} from 'node:buffer';

/** How the characters of a log are written. */
export type LogEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export type DetectedEncoding = {
	readonly encoding: LogEncoding;
	/** Bytes of the byte order mark. */
	readonly mark: number;
};

/**
The encoding of a log, from its first bytes: its byte order mark; else UTF-16 where every other byte is zero; else UTF-8 if it is
that, and else the code page of western Windows. Rule: task-sequence-format.md §10.1.
*/
export const detectEncoding = (bytes: Uint8Array): DetectedEncoding => {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
		return {encoding: 'utf-8', mark: 3};
	}

	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return {encoding: 'utf-16le', mark: 2};
	}

	const pairs = Math.floor(bytes.length / 2);
	let zeros = 0;
	for (let pair = 0; pair < pairs; pair++) {
		zeros += bytes[2 * pair + 1] === 0 && bytes[2 * pair] !== 0 ? 1 : 0;
	}

	if (pairs > 8 && zeros > pairs * 0.8) {
		return {encoding: 'utf-16le', mark: 0};
	}

	return {encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', mark: 0};
};

/** The last bytes may be the beginning of a character. */
const isUtf8 = (bytes: Uint8Array): boolean => {
	try {
		new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true});
		return true;
	} catch {
		return false;
	}
};

/** Bytes as text. What is not of the encoding becomes a replacement character. */
export const createDecoder = (encoding: LogEncoding): ((bytes: Buffer) => string) => {
	if (encoding === 'utf-8') {
		return bytes => bytes.toString('utf8');
	}

	const decoder = new TextDecoder(encoding, {ignoreBOM: true});
	return bytes => decoder.decode(bytes);
};
