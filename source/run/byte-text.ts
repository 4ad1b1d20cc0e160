/** Bytes to be read as numbers of several bytes, which is faster than one by one. They stay where they are. */
export const viewOf = ({buffer, byteOffset, byteLength}: Uint8Array): DataView =>
	new DataView(buffer, byteOffset, byteLength);

/** A text to look for in bytes: words of four bytes, and what is left over. */
export type ByteText = {readonly length: number; readonly words: Int32Array; readonly rest: Uint8Array};

/** The text of these characters in UTF-8. */
export const byteText = (text: string): ByteText => textOf(new TextEncoder().encode(text));

/** The text that lies from `start` to `end` now. */
export const copyText = (bytes: DataView, start: number, end: number): ByteText =>
	textOf(new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start).slice());

const textOf = (text: Uint8Array): ByteText => {
	const view = viewOf(text);
	const words = Int32Array.from({length: text.length >>> 2}, (_, index) => view.getInt32(4 * index, true));
	return {length: text.length, words, rest: text.subarray(4 * words.length)};
};

/** Whether `text` lies at `offset`, which may be outside. */
export const holds = (bytes: DataView, offset: number, {length, words, rest}: ByteText): boolean => {
	if (offset < 0 || offset + length > bytes.byteLength) {
		return false;
	}

	let place = offset;
	for (let index = 0; index < words.length; index++) {
		if (bytes.getInt32(place, true) !== words[index]) {
			return false;
		}

		place += 4;
	}

	for (let index = 0; index < rest.length; index++) {
		if (bytes.getUint8(place + index) !== rest[index]) {
			return false;
		}
	}

	return true;
};

/** Where the run of digits begins that ends at `end`, not before `start`. */
export const digitsBefore = (bytes: DataView, start: number, end: number): number => {
	let offset = end;
	while (offset > start && isDigit(bytes.getUint8(offset - 1))) {
		offset--;
	}

	return offset;
};

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The number that the digits from `start` to `end` write. */
export const readNumber = (bytes: DataView, start: number, end: number): number => {
	let value = 0;
	for (let offset = start; offset < end; offset++) {
		value = value * 10 + (bytes.getUint8(offset) - 0x30);
	}

	return value;
};
