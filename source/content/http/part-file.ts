import {createHash} from 'node:crypto';
import {rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {syncFolder} from '../../files/sync-folder.ts';
import {BlockWriter} from './block-writer.ts';
import {wholePages} from './direct-writing.ts';
import {blockSize} from './part-block.ts';
import {formatMark, formatSource, type PartSource} from './part-record.ts';
import type {ResumedPart} from './resume-part.ts';
import {hashBeside, hashHere, type RunningHash} from './running-hash.ts';

/** Files from here on, which are fetched one at a time, are worth a thread that hashes. */
const hashedBesideFrom = 32 * 1024 * 1024;

/** Where a file lies while it is fetched. */
export type PartPaths = {readonly target: string; readonly part: string; readonly record: string};

export const partPaths = (target: string): PartPaths => ({
	target,
	part: `${target}.part`,
	record: `${target}.part.json`,
});

/** Takes away what is left of a fetch, without the target. */
export const removePart = async ({part, record}: PartPaths): Promise<void> => {
	await rm(record, {force: true});
	await rm(part, {force: true});
};

/**
A file that is being fetched: hashed while it is written, recorded block by block. All methods throw what the file system says;
after that there is nothing but {@link PartFile.suspend}.
*/
export class PartFile {
	readonly #paths: PartPaths;
	readonly #source: PartSource;
	/** Then there is the record of the earlier attempt at least. */
	readonly #isResumed: boolean;
	readonly #hash: RunningHash;
	readonly #writer: BlockWriter;
	#block: Uint8Array;
	#filled = 0;
	/** Bytes in full blocks. */
	#closed: number;
	/** Blocks of the full size that were written, to be filled again: new memory for each would be garbage by the gigabyte. */
	readonly #free: Uint8Array[] = [];

	/** Begins anew, or goes on behind what was resumed. Bytes may come at once: the file is opened beside that. */
	constructor(paths: PartPaths, source: PartSource, resumed?: ResumedPart) {
		this.#paths = paths;
		this.#source = source;
		this.#isResumed = resumed !== undefined;
		this.#hash =
			resumed === undefined && source.size !== undefined && source.size > hashedBesideFrom
				? hashBeside()
				: hashHere(resumed?.hash ?? createHash('sha256'));
		this.#closed = resumed?.marks.at(-1)?.bytes ?? 0;
		this.#block = this.#newBlock();
		this.#writer = new BlockWriter(
			paths,
			formatSource(source) + (resumed?.marks.map(formatMark).join('') ?? ''),
			resumed === undefined ? undefined : this.#closed,
			bytes => {
				if (bytes.length === blockSize) {
					this.#free.push(bytes);
				}
			},
		);
	}

	/** Bytes that it holds. */
	get length(): number {
		return this.#closed + this.#filled;
	}

	/** Where the next bytes may be put before they are appended. */
	get room(): Uint8Array {
		return this.#block.subarray(this.#filled);
	}

	/**
	Takes bytes, which are copied unless they lie at the beginning of {@link room}. A promise says that the drive is behind: to be
	waited for before more come.
	*/
	append(bytes: Uint8Array): Promise<void> | undefined {
		for (let from = 0; from < bytes.length; ) {
			const {room} = this;
			const length = Math.min(bytes.length - from, room.length);
			if (bytes.buffer !== room.buffer || bytes.byteOffset + from !== room.byteOffset) {
				room.set(bytes.subarray(from, from + length));
			}

			this.#filled += length;
			from += length;
			if (this.#filled === this.#block.length) {
				this.#closeBlock();
			}
		}

		return this.#writer.behind();
	}

	/** Writes and syncs what there is, so that a later attempt goes on behind it. Gives up without a word when the drive does not take it. */
	async suspend(): Promise<void> {
		try {
			this.#closeBlock();
			await this.#writer.written();
			await this.#writer.sync();
			await this.#writer.syncRecord();
		} catch {
			// The attempt has failed already, and says why. Whatever is on the drive is judged by its hashes.
		} finally {
			await this.#close();
		}
	}

	/** Writes the rest. Gives the SHA-256 of all, in hexadecimal digits. */
	async finish(): Promise<string> {
		const rest = this.#block.subarray(0, this.#filled);
		const [sha256] = await Promise.all([this.#hash.add(rest), this.#writer.writeEnd(rest, this.#closed)]);
		return sha256;
	}

	/** After {@link finish}: puts the file under its name, on the drive for good. */
	async keep(): Promise<void> {
		try {
			await this.#writer.sync();
		} finally {
			await this.#close();
		}

		await rename(this.#paths.part, this.#paths.target);
		if (this.#isResumed || this.#writer.hasRecord) {
			await rm(this.#paths.record, {force: true});
		}

		await syncFolder(path.dirname(this.#paths.target));
	}

	/** Takes it away. */
	async remove(): Promise<void> {
		await this.#writer.written().catch(() => {});
		await this.#close();
		await removePart(this.#paths);
	}

	#newBlock(): Uint8Array {
		const left = (this.#source.size ?? Number.POSITIVE_INFINITY) - this.#closed;
		// Behind the bytes of an earlier attempt the first block is a shorter one: then all others begin and end with whole pages.
		const length = Math.min(blockSize - (this.#closed % blockSize), left);
		return length < blockSize
			? Buffer.allocUnsafeSlow(Math.max(1, length))
			: (this.#free.pop() ?? wholePages(blockSize));
	}

	#closeBlock(): void {
		if (this.#filled === 0) {
			return;
		}

		const bytes = this.#block.subarray(0, this.#filled);
		const position = this.#closed;
		const end = position + bytes.length;
		const mark = this.#hash.add(bytes).then(sha256 => ({bytes: end, sha256}));
		// Whoever writes the block hears of it.
		mark.catch(() => {});
		this.#closed = end;
		this.#filled = 0;
		this.#block = this.#newBlock();
		this.#writer.add({bytes, position, mark});
	}

	async #close(): Promise<void> {
		this.#hash.end();
		await this.#writer.close();
	}
}
