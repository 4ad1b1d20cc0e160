/** All positions of an image are in sectors of this many bytes. */
export const sectorLength = 2048;

/** Bytes of the image that belong together. */
export type Extent = {readonly start: number; readonly length: number};

/** An entry of a folder as the image has it. Rule: ECMA-119 §9.1. */
export type DirectoryRecord = {
	readonly name: string;
	readonly folder: boolean;
	readonly extent: Extent;
	/** Another record with the same name and the next part of the file follows. */
	readonly continues: boolean;
	/** Rock Ridge and its relatives; empty where there is none. */
	readonly systemUse: Buffer;
};

const folderFlag = 0x02;
const continuesFlag = 0x80;
/** Bytes of a record before its name. */
const recordStart = 33;

/** The records of a folder without those of itself and its parent. What is malformed ends the list. */
export const readDirectory = (bytes: Uint8Array, joliet: boolean): readonly DirectoryRecord[] => {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records: DirectoryRecord[] = [];
	let position = 0;
	while (position < buffer.length) {
		const length = buffer.readUInt8(position);
		if (length === 0) {
			// Records do not cross sectors: the rest of this one is empty.
			position = (Math.floor(position / sectorLength) + 1) * sectorLength;
			continue;
		}

		const record = buffer.subarray(position, position + length);
		const nameLength = record[32] ?? 0;
		if (length <= recordStart || record.length < recordStart + nameLength) {
			break;
		}

		if (!isSelfOrParent(record)) {
			records.push(readRecord(record, nameLength, joliet));
		}

		position += length;
	}

	return records;
};

/** The first two records of a folder have the names 0 and 1. */
const isSelfOrParent = (record: Buffer): boolean =>
	record[32] === 1 && (record[recordStart] === 0 || record[recordStart] === 1);

const readRecord = (record: Buffer, nameLength: number, joliet: boolean): DirectoryRecord => {
	const flags = record.readUInt8(25);
	const name = record.subarray(recordStart, recordStart + nameLength);
	const text =
		joliet && nameLength % 2 === 0 ? Buffer.from(name).swap16().toString('utf16le') : name.toString('latin1');
	// After the name comes a byte that makes the length even.
	const systemUseStart = recordStart + nameLength + (nameLength % 2 === 0 ? 1 : 0);
	return {
		// `NAME.EXT;1`, and `NAME.;1` where there is no extension.
		name: text.replace(/;\d+$/, '').replace(/\.$/, ''),
		folder: (flags & folderFlag) !== 0,
		extent: {start: record.readUInt32LE(2) * sectorLength, length: record.readUInt32LE(10)},
		continues: (flags & continuesFlag) !== 0,
		systemUse: record.subarray(systemUseStart),
	};
};
