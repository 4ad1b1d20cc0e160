import {crc32} from 'node:zlib';
import {byteText, digitsBefore, holds, readNumber} from './byte-text.ts';
import {checksumOf} from './checksum.ts';

/*
A record is one line, and the line is JSON:

	{"type":"step-started",…,"unsynced":181,"more":true,"length":152,"checksum":"5f2c9a01"}

`length` counts the bytes of the object without these two last fields, `checksum` is their CRC-32. `more` says that the
record belongs together with the next one: both count, or neither. `unsynced` says how many bytes right before this record
were perhaps not yet on the disk when it was written: whatever lies before those was.
*/

export const comma = 0x2c;
const closingBrace = 0x7d;
const checksumField = byteText(',"checksum":"');
const lengthField = byteText(',"length":');
const moreField = byteText(',"more":true');
const unsyncedField = byteText(',"unsynced":');
const recordEnd = byteText('"}');
const checksumTail = checksumField.length + 8 + recordEnd.length;

/** What stands around the event in a record. */
export type RecordFrame = {
	/** Bytes before this record that no sync had covered when it was written. */
	readonly unsynced: number;
	/** Counts only together with the next record. */
	readonly more: boolean;
};

/** A record's line, line break included. `event` is the JSON text of an object with at least one field. */
export const encodeRecord = (event: string, {unsynced, more}: RecordFrame): Buffer => {
	const frame = `${unsynced === 0 ? '' : `,"unsynced":${unsynced}`}${more ? ',"more":true' : ''}`;
	const body = `${event.slice(0, -1)}${frame}}`;
	const checksum = crc32(body).toString(16).padStart(8, '0');
	return Buffer.from(`${body.slice(0, -1)},"length":${Buffer.byteLength(body)},"checksum":"${checksum}"}\n`);
};

/** A record found whole: its event is the JSON text from `start` to `eventEnd`, its line break is at `end`. */
export type FoundRecord = RecordFrame & {
	readonly start: number;
	readonly eventEnd: number;
	readonly end: number;
};

/**
Checks the line from `start` to `end` (its line break excluded).

The bytes are changed in place: what follows the event's last field becomes its closing brace, so that the event can be
read from where it lies. Returns undefined for a line that is no whole record; its bytes are then as they were.
*/
export const findRecord = (bytes: DataView, start: number, end: number): FoundRecord | undefined => {
	const checksumStart = end - checksumTail;
	if (
		checksumStart <= start ||
		!holds(bytes, end - recordEnd.length, recordEnd) ||
		!holds(bytes, checksumStart, checksumField)
	) {
		return undefined;
	}

	const digitsStart = digitsBefore(bytes, start, checksumStart);
	const lengthStart = digitsStart - lengthField.length;
	if (lengthStart <= start || !holds(bytes, lengthStart, lengthField)) {
		return undefined;
	}

	const length = readNumber(bytes, digitsStart, checksumStart);
	if (length !== lengthStart + 1 - start) {
		return undefined;
	}

	bytes.setUint8(lengthStart, closingBrace);
	const checksum = checksumOf(bytes, start, lengthStart + 1);
	if (!holdsChecksum(bytes, checksumStart + checksumField.length, checksum)) {
		bytes.setUint8(lengthStart, comma);
		return undefined;
	}

	return readFrame(bytes, start, lengthStart, end);
};

const readFrame = (bytes: DataView, start: number, frameEnd: number, end: number): FoundRecord => {
	const more = holds(bytes, frameEnd - moreField.length, moreField);
	const unsyncedEnd = more ? frameEnd - moreField.length : frameEnd;
	const digitsStart = digitsBefore(bytes, start, unsyncedEnd);
	const unsyncedStart = digitsStart - unsyncedField.length;
	const known =
		digitsStart < unsyncedEnd && unsyncedStart > start && holds(bytes, unsyncedStart, unsyncedField);
	const lastField = known ? unsyncedStart : unsyncedEnd;
	bytes.setUint8(lastField, closingBrace);
	const unsynced = known ? readNumber(bytes, digitsStart, unsyncedEnd) : 0;
	return {start, eventEnd: lastField + 1, end, more, unsynced};
};

/** Whether eight hexadecimal digits, as `encodeRecord` writes them, are this checksum. */
const holdsChecksum = (bytes: DataView, start: number, checksum: number): boolean => {
	for (let digit = 0; digit < 8; digit++) {
		const value = (checksum >>> (28 - 4 * digit)) & 0xf;
		if (bytes.getUint8(start + digit) !== (value < 10 ? 0x30 + value : 0x57 + value)) {
			return false;
		}
	}

	return true;
};
