import {constants, type FileHandle, open, stat} from 'node:fs/promises';
import process from 'node:process';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type ImageProblem, imageCancelled, imageFileProblem} from './image-problem.ts';
import {listRemovableDisks} from './list-removable-disks.ts';
import type {RemovableDisk} from './removable-disk.ts';
import {runTool} from './run-tool.ts';

export type WriteToDiskOptions = {
	readonly signal?: AbortSignal;
	/** From 0 to 1: half of it is writing, half reading back. */
	readonly onProgress?: (done: number) => void;
	/** In place of the disks of this computer, for tests. */
	readonly listDisks?: typeof listRemovableDisks;
};

const chunkSize = 1024 * 1024;

/**
Writes an image of `writeUsbImage` or `writeIsoImage` onto a removable disk and reads it back. The disk is looked for once more first: it
must still be the one that was confirmed. Its first megabyte, without which nothing starts from it, is written last: a disk whose writing
was cancelled is empty.
*/
export const writeToDisk = async (
	image: string,
	disk: RemovableDisk,
	{signal, onProgress, listDisks = listRemovableDisks}: WriteToDiskOptions = {},
): Promise<Result<undefined, ImageProblem>> => {
	const what = `The disk ${disk.path}`;
	try {
		const {size} = await stat(image);
		const usable = await checkDisk(disk, size, listDisks);
		if (!usable.ok) {
			return usable;
		}

		const prepared = await letGo(disk);
		if (!prepared.ok) {
			return prepared;
		}

		const source = await open(image, 'r');
		// Exclusively: Linux refuses that while a partition of the disk is mounted.
		const target = await open(
			disk.path,
			constants.O_RDWR | (process.platform === 'linux' ? constants.O_EXCL : 0),
		);
		try {
			const written = await write(source, target, {size, signal, onProgress});
			return written.ok ? await compare(source, target, {size, signal, onProgress}, what) : written;
		} finally {
			await source.close();
			await target.close();
		}
	} catch (error) {
		return failure(imageFileProblem(what, error, signal));
	}
};

const checkDisk = async (
	disk: RemovableDisk,
	size: number,
	listDisks: typeof listRemovableDisks,
): Promise<Result<undefined, ImageProblem>> => {
	const listed = await listDisks();
	if (!listed.ok) {
		return listed;
	}

	const isSame = listed.value.some(
		({path, model, serial, size: bytes}) =>
			path === disk.path && model === disk.model && serial === disk.serial && bytes === disk.size,
	);
	if (!isSame) {
		return failure({
			kind: 'not-usable',
			message: `The disk ${disk.model} (${disk.serial}) is not at ${disk.path} any more.`,
			help: 'Connect it again and choose it once more.',
		});
	}

	return size <= disk.size
		? success(undefined)
		: failure({
				kind: 'no-space',
				message: `The medium has ${size} bytes, and the disk ${disk.model} only ${disk.size}.`,
				help: 'Take a larger disk, or split the medium into volumes.',
			});
};

/** The system lets go of the disk: what it had mounted by itself is unmounted; Windows wants the disk empty. */
const letGo = async ({path, mounted}: RemovableDisk): Promise<Result<undefined, ImageProblem>> => {
	if (process.platform === 'win32') {
		const cleaned = await runTool('diskpart', [], {
			input: `select disk ${path.replace(/\D*/, '')}\r\nclean\r\nexit\r\n`,
		});
		return cleaned.ok ? success(undefined) : cleaned;
	}

	for (const place of mounted) {
		const unmounted = await runTool('umount', [place]);
		if (!unmounted.ok) {
			return failure({
				...unmounted.error,
				message: `The disk is in use: ${place} cannot be unmounted. ${unmounted.error.message}`,
				help: 'Close what uses it and start again.',
			});
		}
	}

	return success(undefined);
};

type Work = {
	readonly size: number;
	readonly signal: AbortSignal | undefined;
	readonly onProgress: ((done: number) => void) | undefined;
};

const write = async (
	source: FileHandle,
	target: FileHandle,
	{size, signal, onProgress}: Work,
): Promise<Result<undefined, ImageProblem>> => {
	await target.write(Buffer.alloc(Math.min(chunkSize, size)), 0, Math.min(chunkSize, size), 0);
	await target.sync();
	const buffer = Buffer.alloc(chunkSize);
	for (let position = chunkSize; position < size; position += chunkSize) {
		if (signal?.aborted === true) {
			return failure(imageCancelled);
		}

		const {bytesRead} = await source.read(buffer, 0, chunkSize, position);
		await target.write(buffer, 0, bytesRead, position);
		onProgress?.(position / size / 2);
	}

	await target.sync();
	const {bytesRead} = await source.read(buffer, 0, chunkSize, 0);
	await target.write(buffer, 0, bytesRead, 0);
	await target.sync();
	return success(undefined);
};

const compare = async (
	source: FileHandle,
	target: FileHandle,
	{size, signal, onProgress}: Work,
	what: string,
): Promise<Result<undefined, ImageProblem>> => {
	const [wanted, found] = [Buffer.alloc(chunkSize), Buffer.alloc(chunkSize)];
	for (let position = 0; position < size; position += chunkSize) {
		if (signal?.aborted === true) {
			return success(undefined);
		}

		const {bytesRead} = await source.read(wanted, 0, chunkSize, position);
		await target.read(found, 0, bytesRead, position);
		if (!wanted.subarray(0, bytesRead).equals(found.subarray(0, bytesRead))) {
			// Nobody shall start from it.
			await target.write(Buffer.alloc(chunkSize), 0, chunkSize, 0);
			await target.sync();
			return failure({
				kind: 'not-usable',
				message: `${what} does not hold what was written to it, from byte ${position} on.`,
				help: 'The disk is worn out or not as large as it says: take another one.',
			});
		}

		onProgress?.(0.5 + position / size / 2);
	}

	onProgress?.(1);
	return success(undefined);
};
