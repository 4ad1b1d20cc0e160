import type {JournalFile} from './journal-files.ts';

/** Whole lines in `bytes`, up to `end`; the first of them begins at `offset` of the file. */
export type LineBlock = {
	readonly bytes: Buffer;
	readonly end: number;
	readonly offset: number;
};

const blockLength = 512 * 1024;
export const lineBreak = 0x0a;

/**
Reads a file from `from` on in blocks of whole lines, so that its length costs no memory. A last line
without a line break comes as a block of its own. The bytes of a block are the reader's until it asks for the next.
*/
export function* readLineBlocks(file: JournalFile, from: number): Generator<LineBlock> {
	const size = file.size();
	let bytes: Buffer = Buffer.allocUnsafe(Math.min(blockLength, Math.max(1, size - from)));
	let offset = from;
	let kept = 0;
	while (offset + kept < size) {
		const count = file.read(bytes.subarray(kept), offset + kept);
		if (count === 0) {
			break;
		}

		const filled = kept + count;
		const lastBreak = bytes.lastIndexOf(lineBreak, filled - 1);
		const end = lastBreak < 0 || lastBreak >= filled ? 0 : lastBreak + 1;
		if (end > 0) {
			// The reader may change the block, so what follows it is put aside first.
			const rest = Buffer.from(bytes.subarray(end, filled));
			yield {bytes, end, offset};
			bytes.set(rest);
			offset += end;
			kept = rest.length;
		} else {
			kept = filled;
		}

		if (kept === bytes.length) {
			bytes = Buffer.concat([bytes], bytes.length * 2);
		}
	}

	if (kept > 0) {
		yield {bytes: bytes.subarray(0, kept), end: kept, offset};
	}
}
