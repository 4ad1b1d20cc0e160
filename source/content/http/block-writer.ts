import {type FileHandle, open} from 'node:fs/promises';
import {blockSize} from './part-block.ts';
import {PartOutput} from './part-output.ts';
import {formatMark, type PartMark} from './part-record.ts';

/** Bytes after which a sync is started beside the transfer: so the last one is short, and a power cut takes little. */
const syncEvery = 64 * blockSize;

/** Full blocks that may wait for their hash and for the drive. */
const mostWaiting = 12;

/** Blocks that are written in one call: on a busy machine a call waits longer than its bytes take. */
const mostTogether = 4;

/** Bytes of a part that are complete and wait to be written. */
export type FullBlock = {
	readonly bytes: Uint8Array;
	/** Of the first of them in the file. */
	readonly position: number;
	/** When they are hashed. */
	readonly mark: Promise<PartMark>;
};

/**
Writes the blocks of a part in their order, and the record beside them. All methods throw what the file system says; after that
there is nothing but {@link BlockWriter.close}.
*/
export class BlockWriter {
	readonly #recordFile: string;
	readonly #output: Promise<PartOutput>;
	readonly #onWritten: (bytes: Uint8Array) => void;
	/** What the record will hold before the next block. */
	#unwritten: string;
	#record: FileHandle | undefined;
	readonly #full: FullBlock[] = [];
	/** Blocks that are not written yet, among them those that have left `#full`. */
	#waiting = 0;
	#behind: PromiseWithResolvers<void> | undefined;
	#unsynced = 0;
	#writing: Promise<void> | undefined;
	#syncing: Promise<void> | undefined;
	#failed: unknown;

	/**
	@param begun - The text that the record begins with. It is written with the first block: a small file needs no record.
	@param kept - Bytes of an earlier attempt that stay. Undefined: none, a new file.
	@param onWritten - Is given back the bytes of every block, to be filled again.
	*/
	constructor(
		paths: {readonly part: string; readonly record: string},
		begun: string,
		kept: number | undefined,
		onWritten: (bytes: Uint8Array) => void,
	) {
		this.#recordFile = paths.record;
		this.#unwritten = begun;
		this.#onWritten = onWritten;
		this.#output = PartOutput.open(paths, kept);
		// Whoever needs the file hears of it.
		this.#output.catch(() => {});
	}

	/** Whether it has written a record. */
	get hasRecord(): boolean {
		return this.#record !== undefined;
	}

	/** Takes the next block. */
	add(block: FullBlock): void {
		this.#full.push(block);
		this.#waiting++;
		this.#writing ??= this.#write();
	}

	/** What to wait for before more is added. Undefined: the drive keeps up. */
	behind(): Promise<void> | undefined {
		if (this.#failed !== undefined) {
			return this.written();
		}

		if (this.#waiting >= mostWaiting) {
			this.#behind ??= Promise.withResolvers();
		}

		return this.#behind?.promise;
	}

	/** All that was added is written. */
	async written(): Promise<void> {
		while (this.#writing !== undefined) {
			await this.#writing;
		}

		if (this.#failed !== undefined) {
			throw this.#failed;
		}
	}

	/** Writes the end of the file behind everything else; the record does not need it. */
	async writeEnd(bytes: Uint8Array, position: number): Promise<void> {
		await this.written();
		const output = await this.#output;
		await output.write([bytes], position);
	}

	/** What is written is on the drive for good. */
	async sync(): Promise<void> {
		await this.#syncing;
		await (await this.#output).sync();
	}

	/** And so is the record of it. */
	async syncRecord(): Promise<void> {
		await this.#record?.datasync();
	}

	async close(): Promise<void> {
		await this.#syncing;
		await this.#record?.close();
		const output = await this.#output.catch(() => undefined);
		await output?.close();
	}

	async #write(): Promise<void> {
		try {
			const output = await this.#output;
			for (let noted = this.#noteNext(); ; ) {
				const blocks = await noted;
				// Beside the writing, so that the drive need not wait for the next hash.
				noted = this.#noteNext();
				noted.catch(() => {});
				if (blocks.length > 0) {
					await this.#writeNoted(output, blocks);
				} else if (this.#waiting === 0) {
					return;
				}
			}
		} catch (error) {
			this.#failed ??= error;
			this.#behind?.reject(error);
		} finally {
			this.#writing = undefined;
		}
	}

	/**
	Takes the next blocks when their hashes are in the record: before their bytes, so that a process that is ended loses none
	of those. What is on the drive and does not fit its hash is not believed.
	*/
	async #noteNext(): Promise<readonly FullBlock[]> {
		const blocks = this.#full.splice(0, mostTogether);
		if (blocks.length > 0) {
			const marks = await Promise.all(blocks.map(({mark}) => mark));
			this.#record ??= await open(this.#recordFile, 'w');
			await this.#record.appendFile(this.#unwritten + marks.map(formatMark).join(''));
			this.#unwritten = '';
		}

		return blocks;
	}

	async #writeNoted(output: PartOutput, blocks: readonly FullBlock[]): Promise<void> {
		await output.write(
			blocks.map(({bytes}) => bytes),
			blocks[0]?.position ?? 0,
		);
		this.#waiting -= blocks.length;
		for (const {bytes} of blocks) {
			this.#unsynced += bytes.length;
			this.#onWritten(bytes);
		}

		this.#behind?.resolve();
		this.#behind = undefined;
		if (this.#unsynced >= syncEvery && this.#syncing === undefined) {
			this.#unsynced = 0;
			this.#syncing = this.#syncBeside(output);
		}
	}

	async #syncBeside(output: PartOutput): Promise<void> {
		try {
			await output.sync();
			await this.syncRecord();
		} catch (error) {
			this.#failed ??= error;
		} finally {
			this.#syncing = undefined;
		}
	}
}
