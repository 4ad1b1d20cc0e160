import {Buffer} from 'node:buffer';
import {createLogIndex, type LogIndex} from './log-index.ts';
import type {PlacedRecord} from './log-record.ts';
import {type LogChange, type LogSource, openLogSource} from './log-source.ts';
import {parseRecord} from './parse-record.ts';
import type {PlaceList} from './place-list.ts';
import {firstOpener, longestRecord, splitRecords} from './split-records.ts';

/** One log, read from wherever somebody looks: nothing of it is kept but its index. */
export type LogFile = {
	readonly source: LogSource;
	readonly index: LogIndex;
	/** Its records are tagged: of the form that says itself which are errors. */
	readonly hasTags: boolean;
	/** Records from a place on where one begins; only those of a list, when one is given. */
	after(place: number, count: number, only?: PlaceList): readonly PlacedRecord[];
	/** Records that end at a place or before it, the last ones, in their order. */
	before(place: number, count: number, only?: PlaceList): readonly PlacedRecord[];
	/** Where a record begins of which the place is a part, or the first one behind it. */
	recordAt(place: number): number;
	/** How many records begin before a place; undefined while that part is not indexed. */
	ordinalOf(place: number): number | undefined;
	/** Where the first record begins that is not earlier than a time, in milliseconds since the epoch. */
	placeOfTime(time: number): number;
	refresh(): LogChange;
	close(): void;
};

/** A part of a log, where records begin in it and the last one ends, and where it is. */
type Part = {readonly starts: readonly number[]; readonly part: Buffer; readonly offset: number};

const window = 64 * 1024;
/** For a few records. */
const smallWindow = 4 * 1024;
const few = 5;

/** Opens the segments of one log, the oldest first. Throws when one cannot be opened. `log`: its number among those read together. */
export const openLogFile = (paths: readonly string[], log: number): LogFile => {
	const source = openLogSource(paths);
	const index = createLogIndex(source);
	const readPart = (start: number, end: number): Buffer => {
		const part = Buffer.allocUnsafe(Math.max(0, end - start));
		return part.subarray(0, source.readInto(part, start));
	};

	const hasTags = firstOpener(readPart(0, window), true) >= 0;

	const records = ({starts, part, offset}: Part): PlacedRecord[] =>
		starts.slice(0, -1).map((start, index) => {
			const end = starts[index + 1] ?? start;
			const text =
				source.encoding === 'utf-16le'
					? source.text(offset + start, offset + end)
					: source.decode(part.subarray(start, end));
			return {...parseRecord(text), log, start: offset + start, end: offset + end};
		});

	const partAfter = (from: number, count: number): Part => {
		for (let length = count < few ? smallWindow : window; ; length *= 4) {
			const part = readPart(from, from + length);
			const starts = splitRecords(part, count);
			const isEnd = part.length < length;
			// The last record of the part may go on behind it.
			if (isEnd || starts.length > count || length > 4 * longestRecord) {
				return {starts, part, offset: from};
			}

			if (starts.length > 2) {
				return {starts: starts.slice(0, -1), part, offset: from};
			}
		}
	};

	const partBefore = (to: number, count: number): Part => {
		for (let length = window; ; length *= 4) {
			const offset = Math.max(0, to - length);
			const part = readPart(offset, to);
			const isLast = offset === 0 || length > longestRecord;
			const first = offset === 0 ? 0 : syncPoint(part, hasTags && !isLast);
			const rest = part.subarray(Math.max(0, first));
			const starts = first < 0 ? [] : splitRecords(rest);
			if (starts.length > count || isLast || starts.length > 2) {
				return first < 0 || starts.length < 2
					? {starts: [0, part.length], part, offset}
					: {starts: starts.slice(-count - 1), part: rest, offset: offset + first};
			}
		}
	};

	const after: LogFile['after'] = (from, count, only) => {
		if (only !== undefined) {
			const first = only.indexFrom(from);
			const places = Array.from({length: count}, (_, index) => only.at(first + index));
			return places.flatMap(start => (start === undefined ? [] : after(start, 1)));
		}

		const found: PlacedRecord[] = [];
		for (let at = from; found.length < count && at < source.size; ) {
			const batch = records(partAfter(at, count - found.length));
			const end = batch.at(-1)?.end;
			if (end === undefined || end <= at) {
				break;
			}

			found.push(...batch);
			at = end;
		}

		return found;
	};

	const before: LogFile['before'] = (to, count, only) => {
		if (only !== undefined) {
			const last = only.indexFrom(to);
			const first = Math.max(0, last - count);
			return Array.from({length: last - first}, (_, index) => only.at(first + index)).flatMap(start =>
				start === undefined ? [] : after(start, 1),
			);
		}

		const found: PlacedRecord[][] = [];
		let wanted = count;
		for (let at = to; wanted > 0 && at > 0; ) {
			const batch = records(partBefore(at, wanted));
			const start = batch[0]?.start;
			if (start === undefined || start >= at) {
				break;
			}

			found.unshift(batch);
			wanted -= batch.length;
			at = start;
		}

		return found.flat();
	};

	const recordAt = (at: number): number =>
		at <= 0 ? 0 : (before(Math.min(source.size, lineEnd(at)), 1)[0]?.start ?? 0);

	/** Behind the line that a place is in. */
	const lineEnd = (at: number): number => {
		const part = readPart(at, at + window);
		const end = part.indexOf(10);
		return at + (end < 0 ? part.length : end + 1);
	};

	return {
		source,
		index,
		hasTags,
		after,
		before,
		recordAt,
		ordinalOf(at) {
			const block = index.blockOf(at);
			if (block === undefined) {
				return at <= 0 ? 0 : undefined;
			}

			return block.before + splitRecords(readPart(block.first, at)).length - 1;
		},
		placeOfTime(time) {
			let low = 0;
			let high = source.size;
			while (high - low > 1) {
				const middle = low + Math.floor((high - low) / 2);
				const start = recordAt(middle);
				const found = after(start, 20).find(record => record.time !== undefined);
				if (found?.time !== undefined && found.time < time) {
					low = Math.max(middle, found.start);
				} else {
					high = middle;
				}
			}

			const near = after(recordAt(low), 40);
			return (
				near.find(record => record.time !== undefined && record.time >= time)?.start ?? near.at(-1)?.end ?? 0
			);
		},
		refresh() {
			const change = source.refresh();
			if (change === 'cut') {
				index.reset();
			}

			return change;
		},
		close: source.close,
	};
};

/** Where reading can begin in a part that was taken out of the middle; -1: nowhere. */
const syncPoint = (part: Buffer, needsTag: boolean): number => {
	const opener = firstOpener(part, false);
	if (opener >= 0 || needsTag) {
		return opener;
	}

	const line = part.indexOf(10);
	return line < 0 || line + 1 === part.length ? -1 : line + 1;
};
