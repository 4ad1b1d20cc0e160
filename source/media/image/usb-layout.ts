/** Bytes of a sector of a disk image. */
export const sectorSize = 512;

const mebibyte = 1024 * 1024;

/** A partition of the image; positions and sizes in bytes. */
export type UsbPartition = {
	readonly name: 'bios' | 'boot' | 'data';
	readonly start: number;
	readonly size: number;
	/** As sfdisk names it. */
	readonly type: string;
};

/** Linux reads both; Windows PE reads NTFS. */
export type DataFileSystem = 'ext4' | 'ntfs';

/** GPT's identifiers of the three kinds. */
const partitionTypes = {
	bios: '21686148-6449-6E6F-744E-656564454649',
	boot: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
	linux: '0FC63DAF-8483-4772-8E79-3D69D8477DE4',
	windows: 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7',
} as const;

/**
The partitions of a stick: a small one for GRUB by BIOS, a FAT one that UEFI starts from, and the data without a limit of 4 GB.

@param boot - Bytes of the files to boot; `data`: of all others.
*/
export const usbLayout = (
	{boot, data}: {readonly boot: number; readonly data: number},
	fileSystem: DataFileSystem,
): readonly UsbPartition[] => {
	const sizes = {
		bios: mebibyte,
		// FAT32 needs 65525 clusters; of the smallest size that is 33 MB.
		boot: Math.max(roundUp(boot * 1.05) + 8 * mebibyte, 48 * mebibyte),
		data: roundUp(data * 1.08) + 64 * mebibyte,
	};
	const types = {
		...partitionTypes,
		data: fileSystem === 'ext4' ? partitionTypes.linux : partitionTypes.windows,
	};
	let start = mebibyte;
	return (['bios', 'boot', 'data'] as const).map(name => {
		const partition = {name, start, size: sizes[name], type: types[name]};
		start += sizes[name];
		return partition;
	});
};

/** Bytes of the whole image: the copy of the partition table is at its end. */
export const imageSize = (partitions: readonly UsbPartition[]): number =>
	partitions.reduce((end, {start, size}) => Math.max(end, start + size), 0) + mebibyte;

/** The name that a partition has in the table. */
export const partitionName = (name: UsbPartition['name']): string => `bootseq ${name}`;

/** What sfdisk reads. */
export const partitionTable = (partitions: readonly UsbPartition[]): string =>
	[
		'label: gpt',
		`unit: sectors`,
		`sector-size: ${sectorSize}`,
		...partitions.map(
			({name, start, size, type}) =>
				`start=${start / sectorSize}, size=${size / sectorSize}, type=${type}, name="${partitionName(name)}"`,
		),
		'',
	].join('\n');

const roundUp = (bytes: number): number => Math.ceil(bytes / mebibyte) * mebibyte;
