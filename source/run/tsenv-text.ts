/**
The lines of a file that several programs appended to, each in its own encoding: UTF-8, the console's code page, and UTF-16
from Windows PowerShell's `>>`, even in one file. Line breaks (CRLF or LF) and byte order marks are gone.
*/
export const tsenvLines = (bytes: Uint8Array): string[] => {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return withoutLast(new TextDecoder('utf-16be').decode(bytes).split('\n')).map(withoutReturn);
	}

	const lines: string[] = [];
	const isWideUpTo = wideness(bytes);
	let start = 0;
	while (start < bytes.length) {
		start += markLength(bytes, start);
		const end = lineEnd(bytes, start, isWideUpTo);
		if (start < bytes.length || end.next > start) {
			lines.push(withoutReturn(decodeLine(bytes.subarray(start, end.end))));
		}

		start = end.next;
	}

	return lines;
};

const lineFeed = 0x0a;

/**
Where a line ends and the next begins. In UTF-16 a line feed lies at an even distance and a zero follows; a byte of that value
elsewhere is a part of another character.
*/
const lineEnd = (bytes: Uint8Array, start: number, isWideUpTo: WideUpTo): {end: number; next: number} => {
	for (let at = bytes.indexOf(lineFeed, start); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
		if (bytes[at + 1] === 0 && (at - start) % 2 === 0) {
			return {end: at, next: at + 2};
		}

		if (!isWideUpTo(start, at)) {
			return {end: at, next: at + 1};
		}
	}

	return {end: bytes.length, next: bytes.length};
};

const markLength = (bytes: Uint8Array, start: number): number => {
	if (bytes[start] === 0xff && bytes[start + 1] === 0xfe) {
		return 2;
	}

	return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? 3 : 0;
};

type WideUpTo = (start: number, end: number) => boolean;

/** Whether there is a zero in a part, for parts asked about from front to back: each byte is looked at once. */
const wideness = (bytes: Uint8Array): WideUpTo => {
	let zero = bytes.indexOf(0);
	return (start, end) => {
		if (zero >= 0 && zero < start) {
			zero = bytes.indexOf(0, start);
		}

		return zero >= 0 && zero < end;
	};
};

/** A name is ASCII, so a line in UTF-16 has zeros; no other encoding has. */
const isWide = (line: Uint8Array): boolean => line.includes(0);

const decodeLine = (line: Uint8Array): string => {
	if (isWide(line)) {
		return new TextDecoder('utf-16le').decode(line);
	}

	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(line);
	} catch {
		return new TextDecoder('windows-1252').decode(line);
	}
};

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** A text that ends with a line break has no line after it. */
const withoutLast = (lines: string[]): string[] => (lines.at(-1) === '' ? lines.slice(0, -1) : lines);
