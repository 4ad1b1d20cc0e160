import {open} from 'node:fs/promises';
import {partitionName, sectorSize} from './usb-layout.ts';

/** Reads bytes of an image; fewer than asked for only at its end. */
type ReadAt = (position: number, length: number) => Promise<Uint8Array>;

/** A partition of GPT; position and size in bytes. */
type GptPartition = {readonly name: string; readonly start: number; readonly size: number};

const largestTable = 128 * 128;

/** The partitions of a disk image with a table of GPT, none where it has no such table. Rule: UEFI §5.3. */
const readPartitions = async (readAt: ReadAt): Promise<readonly GptPartition[]> => {
	const header = Buffer.from(await readAt(sectorSize, sectorSize));
	if (header.length < sectorSize || header.toString('latin1', 0, 8) !== 'EFI PART') {
		return [];
	}

	const [count, length] = [header.readUInt32LE(80), header.readUInt32LE(84)];
	const first = Number(header.readBigUInt64LE(72)) * sectorSize;
	if (length < 128 || count * length > largestTable || !Number.isSafeInteger(first)) {
		return [];
	}

	const table = Buffer.from(await readAt(first, count * length));
	return Array.from({length: Math.floor(table.length / length)}, (_, index) =>
		table.subarray(index * length, (index + 1) * length),
	)
		.filter(entry => entry.subarray(0, 16).some(byte => byte !== 0))
		.map(entry => {
			const [begin, end] = [Number(entry.readBigUInt64LE(32)), Number(entry.readBigUInt64LE(40)) + 1];
			return {
				name: entry.toString('utf16le', 56, 128).replace(/\0.*$/s, ''),
				start: begin * sectorSize,
				size: (end - begin) * sectorSize,
			};
		});
};

/** The partition with the data of a disk image that `writeUsbImage` wrote; undefined for everything else. */
export const findDataPartition = async (
	readAt: ReadAt,
): Promise<Pick<GptPartition, 'start' | 'size'> | undefined> => {
	const partitions = await readPartitions(readAt);
	const [bios, boot, data] = (['bios', 'boot', 'data'] as const).map(name =>
		partitions.find(partition => partition.name === partitionName(name)),
	);
	return bios === undefined || boot === undefined ? undefined : data;
};

/** Whether a file is a disk image that `writeUsbImage` wrote. Throws what the file system says. */
export const isUsbImage = async (file: string): Promise<boolean> => {
	const handle = await open(file, 'r');
	try {
		const data = await findDataPartition(async (position, length) => {
			const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, position);
			return buffer.subarray(0, bytesRead);
		});
		return data !== undefined;
	} finally {
		await handle.close();
	}
};
