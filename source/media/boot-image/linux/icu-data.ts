import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../../sequence/result.ts';

/*
ICU carries what it knows of some 900 locales, and 200 encodings, in one piece. It has a table of contents, and ICU does without what is
not in it: a locale that is left out is formatted as the root locale. Rule: ICU, "ICU Data", and the header `UDataInfo` with the format
`CmnD`: size of the header (2 bytes), 0xDA27, … ; number of entries (4 bytes), then for each the offset of its name and of its content
from there (4 bytes each), sorted by name.
*/
const dataFormat = 'CmnD';
const formatOffset = 12;
const magic = 0x27_da;

type Entry = {readonly name: string; readonly nameOffset: number; readonly offset: number};

/**
Leaves out of the ICU data inside a program or a library what is not used. The file keeps its length; what is left out is zeros, which
compress to nothing.

@param isUsed - Of a name in the table: `icudt78l/curr/de.res` is package, kind of data, locale.
@returns The bytes that became zeros; a sentence when the file is not known to hold such data once: then it is as it was.
*/
export const leaveOutIcuData = (file: Buffer, isUsed: (name: string) => boolean): Result<number, string> => {
	const [table, ...others] = findTables(file);
	if (table === undefined || others.length > 0) {
		return failure(
			`the file holds ${table === undefined ? 0 : others.length + 1} tables of ICU data, and should hold one`,
		);
	}

	const entries = readEntries(file, table);
	if (entries.some(({offset}, index) => offset > (entries[index + 1]?.offset ?? offset))) {
		return failure('the ICU data of the file is not in the order of its names');
	}

	let freed = 0;
	const kept = entries.filter(({name, offset}, index) => {
		const next = entries[index + 1];
		// Nothing says where the last one ends.
		if (next === undefined || isUsed(name)) {
			return true;
		}

		file.fill(0, table + offset, table + next.offset);
		freed += next.offset - offset;
		return false;
	});
	const first = table + 4;
	file.writeUInt32LE(kept.length, table);
	file.fill(0, first, first + entries.length * 8);
	for (const [index, {nameOffset, offset}] of kept.entries()) {
		file.writeUInt32LE(nameOffset, first + index * 8);
		file.writeUInt32LE(offset, first + index * 8 + 4);
	}

	return success(freed);
};

/** Where tables of contents begin. */
const findTables = (file: Buffer): readonly number[] => {
	const tables: number[] = [];
	for (let at = file.indexOf(dataFormat); at !== -1; at = file.indexOf(dataFormat, at + 1)) {
		const header = at - formatOffset;
		if (header >= 0 && file.readUInt16LE(header + 2) === magic) {
			tables.push(header + file.readUInt16LE(header));
		}
	}

	return tables;
};

const readEntries = (file: Buffer, table: number): readonly Entry[] =>
	Array.from({length: file.readUInt32LE(table)}, (_, index): Entry => {
		const nameOffset = file.readUInt32LE(table + 4 + index * 8);
		const start = table + nameOffset;
		return {
			name: file.toString('latin1', start, file.indexOf(0, start)),
			nameOffset,
			offset: file.readUInt32LE(table + 8 + index * 8),
		};
	});

/**
Leaves the locales and encodings out of the system's ICU, a tenth of the boot image. It is there because wimlib reads XML with libxml2, which
would ask it for encodings that the XML of a WIM never has: that is UTF-16. A library that is not known stays whole.

@param folder - Of the libraries of the system.
*/
export const shrinkIcuLibrary = async (folder: string): Promise<void> => {
	const files = await readdir(folder, {withFileTypes: true});
	for (const {name} of files.filter(file => file.isFile() && file.name.startsWith('libicudata.so.'))) {
		const library = path.join(folder, name);
		const bytes = await readFile(library);
		if (leaveOutIcuData(bytes, isOfNoLanguage).ok) {
			await writeFile(library, bytes);
		}
	}
};

/** Properties of characters, how they are composed, and the names of encodings. */
const isOfNoLanguage = (name: string): boolean => /\.(?:icu|nrm)$/.test(name);
