import type {LogSource} from './log-source.ts';
import {PlaceList} from './place-list.ts';
import {type WalkPlace, walkBlocks, walkStart} from './scan/walk-blocks.ts';

/** A block of the log that begins where a line does. */
type Block = {
	/** Where its first record begins; a block may lie in the middle of one. */
	readonly first: number;
	/** Records that begin before it. */
	readonly before: number;
};

/** Which record is where, a block at a time: some 100 kB for a log of 1 GB. */
export type LogIndex = {
	/** Records so far. */
	readonly records: number;
	/** Units of the log looked through so far. */
	readonly indexed: number;
	/** Where records of type 3 begin. */
	readonly errors: PlaceList;
	/** Looks through what is new, to the end of the log. */
	extend(signal: AbortSignal): Promise<void>;
	/** The block that a place is in, if it is indexed. */
	blockOf(place: number): Block | undefined;
	/** Forgets everything: the log was cut. */
	reset(): void;
};

export const createLogIndex = (source: LogSource): LogIndex => {
	let blocks: Block[] = [];
	let errors = new PlaceList();
	let records = 0;
	let indexed = 0;
	/** Before the line that the log ended in when it was looked through last. */
	let resume: {readonly place: WalkPlace; readonly records: number; readonly blocks: number} = {
		place: walkStart,
		records: 0,
		blocks: 0,
	};

	return {
		get records() {
			return records;
		},
		get indexed() {
			return indexed;
		},
		get errors() {
			return errors;
		},
		async extend(signal) {
			records = resume.records;
			blocks.length = resume.blocks;
			errors.cut(resume.place.position);
			for await (const block of walkBlocks(source, resume.place, 'errors', signal)) {
				if (block.first >= 0) {
					blocks.push({first: block.first, before: records});
				}

				records += block.records;
				indexed = block.end;
				for (const error of block.found) {
					errors.add(error);
				}

				if (block.complete) {
					resume = {place: block.place, records, blocks: blocks.length};
				}
			}
		},
		blockOf: place => (place > indexed ? undefined : blocks.findLast(({first}) => first <= place)),
		reset() {
			blocks = [];
			errors = new PlaceList();
			records = 0;
			indexed = 0;
			resume = {place: walkStart, records: 0, blocks: 0};
		},
	};
};
