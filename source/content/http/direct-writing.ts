import {constants, type FileHandle, open} from 'node:fs/promises';

/*
What a program writes to a file is copied into the cache of the system first, and from there to the drive. For a file of gigabytes the
copy is as much work as receiving it, it takes the memory of a small machine, and the sync at the end still has all of it to do. So
large files are written past the cache where the system and the drive allow that (Linux: O_DIRECT, open(2)): from memory, to places
and in lengths that are whole pages.
*/

const pageSize = 4096;

/** What file systems say that have no such way; everything else is said as it is. */
const withoutDirectWriting: readonly unknown[] = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];

/** New memory that begins where a page does, and that threads can share. */
export const wholePages = (length: number): Uint8Array =>
	// V8 takes memory that may grow from the system page by page, and all other from the heap of C.
	new Uint8Array(new SharedArrayBuffer(length, {maxByteLength: length}), 0, length);

/** Whether bytes have the place and the length, in the file and in memory, that writing past the cache needs. */
export const areWholePages = (blocks: readonly Uint8Array[], position: number): boolean =>
	position % pageSize === 0 &&
	blocks.every(
		({buffer, byteOffset, length}) =>
			length > 0 &&
			length % pageSize === 0 &&
			byteOffset % pageSize === 0 &&
			// Of other memory nobody knows where it begins.
			buffer instanceof SharedArrayBuffer,
	);

/** Whether this error says that a file cannot be written past the cache of the system. */
export const refusesDirectWriting = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && withoutDirectWriting.includes(error.code);

/** Opens a file that exists once more, to write past the cache of the system. Undefined: there is no such way here. */
export const openDirect = async (file: string): Promise<FileHandle | undefined> => {
	// Node knows no such flag on Windows.
	const {O_DIRECT: direct}: {readonly O_DIRECT?: number} = constants;
	if (direct === undefined) {
		return undefined;
	}

	try {
		return await open(file, constants.O_WRONLY | direct);
	} catch (error) {
		if (refusesDirectWriting(error)) {
			return undefined;
		}

		throw error;
	}
};
