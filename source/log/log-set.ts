import type {LogFile} from './log-file.ts';
import type {PlacedRecord} from './log-record.ts';
import {mergeFromEnd, mergeRecords} from './merge-records.ts';
import type {PlaceList} from './place-list.ts';

/** A place between two records of the logs that are read as one: a place in each of them. */
export type LogCursor = readonly number[];

export type Read = {
	readonly records: readonly PlacedRecord[];
	/** On the other side of them. */
	readonly cursor: LogCursor;
};

/** Some logs, read as one by time. */
export type LogSet = {
	readonly files: readonly LogFile[];
	readonly start: LogCursor;
	end(): LogCursor;
	/** Records behind a place; `only`: of each log those that are in its list. */
	after(cursor: LogCursor, count: number, only?: readonly PlaceList[]): Read;
	/** Records before a place, in their order. */
	before(cursor: LogCursor, count: number, only?: readonly PlaceList[]): Read;
	/** The place before a record. */
	cursorBefore(log: number, place: number): LogCursor;
	/** Records before a place, of those indexed. */
	ordinalOf(cursor: LogCursor): number | undefined;
	close(): void;
};

/** How far back the time of a record without one is looked for. */
const lookBack = 20;

export const createLogSet = (files: readonly LogFile[]): LogSet => {
	/** Of records that begin with one without a time, the time of the one before them. */
	const timesBefore = (read: readonly (readonly PlacedRecord[])[]) =>
		files.map((file, log) => {
			const first = read[log]?.[0];
			return first !== undefined && first.time === undefined ? timeBefore(file, first.start) : unknownTime;
		});

	const listOf = (only: readonly PlaceList[] | undefined, log: number) => only?.[log];
	return {
		files,
		start: files.map(() => 0),
		end: () => files.map(({source}) => source.size),
		after(cursor, count, only) {
			const read = files.map((file, log) => file.after(cursor[log] ?? 0, count, listOf(only, log)));
			const [first = []] = read;
			const records = files.length === 1 ? first : mergeRecords(read, timesBefore(read), count);
			const moved = [...cursor];
			for (const {log, end} of records) {
				moved[log] = end;
			}

			return {records, cursor: moved};
		},
		before(cursor, count, only) {
			const read = files.map((file, log) =>
				file.before(cursor[log] ?? file.source.size, count, listOf(only, log)),
			);
			const [first = []] = read;
			const records = files.length === 1 ? first : mergeFromEnd(read, timesBefore(read), count);
			const moved = [...cursor];
			for (const {log, start} of records.toReversed()) {
				moved[log] = start;
			}

			return {records, cursor: moved};
		},
		cursorBefore(log, place) {
			const file = files[log];
			if (files.length === 1 || file === undefined) {
				return [place];
			}

			const time = file.after(place, 1)[0]?.time ?? timeBefore(file, place);
			return files.map((other, number) => (number === log ? place : other.placeOfTime(time)));
		},
		ordinalOf(cursor) {
			let sum = 0;
			for (const [log, file] of files.entries()) {
				const ordinal = file.ordinalOf(cursor[log] ?? 0);
				if (ordinal === undefined) {
					return undefined;
				}

				sum += ordinal;
			}

			return sum;
		},
		close() {
			for (const file of files) {
				file.close();
			}
		},
	};
};

const timeBefore = (file: LogFile, place: number): number =>
	file.before(place, lookBack).findLast(({time}) => time !== undefined)?.time ?? unknownTime;

const unknownTime = Number.NEGATIVE_INFINITY;
