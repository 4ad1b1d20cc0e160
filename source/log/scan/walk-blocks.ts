import type {Buffer} from 'node:buffer';
import type {LogSource} from '../log-source.ts';
import {
	chunkSize,
	createScanner,
	initialState,
	longestBlock,
	type Scan,
	type ScanState,
	type Wanted,
} from './scanner.ts';

/** Where a walk stands: before a block that begins where a line does. */
export type WalkPlace = {readonly position: number; readonly state: ScanState};

export const walkStart: WalkPlace = {position: 0, state: initialState};

export type ScannedBlock = Scan & {
	readonly end: number;
	/** False: the end of the log, in the middle of a line that may go on. */
	readonly complete: boolean;
	/** After the block. */
	readonly place: WalkPlace;
};

const lineBreak = 10;

/**
Walks through a log block by block, from a place to its end; whoever takes the blocks has the loop to itself between two of them for
less than a millisecond. Reading goes on while a block is scanned.
*/
export async function* walkBlocks(
	source: LogSource,
	from: WalkPlace,
	wanted: Wanted,
	signal: AbortSignal,
): AsyncGenerator<ScannedBlock, void> {
	const scanner = createScanner();
	scanner.look(wanted);
	const {memory, areas, headroom} = scanner;
	const readArea = async (area: 0 | 1, position: number) =>
		source.readLater(memory.subarray(areas[area], areas[area] + chunkSize), position);
	let {position, state} = from;
	let area: 0 | 1 = 0;
	/** Bytes before the area that belong to the line it begins in. */
	let carried = 0;
	let reading = readArea(area, position);
	for (;;) {
		const count = await reading;
		if (signal.aborted) {
			return;
		}

		const other: 0 | 1 = area === 0 ? 1 : 0;
		const end = areas[area] + count;
		let at = areas[area] - carried;
		if (count > 0) {
			reading = readArea(other, position + carried + count);
		}

		// At the end of the log what is left is a block too; and a line that is longer than there is room for is cut.
		const isEnd = count === 0;
		const lines: Buffer = memory.subarray(at, end);
		const broken = lines.lastIndexOf(lineBreak) + 1;
		const isCut = lines.length - broken > headroom;
		const whole = at + (isEnd || isCut ? lines.length : broken);
		while (at < whole) {
			const stop = blockEnd(memory, at, whole);
			const {scan, state: next} = scanner.scan(at, stop, position, state);
			position += stop - at;
			at = stop;
			const complete = memory[stop - 1] === lineBreak || (isCut && !isEnd);
			if (complete) {
				state = next;
			}

			yield {...scan, end: position, complete, place: {position, state}};
		}

		if (isEnd) {
			return;
		}

		carried = end - at;
		memory.copy(memory, areas[other] - carried, at, end);
		area = other;
	}
}

/** Behind the last line break that makes a block of no more than its length; behind the first, where a line is longer. */
const blockEnd = (memory: Buffer, at: number, whole: number): number => {
	if (whole - at <= longestBlock) {
		return whole;
	}

	const last = memory.subarray(at, at + longestBlock).lastIndexOf(lineBreak);
	if (last >= 0) {
		return at + last + 1;
	}

	const first = memory.subarray(at, whole).indexOf(lineBreak);
	return first < 0 ? whole : at + first + 1;
};
