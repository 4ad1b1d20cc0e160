import {viewOf} from './byte-text.ts';
import {lineBreak} from './journal-lines.ts';
import {comma, type FoundRecord, findRecord} from './record.ts';

const openingBracket = 0x5b;
const closingBracket = 0x5d;

export type CheckedRecords = {
	readonly records: readonly FoundRecord[];
	/** Where the first line lies that is no record. */
	readonly brokenAt?: number;
};

/** The records of a block up to the first line that is none. Changes the bytes as `findRecord` does. */
export const checkRecords = (bytes: Buffer, blockEnd: number): CheckedRecords => {
	const view = viewOf(bytes);
	const records: FoundRecord[] = [];
	let start = 0;
	while (start < blockEnd) {
		const end = bytes.indexOf(lineBreak, start);
		const record = end < 0 || end >= blockEnd ? undefined : findRecord(view, start, end);
		if (record === undefined) {
			return {records, brokenAt: start};
		}

		records.push(record);
		start = end + 1;
	}

	return {records};
};

/**
The events of some records of a block, moved together in place and parsed as one array: a third faster than one by one. Undefined
when one of the records holds no event: its checksum is right, but this program did not write it.
*/
export const parseEvents = (
	bytes: Buffer,
	records: readonly FoundRecord[],
): readonly unknown[] | undefined => {
	// The place before the first event is for the bracket; what follows an event in its record makes room for it.
	let packed = 1;
	for (const {start, eventEnd} of records) {
		bytes.copyWithin(packed, start, eventEnd);
		packed += eventEnd - start;
		bytes[packed] = comma;
		packed++;
	}

	if (records.length === 0) {
		return [];
	}

	bytes[0] = openingBracket;
	bytes[packed - 1] = closingBracket;
	try {
		const events: readonly unknown[] = JSON.parse(bytes.toString('utf8', 0, packed));
		return events.length === records.length ? events : undefined;
	} catch {
		return undefined;
	}
};
