import {rm, truncate, writeFile} from 'node:fs/promises';
import {type Result, success} from '../../sequence/result.ts';
import {plainLabel} from './image-options.ts';
import type {ImageProblem} from './image-problem.ts';
import {isBootFile, isDataFile, withPart} from './partition-part.ts';
import {runTool} from './run-tool.ts';
import {sectorSize} from './usb-layout.ts';

/** A partition of a disk image that is to be filled. */
export type Place = {
	/** Bytes. */
	readonly start: number;
	readonly size: number;
	readonly label: string;
	readonly signal?: AbortSignal;
};

/** The files to boot, on FAT32. */
export const writeFat = async (
	folder: string,
	disk: string,
	{start, size, label, ...options}: Place,
): Promise<Result<unknown, ImageProblem>> => {
	const sectors = String(start / sectorSize);
	const formatted = await runTool(
		'mkfs.fat',
		[
			['-F', '32', '-s', String(sectorsPerCluster(size)), '-n', plainLabel(label, 11)],
			['--offset', sectors, '-h', sectors, disk, String(size / 1024)],
		].flat(),
		options,
	);
	if (!formatted.ok) {
		return formatted;
	}

	return withPart(folder, isBootFile, async (part, names) =>
		names.length === 0
			? success('')
			: runTool('mcopy', ['-i', `${disk}@@${start}`, '-s', '-Q', '-m', ...names, '::/'], {
					...options,
					folder: part,
				}),
	);
};

/** mkfs.fat chooses by the size of the whole disk; FAT32 needs 65525 clusters in the partition. */
const sectorsPerCluster = (size: number): number => (size < 512 * 1024 * 1024 ? 1 : 8);

/** Bytes for which ext4 has room for a file by itself. */
const bytesPerFile = 16_384;

/** The data, on ext4, with room for so many files and folders, and some more. */
export const writeExt4 = async (
	folder: string,
	disk: string,
	{start, size, label, entries, ...options}: Place & {readonly entries: number},
): Promise<Result<unknown, ImageProblem>> =>
	withPart(folder, isDataFile, async part =>
		runTool(
			'mke2fs',
			[
				['-q', '-t', 'ext4', '-F', '-L', plainLabel(label, 16), '-m', '0', '-d', part],
				['-N', String(Math.max(Math.floor(size / bytesPerFile), entries + 1024))],
				['-E', `offset=${start},root_owner=0:0`, disk, `${size / 1024}k`],
			].flat(),
			options,
		),
	);

/**
The data, on NTFS. wimlib writes files into an image of that file system without mounting it; what it writes comes from itself, through a
pipe, so that nothing is stored twice. The partition is made beside the disk and copied into it: mkntfs knows no offsets.
*/
export const writeNtfs = async (
	folder: string,
	disk: string,
	{start, size, label, ...options}: Place,
): Promise<Result<unknown, ImageProblem>> => {
	const volume = `${disk}.ntfs`;
	try {
		await writeFile(volume, '');
		await truncate(volume, size);
		const formatted = await runTool('mkntfs', ['-F', '-Q', '-L', plainLabel(label, 32), volume], options);
		if (!formatted.ok) {
			return formatted;
		}

		return await withPart(folder, isDataFile, async part =>
			runTool('sh', ['-c', pipedCopy, 'sh', part, volume, disk, String(start / 1024 / 1024)], options),
		);
	} finally {
		await rm(volume, {force: true});
	}
};

const pipedCopy = `set -e
wimlib-imagex capture "$1" - --pipable --compress=none | wimlib-imagex apply - 1 "$2"
dd if="$2" of="$3" bs=1M seek="$4" conv=notrunc,sparse
`;
