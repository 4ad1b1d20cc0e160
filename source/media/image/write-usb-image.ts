import {copyFile, link, mkdir, mkdtemp, open, rm, truncate} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {bootFiles} from '../boot-image/boot-files.ts';
import {writeBiosLoader} from './bios-sector.ts';
import {type FolderFile, filesOf, totalSize} from './folder-size.ts';
import {checkFreeImageSpace} from './free-image-space.ts';
import {type ImageOptions, plainLabel} from './image-options.ts';
import {type ImageProblem, imageFileProblem} from './image-problem.ts';
import {runTool} from './run-tool.ts';
import {checkTools} from './tools.ts';
import {writeUnfinished} from './unfinished-file.ts';
import {imageSize, partitionTable, sectorSize, type UsbPartition, usbLayout} from './usb-layout.ts';

export type UsbImage = {
	readonly boots: boolean;
	/** Bytes of the whole image: a stick must be as large. */
	readonly size: number;
};

const neededTools = ['sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'] as const;

/** What firmware and loaders read; everything else is data. */
const isBootFile = ({path: file}: FolderFile): boolean =>
	/^(boot|efi|\.disk)\/|^bootmgr|^sources\/boot\.wim$/i.test(file);

/**
Writes a folder as the image of a USB disk, to be copied onto a stick byte by byte: it starts by BIOS and by UEFI. The files to boot are
on a FAT partition, the others on one of ext4, where they may be larger than 4 GB. Needs no rights of root.
*/
export const writeUsbImage = async (
	folder: string,
	target: string,
	options: ImageOptions,
): Promise<Result<UsbImage, ImageProblem>> => {
	const tools = await checkTools('An image of a USB disk', neededTools);
	if (!tools.ok) {
		return tools;
	}

	try {
		const files = await filesOf(folder);
		const [boot, data] = [files.filter(isBootFile), files.filter(file => !isBootFile(file))];
		const partitions = usbLayout({boot: totalSize(boot), data: totalSize(data)}, 'ext4');
		const size = imageSize(partitions);
		const room = await checkFreeImageSpace('The image', target, size);
		if (!room.ok) {
			return room;
		}

		const boots = files.some(({path: file}) => file === bootFiles.kernel);
		const written = await writeUnfinished(
			'The image',
			target,
			async unfinished => writeDisk(folder, unfinished, {...options, partitions, boots}),
			options.signal,
		);
		return written.ok ? success({boots, size}) : written;
	} catch (error) {
		return failure(imageFileProblem('The image', error, options.signal));
	}
};

type Writing = ImageOptions & {readonly partitions: readonly UsbPartition[]; readonly boots: boolean};

const writeDisk = async (
	folder: string,
	disk: string,
	{partitions, boots, label, signal, onProgress}: Writing,
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
			data: async () => writeExt4(folder, disk, {start, size, label, ...options}),
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

type Place = {
	/** Bytes. */
	readonly start: number;
	readonly size: number;
	readonly label: string;
	readonly signal?: AbortSignal;
};

const writeFat = async (
	folder: string,
	disk: string,
	{start, size, label, ...options}: Place,
): Promise<Result<unknown, ImageProblem>> => {
	const sectors = String(start / sectorSize);
	const formatted = await runTool(
		'mkfs.fat',
		['-F', '32', '-n', plainLabel(label, 11), '--offset', sectors, '-h', sectors, disk, String(size / 1024)],
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

const writeExt4 = async (
	folder: string,
	disk: string,
	{start, size, label, ...options}: Place,
): Promise<Result<unknown, ImageProblem>> =>
	withPart(
		folder,
		file => !isBootFile(file),
		async part =>
			runTool(
				'mke2fs',
				[
					['-q', '-t', 'ext4', '-F', '-L', plainLabel(label, 16), '-m', '0', '-d', part],
					['-E', `offset=${start},root_owner=0:0`, disk, `${size / 1024}k`],
				].flat(),
				options,
			),
	);

/** Lends a folder beside `folder` that holds some of its files: as links, so that they take no room. */
const withPart = async <Value>(
	folder: string,
	isPart: (file: FolderFile) => boolean,
	use: (part: string, names: readonly string[]) => Promise<Value>,
): Promise<Value> => {
	const part = await mkdtemp(`${path.resolve(folder)}.part-`);
	try {
		const files = (await filesOf(folder)).filter(isPart);
		for (const {path: file} of files) {
			const [from, to] = [path.join(folder, file), path.join(part, file)];
			await mkdir(path.dirname(to), {recursive: true});
			// The folder may be a drive of its own: then beside it is another drive.
			await link(from, to).catch(async () => copyFile(from, to));
		}

		return await use(part, [...new Set(files.map(({path: file}) => file.split('/')[0] ?? file))]);
	} finally {
		await rm(part, {recursive: true, force: true});
	}
};
