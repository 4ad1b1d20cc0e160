import {crc32} from 'node:zlib';

/*
A record is one line, and the line is JSON:

	{"type":"step-started",…,"unsynced":181,"more":true,"length":152,"checksum":"5f2c9a01"}

`length` counts the bytes of the object without these two last fields, `checksum` is their CRC-32. `more` says that the
record belongs together with the next one: both count, or neither. `unsynced` says how many bytes right before this record
were perhaps not yet on the disk when it was written: whatever lies before those was.
*/

export const comma = 0x2c;
const closingBrace = 0x7d;
const checksumField = Buffer.from(',"checksum":"');
const lengthField = Buffer.from(',"length":');
const moreField = Buffer.from(',"more":true');
const unsyncedField = Buffer.from(',"unsynced":');
const recordEnd = Buffer.from('"}');
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
	const body = Buffer.from(`${event.slice(0, -1)}${frame}}`);
	const checksum = crc32(body).toString(16).padStart(8, '0');
	const tail = Buffer.from(`,"length":${body.length},"checksum":"${checksum}"}\n`);
	return Buffer.concat([body.subarray(0, -1), tail]);
};

/** A record found whole: its event is the JSON text from the record's start to `eventEnd`. */
export type FoundRecord = RecordFrame & {readonly eventEnd: number};

/**
Checks the line from `start` to `end` (its line break excluded).

The bytes are changed in place: what follows the event's last field becomes its closing brace, so that the event can be
read from where it lies. Returns undefined for a line that is no whole record; its bytes are then as they were.
*/
export const findRecord = (bytes: Buffer, start: number, end: number): FoundRecord | undefined => {
	const checksumStart = end - checksumTail;
	if (
		checksumStart <= start ||
		!holds(bytes, end - recordEnd.length, recordEnd) ||
		!holds(bytes, checksumStart, checksumField)
	) {
		return undefined;
	}

	const digitsStart = numberStart(bytes, start, checksumStart);
	const lengthStart = digitsStart - lengthField.length;
	if (lengthStart <= start || !holds(bytes, lengthStart, lengthField)) {
		return undefined;
	}

	const length = readNumber(bytes, digitsStart, checksumStart);
	if (length !== lengthStart + 1 - start) {
		return undefined;
	}

	bytes[lengthStart] = closingBrace;
	const checksum = crc32(new Uint8Array(bytes.buffer, bytes.byteOffset + start, lengthStart + 1 - start));
	if (!holdsChecksum(bytes, checksumStart + checksumField.length, checksum)) {
		bytes[lengthStart] = comma;
		return undefined;
	}

	return readFrame(bytes, start, lengthStart);
};

const readFrame = (bytes: Buffer, start: number, frameEnd: number): FoundRecord => {
	const more = holds(bytes, frameEnd - moreField.length, moreField);
	const unsyncedEnd = more ? frameEnd - moreField.length : frameEnd;
	const digitsStart = numberStart(bytes, start, unsyncedEnd);
	const unsyncedStart = digitsStart - unsyncedField.length;
	const known =
		digitsStart < unsyncedEnd && unsyncedStart > start && holds(bytes, unsyncedStart, unsyncedField);
	const lastField = known ? unsyncedStart : unsyncedEnd;
	bytes[lastField] = closingBrace;
	return {eventEnd: lastField + 1, more, unsynced: known ? readNumber(bytes, digitsStart, unsyncedEnd) : 0};
};

const holds = (bytes: Buffer, offset: number, field: Buffer): boolean => {
	for (let index = 0; index < field.length; index++) {
		if (bytes[offset + index] !== field[index]) {
			return false;
		}
	}

	return true;
};

/** Where the run of digits begins that ends at `end`. */
const numberStart = (bytes: Buffer, start: number, end: number): number => {
	let offset = end;
	while (offset > start && isDigit(bytes[offset - 1])) {
		offset--;
	}

	return offset;
};

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const readNumber = (bytes: Buffer, start: number, end: number): number => {
	let value = 0;
	for (let offset = start; offset < end; offset++) {
		value = value * 10 + (bytes[offset] ?? 0) - 0x30;
	}

	return value;
};

/** Whether eight hexadecimal digits, as `encodeRecord` writes them, are this checksum. */
const holdsChecksum = (bytes: Buffer, start: number, checksum: number): boolean => {
	for (let digit = 0; digit < 8; digit++) {
		const value = (checksum >>> (28 - 4 * digit)) & 0xf;
		if (bytes[start + digit] !== (value < 10 ? 0x30 + value : 0x57 + value)) {
			return false;
		}
	}

	return true;
};
