import {crc32} from 'node:zlib';
import type {Extent} from './directory-record.ts';
import type {ReadAt} from './volume.ts';

/** What a machine starts from a stick that an image was copied onto: the 32 KiB before the volume of a disc. */
export type SystemArea = {
	/** What a BIOS loads. */
	readonly code: Buffer;
	/** Those of UEFI. */
	readonly partitions: readonly Extent[];
	/** What is not as in any image of ours, as a sentence; the partitions are not all there are then. */
	readonly fault?: string;
};

export const systemAreaLength = 32 * 1024;
const sectorLength = 512;
const codeLength = 440;
const tableAt = 446;
const tableEnd = 510;
const protective = 0xee;
const headerLength = 92;
const entriesAt = 2 * sectorLength;
const entryLength = 128;

/** Reads the partition tables of a hybrid image: a protective one for BIOS, and a GPT with its copy. Rule: UEFI 2.10 §5. */
export const readSystemArea = async (readAt: ReadAt): Promise<SystemArea> => {
	const area = Buffer.from(await readAt(0, systemAreaLength));
	const code = area.subarray(0, codeLength);
	const partitions: Extent[] = [];
	for (let at = entriesAt; at + entryLength <= area.length; at += entryLength) {
		const entry = area.subarray(at, at + entryLength);
		if (entry.some(byte => byte !== 0)) {
			const [first, last] = [Number(entry.readBigUInt64LE(32)), Number(entry.readBigUInt64LE(40))];
			partitions.push({start: first * sectorLength, length: (last - first + 1) * sectorLength});
		}
	}

	const fault = faultOf(area) ?? (await faultOfCopy(area, readAt));
	return {code, partitions, ...(fault === undefined ? {} : {fault})};
};

const faultOf = (area: Buffer): string | undefined => {
	if (area.length < systemAreaLength) {
		return 'The image ends before its partition table.';
	}

	const table = area.subarray(tableAt, tableEnd);
	const isProtective =
		table[4] === protective &&
		table.readUInt32LE(8) === 1 &&
		table.subarray(16).every(byte => byte === 0) &&
		area.readUInt16LE(tableEnd) === 0xaa55;
	if (!isProtective) {
		return 'The partition table for BIOS has partitions that the image was made without.';
	}

	const header = area.subarray(sectorLength, sectorLength + headerLength);
	const isWhole =
		isSound(header, 1n) && header.readBigUInt64LE(72) === 2n && hasEntries(header, area.subarray(entriesAt));
	const rest = area.subarray(sectorLength + headerLength, entriesAt);
	return isWhole && rest.every(byte => byte === 0)
		? undefined
		: 'The partition table for UEFI is damaged, or not the one that the image was made with.';
};

const faultOfCopy = async (area: Buffer, readAt: ReadAt): Promise<string | undefined> => {
	const header = area.subarray(sectorLength, sectorLength + headerLength);
	const place = header.readBigUInt64LE(32);
	const copy = Buffer.from(await readAt(Number(place) * sectorLength, headerLength));
	const differs = 'The copy of the partition table for UEFI is damaged, or another one.';
	if (copy.length < headerLength || !isSound(copy, place)) {
		return differs;
	}

	const length = header.readUInt32LE(80) * entryLength;
	const entries = Buffer.from(await readAt(Number(copy.readBigUInt64LE(72)) * sectorLength, length));
	return entries.equals(area.subarray(entriesAt, entriesAt + length)) && hasEntries(copy, entries)
		? undefined
		: differs;
};

/** Firmware goes by a header whose checksum is right; for any other it looks for the copy. */
const isSound = (header: Buffer, place: bigint): boolean => {
	const bytes = Buffer.from(header);
	bytes.fill(0, 16, 20);
	return (
		/EFI PART/.test(header.toString('latin1', 0, 8)) &&
		header.readUInt32LE(12) === headerLength &&
		header.readUInt32LE(16) === crc32(bytes) &&
		header.readBigUInt64LE(24) === place
	);
};

const hasEntries = (header: Buffer, entries: Buffer): boolean => {
	const length = header.readUInt32LE(80) * entryLength;
	return (
		header.readUInt32LE(84) === entryLength &&
		length <= entries.length &&
		header.readUInt32LE(88) === crc32(entries.subarray(0, length))
	);
};
