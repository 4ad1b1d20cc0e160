import {createHash} from 'node:crypto';
import {type FileHandle, open, rm} from 'node:fs/promises';
import {failure, type Result, success} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {FetchOptions, SourceProblem} from './content-source.ts';
import {cancelled, readProblem, writeProblem} from './file-problem.ts';
import type {PackageFile} from './package-manifest.ts';
import {StallError, usualStallTimeout, withinTime} from './stall.ts';

/** The part of a file handle that is read from: files inside images have it too. */
export type ReadableFile = {
	/** From where the last reading ended; 0 bytes at the end. */
	read(
		buffer: Uint8Array,
		offset: number,
		length: number,
		position: null,
	): Promise<{readonly bytesRead: number}>;
	close(): Promise<void>;
};

export type CopyOptions = FetchOptions & {
	/** Milliseconds without a byte after which the copy is given up. */
	readonly stallTimeout?: number;
	readonly openFile?: (file: string) => Promise<ReadableFile>;
};

const chunkSize = 1024 * 1024;

/**
Copies a file and reckons its SHA-256 on the way; `target` is synced when this returns, and gone when the copy failed.

@param expected - What the manifest or the listing says of the file: another size or another hash fails.
*/
export const copyFile = async (
	from: string,
	target: string,
	expected: PackageFile,
	options: CopyOptions = {},
): Promise<Result<{readonly sha256: string}, SourceProblem>> => {
	const {stallTimeout = usualStallTimeout, openFile = async file => open(file, 'r')} = options;
	let source: ReadableFile;
	try {
		source = await withinTime(openFile(from), stallTimeout);
	} catch (error) {
		return failure(sourceProblem(from, error));
	}

	let copied: Result<{readonly sha256: string}, SourceProblem>;
	try {
		const destination = await open(target, 'w', 0o600);
		try {
			copied = await copyInto(destination, source, {from, expected, stallTimeout, ...options});
		} catch (error) {
			copied = failure(writeProblem(target, error));
		} finally {
			await destination.close();
		}

		if (!copied.ok) {
			await rm(target, {force: true});
		}
	} catch (error) {
		copied = failure(writeProblem(target, error));
	}

	// A share that stalls would not answer to this either.
	source.close().catch(() => undefined);
	return copied;
};

/** Throws what the drive says that is written to. */
const copyInto = async (
	destination: FileHandle,
	source: ReadableFile,
	{
		from,
		expected: {size, sha256},
		stallTimeout,
		signal,
		onBytes,
	}: FetchOptions & {from: string; expected: PackageFile; stallTimeout: number},
): Promise<Result<{readonly sha256: string}, SourceProblem>> => {
	const hash = createHash('sha256');
	const buffer = Buffer.allocUnsafe(chunkSize);
	for (let bytes = 0; ; ) {
		if (signal?.aborted === true) {
			return failure(cancelled);
		}

		let count: number;
		try {
			({bytesRead: count} = await withinTime(source.read(buffer, 0, chunkSize, null), stallTimeout));
		} catch (error) {
			return failure(sourceProblem(from, error));
		}

		bytes += count;
		if (bytes > size || (count === 0 && bytes < size)) {
			return failure({
				code: contentCodes.invalidData,
				message: `${from} has ${bytes > size ? 'more' : 'fewer'} than the ${size} bytes that were announced: it changes while it is read, or its manifest is of another version.`,
				passing: false,
			});
		}

		if (count === 0) {
			break;
		}

		const chunk = buffer.subarray(0, count);
		hash.update(chunk);
		await destination.writeFile(chunk);
		onBytes?.(count);
	}

	const found = hash.digest('hex');
	if (sha256 !== undefined && found !== sha256) {
		return failure(wrongHash(from));
	}

	await destination.sync();
	return success({sha256: found});
};

/** A file that is not what its manifest says. */
export const wrongHash = (file: string): SourceProblem => ({
	code: contentCodes.hashMismatch,
	message: `${file} is not what its manifest says: its SHA-256 is another one. Put the right content there, or make the manifest anew.`,
	passing: false,
});

const sourceProblem = (from: string, error: unknown): SourceProblem =>
	error instanceof StallError
		? {
				code: contentCodes.timedOut,
				message: `${from} stopped answering: ${error.message}. Check the network and the share.`,
				passing: true,
			}
		: readProblem(from, error);
