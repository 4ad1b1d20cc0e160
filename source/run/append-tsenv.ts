import {closeSync, fstatSync, ftruncateSync, openSync, readSync, writeFileSync} from 'node:fs';
import {formatTsenvChange} from './tsenv-file.ts';

/**
Appends a change to the file that `TSENV` names, on a line of its own also when the last program left its line open.
An empty value deletes. Throws what the file system says; the file is then as it was.
*/
export const appendTsenv = (file: string, name: string, value: string): void => {
	const descriptor = openSync(file, 'a+', 0o600);
	try {
		const change = Buffer.from(formatTsenvChange(name, value));
		const {size} = fstatSync(descriptor);
		try {
			writeFileSync(descriptor, Buffer.concat([lineBreakAfter(descriptor), change]));
		} catch (error) {
			// A part of the line would be taken for the whole value.
			ftruncateSync(descriptor, size);
			throw error;
		}
	} finally {
		closeSync(descriptor);
	}
};

/** The line break that the file's end lacks, in the encoding of its end. */
const lineBreakAfter = (descriptor: number): Uint8Array => {
	const {size} = fstatSync(descriptor);
	const end = Buffer.alloc(Math.min(2, size));
	readSync(descriptor, end, 0, end.length, size - end.length);
	const last = end.at(-1);
	if (last === undefined || last === 0x0a || (last === 0 && end[0] === 0x0a)) {
		return new Uint8Array();
	}

	return last === 0 ? Uint8Array.of(0x0a, 0) : Uint8Array.of(0x0a);
};
