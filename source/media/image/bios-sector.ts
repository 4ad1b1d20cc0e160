import {type FileHandle, readFile} from 'node:fs/promises';
import {sectorSize} from './usb-layout.ts';

/** Where boot.img keeps the sector of GRUB's image, the jump over its check of the drive, and where the partition table begins. */
const imageSectorAt = 0x5c;
const driveCheckAt = 0x66;
const tableAt = 0x1b8;
/** The last entry of the first sector of the image: where the rest of it lies. */
const restAt = sectorSize - 12;
const restSegment = 0x820;

/**
Puts GRUB for BIOS on a disk image, as grub-bios-setup does on a disk: its first sector in front of the partition table, its image
into the partition at `start`. Throws what the file system says.

@param start - Bytes from the start of the disk.
*/
export const writeBiosLoader = async (
	disk: FileHandle,
	{sector, image}: {readonly sector: string; readonly image: string},
	start: number,
): Promise<void> => {
	const first = await readFile(sector);
	const loader = await readFile(image);
	const imageSector = BigInt(start / sectorSize);
	first.writeBigUInt64LE(imageSector, imageSectorAt);
	// Two instructions that do nothing: some firmware names the wrong drive, and the check would believe it.
	first.writeUInt16LE(0x9090, driveCheckAt);
	loader.writeBigUInt64LE(imageSector + 1n, restAt);
	loader.writeUInt16LE(Math.ceil(loader.length / sectorSize) - 1, restAt + 8);
	loader.writeUInt16LE(restSegment, restAt + 10);
	await disk.write(first, 0, tableAt, 0);
	await disk.write(loader, 0, loader.length, start);
};
