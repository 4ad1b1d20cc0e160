import {type FileHandle, open, rm} from 'node:fs/promises';
import {areWholePages, openDirect, refusesDirectWriting} from './direct-writing.ts';

/** A part on the drive: takes blocks, past the cache of the system where it can. All methods throw what the file system says. */
export class PartOutput {
	readonly #file: string;
	readonly #handle: FileHandle;
	/** The same file, past the cache. Undefined: not needed yet. */
	#direct: Promise<FileHandle | undefined> | undefined;

	private constructor(file: string, handle: FileHandle) {
		this.#file = file;
		this.#handle = handle;
	}

	/** Opens the part behind the bytes that are kept of it; with none, a new one, and the record of an old one is gone. */
	static async open(
		{part, record}: {readonly part: string; readonly record: string},
		kept: number | undefined,
	): Promise<PartOutput> {
		const handle = await open(part, kept === undefined ? 'w' : 'r+');
		try {
			if (kept === undefined) {
				await rm(record, {force: true});
			} else {
				await handle.truncate(kept);
			}

			return new PartOutput(part, handle);
		} catch (error) {
			await handle.close();
			throw error;
		}
	}

	/** Writes blocks one behind the other. */
	async write(blocks: readonly Uint8Array[], position: number): Promise<void> {
		if (areWholePages(blocks, position)) {
			this.#direct ??= openDirect(this.#file);
			const direct = await this.#direct;
			if (direct !== undefined) {
				try {
					return await writeAll(direct, blocks, position);
				} catch (error) {
					if (!refusesDirectWriting(error)) {
						throw error;
					}

					// Some file systems, and drives with larger blocks, say it only now.
					this.#direct = Promise.resolve(undefined);
					await direct.close();
				}
			}
		}

		await writeAll(this.#handle, blocks, position);
	}

	/** Returns when what was written is on the drive for good. */
	async sync(): Promise<void> {
		// It is of the file, whichever way its bytes came.
		await this.#handle.datasync();
	}

	async close(): Promise<void> {
		try {
			await (await this.#direct?.catch(() => undefined))?.close();
		} finally {
			await this.#handle.close();
		}
	}
}

/** A drive may take less at a time than it was given. */
const writeAll = async (
	handle: FileHandle,
	blocks: readonly Uint8Array[],
	position: number,
): Promise<void> => {
	let rest = blocks.filter(({length}) => length > 0);
	for (let at = position; rest.length > 0; ) {
		const {bytesWritten} = await handle.writev(rest, at);
		at += bytesWritten;
		rest = behind(rest, bytesWritten);
	}
};

/** What is left of blocks when that many bytes of them are written. */
const behind = (blocks: readonly Uint8Array[], bytes: number): Uint8Array[] => {
	let left = bytes;
	return blocks.flatMap(block => {
		const taken = Math.min(left, block.length);
		left -= taken;
		return taken === block.length ? [] : [block.subarray(taken)];
	});
};
