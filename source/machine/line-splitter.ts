/** The longest line handed on, in characters; a longer one comes as several. */
export const longestLine = 8192;

export type LineSplitter = {
	/** Takes the next bytes as they came, wherever the pipe cut them. */
	write(bytes: Uint8Array): void;
	/** Hands on the last line, when it had no line break. */
	end(): void;
};

/** Bytes to text, as they come; the last call is without bytes. `TextDecoder` is one. */
export type Decoder = {
	decode(bytes?: Uint8Array, options?: {readonly stream?: boolean}): string;
};

/**
Cuts UTF-8 output into lines: `\n`, `\r\n`, and a lone `\r`, with which a program redraws its progress.

Every line is handed on as soon as its break is there; characters and `\r\n` may be split over two writes.
Bytes that are not UTF-8 become U+FFFD, unless another decoder is given.
*/
export const createLineSplitter = (
	onLine: (text: string) => void,
	decoder: Decoder = new TextDecoder(),
): LineSplitter => {
	let rest = '';
	// True after a `\r` that ended a line: the `\n` that may follow belongs to it.
	let returned = false;

	/** Hands on the front of a line that is too long, and gives back what is left of it. */
	const shorten = (line: string): string => {
		let from = 0;
		while (line.length - from > longestLine) {
			const cut = from + longestLine - (partsPair(line, from + longestLine) ? 1 : 0);
			onLine(line.slice(from, cut));
			from = cut;
		}

		return line.slice(from);
	};

	const take = (text: string) => {
		let from = 0;
		for (const {index, 0: lineBreak} of text.matchAll(/[\r\n]/g)) {
			const line = rest + text.slice(from, index);
			from = index + 1;
			rest = '';
			if (line !== '') {
				returned = lineBreak === '\r';
				onLine(shorten(line));
			} else if (lineBreak === '\n') {
				if (!returned) {
					onLine('');
				}

				returned = false;
			}
		}

		rest = shorten(rest + text.slice(from));
	};

	return {
		write: bytes => {
			take(decoder.decode(bytes, {stream: true}));
		},
		end: () => {
			take(decoder.decode());
			if (rest !== '') {
				onLine(rest);
				rest = '';
			}
		},
	};
};

/** Whether a cut at `index` would part the two halves of one character. */
const partsPair = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;
