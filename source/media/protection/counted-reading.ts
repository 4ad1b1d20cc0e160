import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';

/** How files are read that may be many and large. */
export type Reading = {
	readonly signal: AbortSignal | undefined;
	/** Hears of the bytes of a file as they are read. */
	readonly onBytes: (file: string, bytes: number) => void;
};

const chunkLength = 1024 * 1024;

/** The bytes of a file, which is opened when the first are asked for. Throws what the file system says. */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
	const chunks: AsyncIterable<Uint8Array> = createReadStream(file, {highWaterMark: chunkLength});
	yield* chunks;
}

/** The bytes of a file, told as they go by. Throws what their reading throws, or that it was aborted. */
export async function* counted(
	chunks: AsyncIterable<Uint8Array>,
	signal: AbortSignal | undefined,
	onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
	for await (const chunk of chunks) {
		signal?.throwIfAborted();
		onBytes(chunk.length);
		yield chunk;
	}
}

/** The bytes of a file, counted as they go by. Throws what the file system says, or that it was aborted. */
export const readCounted = (file: string, {signal, onBytes}: Reading): AsyncGenerator<Uint8Array> =>
	counted(readChunks(file), signal, bytes => onBytes(file, bytes));

/** What a manifest says of a file. */
export type Hashed = {readonly size: number; readonly sha256: string};

/** Hashes what goes by; `result` when all of it has. */
export const hashing = () => {
	const hash = createHash('sha256');
	let size = 0;
	return {
		async *through(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
			for await (const chunk of chunks) {
				hash.update(chunk);
				size += chunk.length;
				yield chunk;
			}
		},
		result: (): Hashed => ({size, sha256: hash.digest('hex')}),
	};
};

/** Size and SHA-256 of a file. Throws what the file system says. */
export const hashCounted = async (file: string, reading: Reading): Promise<Hashed> => {
	const {through, result} = hashing();
	for await (const _ of through(readCounted(file, reading))) {
		// It is hashed as it goes by.
	}

	return result();
};
