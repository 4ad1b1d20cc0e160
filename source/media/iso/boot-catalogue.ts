import {sectorLength} from './directory-record.ts';
import type {ReadAt} from './volume.ts';

/** What firmware starts from a disc. Rule: El Torito 1.0 §2. */
export type BootEntry = {
	/** 0: BIOS; 0xEF: UEFI. */
	readonly platform: number;
	/** Bytes from the start of the image. */
	readonly start: number;
	/** It is started as it is, not as the image of a floppy or a disk. */
	readonly isPlain: boolean;
};

const mostDescriptors = 64;
const entryLength = 32;
const bootable = 0x88;
const sectionHeaders: ReadonlySet<number | undefined> = new Set([0x90, 0x91]);

/**
The entries of all boot catalogues: firmware reads the one that sector 17 points to, or looks for others.

@param firstDescriptor - The sector with which the volume descriptors begin.
*/
export const readBootEntries = async (
	readAt: ReadAt,
	firstDescriptor = 16,
): Promise<readonly BootEntry[]> => {
	const entries: BootEntry[] = [];
	for (let index = 0; index < mostDescriptors; index++) {
		const sector = Buffer.from(await readAt((firstDescriptor + index) * sectorLength, sectorLength));
		if (sector.length < sectorLength || sector.toString('latin1', 1, 6) !== 'CD001' || sector[0] === 0xff) {
			break;
		}

		if (sector[0] === 0) {
			const catalogue = sector.readUInt32LE(0x47) * sectorLength;
			entries.push(...entriesOf(Buffer.from(await readAt(catalogue, sectorLength))));
		}
	}

	return entries;
};

/** After the validation entry come one of its platform, then sections that name theirs. What firmware finds is looked for as it does: anywhere. */
const entriesOf = (catalogue: Buffer): readonly BootEntry[] => {
	const entries: BootEntry[] = [];
	let platform = catalogue[1] ?? 0;
	for (let at = entryLength; at + entryLength <= catalogue.length; at += entryLength) {
		const entry = catalogue.subarray(at, at + entryLength);
		if (sectionHeaders.has(entry[0])) {
			platform = entry[1] ?? 0;
		} else if (entry[0] === bootable) {
			entries.push({platform, start: entry.readUInt32LE(8) * sectorLength, isPlain: entry[1] === 0});
		}
	}

	return entries;
};
