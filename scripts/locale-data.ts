import {languages} from '../source/text/language.ts';

/*
Node carries what ICU knows of some 900 locales: a quarter of the program, and of what it takes compressed on a medium. It has a table of
contents, and ICU does without what is not in it: a locale that is left out is formatted as the root locale. Rule: ICU, "ICU Data", and
the header `UDataInfo` with the format `CmnD`: size of the header (2 bytes), 0xDA27, … ; number of entries (4 bytes), then for each
the offset of its name and of its content from there (4 bytes each), sorted by name.
*/
const dataFormat = 'CmnD';
const formatOffset = 12;
const magic = 0x27_da;

type Entry = {readonly name: string; readonly nameOffset: number; readonly offset: number};

/**
Leaves what this program does not use out of the locale data inside a program file: other languages than its own, transliteration,
dictionaries of words. The file keeps its length; what is left out is zeros, which compress to nothing.

@returns The bytes that became zeros.
@throws When the file holds no locale data, or several: then it is not a Node that npm has.
*/
export const leaveOutLocales = (program: Buffer): number => {
	const table = findTable(program);
	const entries = readEntries(program, table);
	let freed = 0;
	const kept = entries.filter(({name, offset}, index) => {
		const next = entries[index + 1];
		// Nothing says where the last one ends.
		if (next === undefined || isUsed(name)) {
			return true;
		}

		program.fill(0, table + offset, table + next.offset);
		freed += next.offset - offset;
		return false;
	});
	const first = table + 4;
	program.writeUInt32LE(kept.length, table);
	program.fill(0, first, first + entries.length * 8);
	for (const [index, {nameOffset, offset}] of kept.entries()) {
		program.writeUInt32LE(nameOffset, first + index * 8);
		program.writeUInt32LE(offset, first + index * 8 + 4);
	}

	return freed;
};

const ofOwnLanguage = new RegExp(`^(?:${languages.join('|')})(?:_\\w+)?\\.res$`);
/** Names of locales begin with two or three letters: `de.res`, `zh_Hant_TW.res`. Others hold what is the same for all, or list the locales. */
const ofLocale = /^(?!res_index)[a-z]{2,3}(?:_\w+)?\.res$/;

/** @param name - `icudt78l/curr/de.res`: package, kind of data, locale. */
const isUsed = (name: string): boolean => {
	const file = name.slice(name.lastIndexOf('/') + 1);
	const isOther = ofLocale.test(file) && !ofOwnLanguage.test(file);
	return !isOther && !name.includes('/translit/') && !file.endsWith('.dict');
};

/** Where the table of contents begins. */
const findTable = (program: Buffer): number => {
	const tables: number[] = [];
	for (let at = program.indexOf(dataFormat); at !== -1; at = program.indexOf(dataFormat, at + 1)) {
		const header = at - formatOffset;
		if (header >= 0 && program.readUInt16LE(header + 2) === magic) {
			tables.push(header + program.readUInt16LE(header));
		}
	}

	const [table, ...others] = tables;
	if (table === undefined || others.length > 0) {
		throw new Error(`the program holds ${tables.length} tables of locale data, and should hold one`);
	}

	return table;
};

const readEntries = (program: Buffer, table: number): readonly Entry[] => {
	const count = program.readUInt32LE(table);
	const entries = Array.from({length: count}, (_, index): Entry => {
		const nameOffset = program.readUInt32LE(table + 4 + index * 8);
		const start = table + nameOffset;
		return {
			name: program.toString('latin1', start, program.indexOf(0, start)),
			nameOffset,
			offset: program.readUInt32LE(table + 8 + index * 8),
		};
	});
	if (entries.some(({offset}, index) => offset > (entries[index + 1]?.offset ?? offset))) {
		throw new Error('the locale data of the program is not in the order of its names');
	}

	return entries;
};
