import {sectorSize} from './usb-layout.ts';

/** Bytes of a sector of a disc. */
const discSector = 2048;
/** Where the volume descriptors of a disc begin, in its sectors. */
const firstDescriptor = 16;

/** GRUB's image for discs: a table of El Torito's writers, its checksum over all that follows it, and where GRUB finds the rest of itself. */
const bootInfoAt = 8;
const bootInfoEnd = 64;
const restAt = 2548;
/** The first sector of a stick: its code, and in it the place of that image. */
const codeLength = 440;
const imageAt = 432;

/**
GRUB for BIOS as xorriso writes it onto a disc (`-boot-info-table --grub2-boot-info`).

@param image - `bootFiles.discImage`.
@param start - Where it lies, in bytes from the start of the disc.
*/
export const placedDiscImage = (image: Uint8Array, start: number): Buffer => {
	const placed = Buffer.from(image);
	if (placed.length < restAt + 8) {
		return placed;
	}

	placed.writeBigUInt64LE(BigInt(start / sectorSize + 5), restAt);
	placed.fill(0, bootInfoAt, bootInfoEnd);
	placed.writeUInt32LE(firstDescriptor, bootInfoAt);
	placed.writeUInt32LE(start / discSector, bootInfoAt + 4);
	placed.writeUInt32LE(placed.length, bootInfoAt + 8);
	placed.writeUInt32LE(checksum(placed.subarray(bootInfoEnd)), bootInfoAt + 12);
	return placed;
};

/** The sum of 32-bit words, the last one filled up with zeros. */
const checksum = (bytes: Buffer): number => {
	const words = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
	let sum = 0;
	for (let position = 0; position < words.length; position += 4) {
		sum = (sum + words.readUInt32LE(position)) >>> 0;
	}

	return sum;
};

/**
The code in the first sector of a hybrid image, before its partition table (`--grub2-mbr`).

@param sector - `bootFiles.hybridSector`.
@param start - Where GRUB's image for discs lies, in bytes from the start of the disc.
*/
export const placedHybridCode = (sector: Uint8Array, start: number): Buffer => {
	const placed = Buffer.alloc(codeLength);
	placed.set(sector.subarray(0, codeLength));
	placed.writeBigUInt64LE(BigInt(start / sectorSize + 4), imageAt);
	return placed;
};
