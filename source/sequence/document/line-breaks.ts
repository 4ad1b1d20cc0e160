import {lastAtOrBefore} from './places.ts';

/** A text with `\n` for every line break, and where its offsets are in the text as it was written. */
export type PlainLineBreaks = {
	readonly text: string;
	original(offset: number): number;
};

/**
Makes `\r\n` and lone `\r` to `\n`, as reading XML begins. The parser would do it for every text by itself, in time that grows with the
square of the line breaks. Rule: XML 1.0 §2.11.

Offsets are best asked in rising order: then each answer costs nothing.
*/
export const withPlainLineBreaks = (written: string): PlainLineBreaks => {
	if (!written.includes('\r')) {
		return {text: written, original: offset => offset};
	}

	/** Where, in the plain text, the line feeds are that lost the return before them. */
	const shortened: number[] = [];
	for (let at = written.indexOf('\r\n'); at !== -1; at = written.indexOf('\r\n', at + 2)) {
		shortened.push(at - shortened.length);
	}

	let before = 0;
	return {
		text: written.replaceAll(/\r\n?/g, '\n'),
		original(offset) {
			if (before > 0 && (shortened[before - 1] ?? 0) >= offset) {
				const last = lastAtOrBefore(shortened, offset - 1);
				before = (shortened[last] ?? 0) < offset ? last + 1 : 0;
			}

			while ((shortened[before] ?? Number.POSITIVE_INFINITY) < offset) {
				before++;
			}

			return offset + before;
		},
	};
};
