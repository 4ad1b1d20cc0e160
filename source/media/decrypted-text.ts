/**
What decrypted bytes look like when the key was right, and when it was not.

The files have no checksum (media-and-boot.md §2.2), but their text is UTF-16 markup, and a block that was decrypted with a wrong
key, or altered, is random. Each block depends on itself and the one before it alone, so both can be told block by block.
*/

/** Whether a block is plain markup: every character printable ASCII or white space. Random bytes never are. */
export const isMarkupBlock = (block: Uint8Array): boolean => {
	for (let index = 0; index < block.length; index += 2) {
		const low = block[index] ?? 0;
		const isPrintable = (low >= 0x20 && low < 0x7f) || low === 0x09 || low === 0x0a || low === 0x0d;
		if (!isPrintable || block[index + 1] !== 0) {
			return false;
		}
	}

	return true;
};

/** Whether one block at least is markup, which proves the key. */
export const hasMarkup = (bytes: Uint8Array, blockLength: number): boolean => {
	for (let start = 0; start + blockLength <= bytes.length; start += blockLength) {
		if (isMarkupBlock(bytes.subarray(start, start + blockLength))) {
			return true;
		}
	}

	return false;
};

/** Not assigned, or for private use: no text has them among nothing but other foreign characters. */
const unassigned = /[\p{Cn}\p{Co}\p{Cs}]/u;
/** Characters that XML does not allow, half a surrogate pair among them. Rule: XML 1.0 §2.2. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
Where decrypted text stops being text, as an index into it; undefined when it is sound.

A certain sign: characters that XML does not allow. A strong one: a whole cipher block without one ASCII
character that mixes characters of no script, or of five scripts.
*/
export const findGarbledText = (text: string, blockLength: number): number | undefined => {
	const illegalAt = text.search(illegal);
	if (illegalAt !== -1) {
		return illegalAt;
	}

	const characters = blockLength / 2;
	for (let start = 0; start + characters <= text.length; start += characters) {
		if (isGarbledBlock(text.slice(start, start + characters))) {
			return start;
		}
	}

	return undefined;
};

const isGarbledBlock = (block: string): boolean => {
	const ranges = new Set<string>();
	for (let index = 0; index < block.length; index++) {
		const unit = block.charCodeAt(index);
		if (unit < 0x80) {
			return false;
		}

		ranges.add(rangeOf(unit));
	}

	// A pair that the edges of the block cut in two is fine.
	return ranges.size >= 5 || unassigned.test(block.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));
};

/** A rough name of the writing system: the wide ones by name, the rest by their page of 256. */
const rangeOf = (unit: number): string => {
	if (unit >= 0x34_00 && unit <= 0x9f_ff) {
		return 'Han';
	}

	if (unit >= 0xac_00 && unit <= 0xd7_ff) {
		return 'Hangul';
	}

	if (unit >= 0xd8_00 && unit <= 0xdf_ff) {
		return 'surrogate';
	}

	return String(unit >> 8);
};
