import {Buffer} from 'node:buffer';
import {type Entry, fromBufferPromise} from 'yauzl';
import {failure, type Result, success} from '../sequence/result.ts';

/** What a zip may unpack to. An export of the largest task sequences is a few megabytes. */
const unzipLimits = {
	entries: 20_000,
	partBytes: 64 * 1024 * 1024,
	totalBytes: 256 * 1024 * 1024,
} as const;

/** A zip begins with the header of its first file, or is empty. */
export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 &&
	bytes[1] === 0x4b &&
	((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
Unpacks a zip into memory; nothing is written, so no name in it can lead anywhere.

@param wanted Whether to unpack the file of that name; names have `/` between folders.
@returns The files by name, or in words what is wrong: damaged, encrypted, or larger than allowed.
*/
export const unzip = async (
	bytes: Uint8Array,
	wanted: (name: string) => boolean,
): Promise<Result<ReadonlyMap<string, Uint8Array>, string>> => {
	const parts = new Map<string, Uint8Array>();
	try {
		const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
			lazyEntries: true,
		});
		if (zip.entryCount > unzipLimits.entries) {
			return failure(`it holds more than ${unzipLimits.entries} files`);
		}

		// All sizes before the first byte: a bomb is refused without unpacking a part of it.
		const entries: Entry[] = [];
		let total = 0;
		for await (const entry of zip.eachEntry()) {
			if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) {
				continue;
			}

			total += entry.uncompressedSize;
			if (entry.uncompressedSize > unzipLimits.partBytes || total > unzipLimits.totalBytes) {
				return failure(`it unpacks to more than ${unzipLimits.totalBytes / 1024 / 1024} MB`);
			}

			entries.push(entry);
		}

		for (const entry of entries) {
			// The library refuses an entry whose content is longer than it declares.
			parts.set(entry.fileName, await readAll(await zip.openReadStreamPromise(entry)));
		}
	} catch (error) {
		return failure(error instanceof Error ? error.message : String(error));
	}

	return success(parts);
};

const readAll = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) {
		chunks.push(chunk);
	}

	return Buffer.concat(chunks);
};
