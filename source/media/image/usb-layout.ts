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

/** A file as its room is counted: its path on the medium, and its bytes. */
export type FileSize = {readonly path: string; readonly size: number};

/** Of ext4 and NTFS on anything but small drives. */
const block = 4096;

/** Bytes that a file takes of the partition with the data: its blocks, what describes it, its name in its folder. */
export const fileNeed = ({path, size}: FileSize): number =>
	Math.ceil(size / block) * block + 768 + 2 * Buffer.byteLength(path.split('/').at(-1) ?? '');

/** The same of a folder. */
export const folderNeed = (path: string): number => fileNeed({path, size: block});

/** Bytes that all files and their folders take of the partition with the data. */
export const dataNeed = (files: readonly FileSize[]): number => {
	const folders = foldersOf(files);
	return (
		files.reduce((sum, file) => sum + fileNeed(file), 0) +
		folders.reduce((sum, folder) => sum + folderNeed(folder), 0)
	);
};

/** Every folder that files lie in. */
export const foldersOf = (files: readonly FileSize[]): readonly string[] => [
	...new Set(
		files.flatMap(({path}) => {
			const names = path.split('/').slice(0, -1);
			return names.map((_, index) => names.slice(0, index + 1).join('/'));
		}),
	),
];

const roundUp = (bytes: number): number => Math.ceil(bytes / mebibyte) * mebibyte;

/** What the data have beside what they need: a share for the file system, and room for its journal. */
const [dataShare, dataReserve] = [1.08, 64 * mebibyte];

// FAT32 needs 65525 clusters; of the smallest size that is 33 MB.
const bootSize = (boot: number): number => Math.max(roundUp(boot * 1.05) + 8 * mebibyte, 48 * mebibyte);

/** The tables at the beginning and at the end, and the partition for GRUB by BIOS. */
const tables = 3 * mebibyte;

/** What data may need on an image of at most so many bytes, beside so many bytes of files to boot. */
export const dataRoom = (capacity: number, boot: number): number => {
	const size = Math.floor(capacity / mebibyte) * mebibyte - tables - bootSize(boot) - dataReserve;
	return Math.floor(size / dataShare);
};

/**
The partitions of a stick: a small one for GRUB by BIOS, a FAT one that UEFI starts from, and the data without a limit of 4 GB.

@param boot - Bytes of the files to boot; `data`: what all others need (`dataNeed`).
*/
export const usbLayout = (
	{boot, data}: {readonly boot: number; readonly data: number},
	fileSystem: DataFileSystem,
): readonly UsbPartition[] => {
	const sizes = {
		bios: mebibyte,
		boot: bootSize(boot),
		data: roundUp(data * dataShare) + dataReserve,
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
