/**
The text of a document's bytes: UTF-8 or UTF-16 of either byte order, told by the byte order mark (which is removed) or, without
one, by where the zero bytes are. Bytes that are not UTF-8 are read as Windows-1252, what old editors save.
Rule: task-sequence-format.md §1.10.
*/
export const decodeText = (bytes: Uint8Array): string => {
	const encoding = utf16Of(bytes);
	if (encoding !== undefined) {
		return new TextDecoder(encoding).decode(bytes);
	}

	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
};

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
	const [first = 0, second = 0] = bytes;
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}

	if (first === 0xfe && second === 0xff) {
		return 'utf-16be';
	}

	// Markup is mostly ASCII: in UTF-16 every other byte of its beginning is zero.
	let even = 0;
	let odd = 0;
	const length = Math.min(bytes.length, 64) & ~1;
	for (let index = 0; index < length; index += 2) {
		even += bytes[index] === 0 ? 1 : 0;
		odd += bytes[index + 1] === 0 ? 1 : 0;
	}

	const most = length / 4;
	if (odd > most && even === 0) {
		return 'utf-16le';
	}

	return even > most && odd === 0 ? 'utf-16be' : undefined;
};
