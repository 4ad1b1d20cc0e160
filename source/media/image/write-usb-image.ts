import {open, truncate} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {bootFiles} from '../boot-image/boot-files.ts';
import {writeBiosLoader} from './bios-sector.ts';
import {filesOf, totalSize} from './folder-size.ts';
import {checkFreeImageSpace} from './free-image-space.ts';
import type {ImageOptions} from './image-options.ts';
import {type ImageProblem, imageFileProblem} from './image-problem.ts';
import {isBootFile, isDataFile} from './partition-part.ts';
import {runTool} from './run-tool.ts';
import {checkTools} from './tools.ts';
import {writeUnfinished} from './unfinished-file.ts';
import {
	type DataFileSystem,
	dataNeed,
	foldersOf,
	imageSize,
	partitionTable,
	type UsbPartition,
	usbLayout,
} from './usb-layout.ts';
import {writeExt4, writeFat, writeNtfs} from './write-partition.ts';

export type UsbImage = {
	readonly boots: boolean;
	/** Bytes of the whole image: a stick must be as large. */
	readonly size: number;
};

const neededTools = {
	ext4: ['sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'],
	ntfs: ['sfdisk', 'mkfs.fat', 'mcopy', 'mkntfs', 'wimlib-imagex'],
} as const;

/**
Writes a folder as the image of a USB disk, to be copied onto a stick byte by byte: it starts by BIOS and by UEFI. The files to boot are
on a FAT partition; the others on one where they may be larger than 4 GB: NTFS with Windows PE, else ext4. Needs no rights of root.
*/
export const writeUsbImage = async (
	folder: string,
	target: string,
	options: ImageOptions,
): Promise<Result<UsbImage, ImageProblem>> => {
	try {
		const files = await filesOf(folder);
		const fileSystem = files.some(({path: file}) => /^sources\/boot\.wim$/i.test(file)) ? 'ntfs' : 'ext4';
		const tools = await checkTools('An image of a USB disk', neededTools[fileSystem]);
		if (!tools.ok) {
			return tools;
		}

		const [boot, data] = [files.filter(isBootFile), files.filter(isDataFile)];
		const partitions = usbLayout({boot: totalSize(boot), data: dataNeed(data)}, fileSystem);
		const size = imageSize(partitions);
		const room = await checkFreeImageSpace('The image', target, size);
		if (!room.ok) {
			return room;
		}

		const boots = files.some(({path: file}) => file === bootFiles.kernel);
		const written = await writeUnfinished(
			'The image',
			target,
			async unfinished =>
				writeDisk(folder, unfinished, {
					...options,
					partitions,
					boots,
					fileSystem,
					entries: data.length + foldersOf(data).length,
				}),
			options.signal,
		);
		return written.ok ? success({boots, size}) : written;
	} catch (error) {
		return failure(imageFileProblem('The image', error, options.signal));
	}
};

type Writing = ImageOptions & {
	readonly partitions: readonly UsbPartition[];
	readonly boots: boolean;
	readonly fileSystem: DataFileSystem;
	/** Files and folders of the data. */
	readonly entries: number;
};

const writeDisk = async (
	folder: string,
	disk: string,
	{partitions, boots, fileSystem, entries, label, signal, onProgress}: Writing,
): Promise<Result<unknown, ImageProblem>> => {
	const options = signal === undefined ? {} : {signal};
	await (await open(disk, 'w')).close();
	await truncate(disk, imageSize(partitions));
	const table = await runTool('sfdisk', ['--quiet', disk], {...options, input: partitionTable(partitions)});
	if (!table.ok) {
		return table;
	}

	for (const [index, {name, start, size}] of partitions.entries()) {
		onProgress?.(index / partitions.length);
		const written = await {
			bios: async () => (boots ? writeBios(folder, disk, start) : success(undefined)),
			boot: async () => writeFat(folder, disk, {start, size, label, ...options}),
			data: async () =>
				fileSystem === 'ntfs'
					? writeNtfs(folder, disk, {start, size, label, ...options})
					: writeExt4(folder, disk, {start, size, label, entries, ...options}),
		}[name]();
		if (!written.ok) {
			return written;
		}
	}

	onProgress?.(1);
	return success(undefined);
};

const writeBios = async (
	folder: string,
	disk: string,
	start: number,
): Promise<Result<undefined, ImageProblem>> => {
	const handle = await open(disk, 'r+');
	try {
		const [sector, image] = [path.join(folder, bootFiles.diskSector), path.join(folder, bootFiles.diskImage)];
		await writeBiosLoader(handle, {sector, image}, start);
		return success(undefined);
	} finally {
		await handle.close();
	}
};
