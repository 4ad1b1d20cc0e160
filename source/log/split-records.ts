import {Buffer} from 'node:buffer';
import {textEnd, textStart} from './cmtrace.ts';

/** Bytes of a record at most: one that has not ended by then is taken to be torn. */
export const longestRecord = 1024 * 1024;

const opener = Buffer.from(textStart);
const closer = Buffer.from(textEnd);
const lineBreak = 10;

/**
Where the records in a part of a log begin, which must begin where a record does; the last number is where the last record ends:
behind a line break, or at the end of the part. A line that begins with `<![LOG[` begins a record, which goes on to the line with
its `]LOG]!>`; any other line is a record. The same rule at the speed of memory: scan/records.wat. Rule: task-sequence-format.md §10.1.
*/
export const splitRecords = (part: Buffer, most = Number.POSITIVE_INFINITY): number[] => {
	const starts: number[] = [];
	let isOpen = false;
	let record = 0;
	let line = 0;
	while (line < part.length) {
		const opens =
			part.compare(opener, 0, opener.length, line, Math.min(line + opener.length, part.length)) === 0;
		if (opens || !isOpen || line - record >= longestRecord) {
			if (starts.length === most) {
				break;
			}

			starts.push(line);
			record = line;
			isOpen = opens;
		}

		const end = part.indexOf(lineBreak, line);
		const next = end < 0 ? part.length : end + 1;
		if (isOpen) {
			const close = part.subarray(line, next).indexOf(closer);
			isOpen = close < 0;
		}

		line = next;
	}

	return [...starts, line];
};

/** Where the first record that begins with `<![LOG[` at the beginning of a line begins; -1: none does. */
export const firstOpener = (part: Buffer, isLineStart: boolean): number => {
	let at = part.indexOf(opener, isLineStart ? 0 : 1);
	while (at > 0 && part[at - 1] !== lineBreak) {
		at = part.indexOf(opener, at + 1);
	}

	return at;
};
