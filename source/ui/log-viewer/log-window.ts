import type {PlacedRecord} from '../../log/log-record.ts';
import type {LogCursor, LogSet} from '../../log/log-set.ts';
import type {PlaceList} from '../../log/place-list.ts';

/** Rows kept above a record that was gone to. */
const above = 3;

/** The part of the logs that is on the screen, and the record in it that is selected. `only`: what a filter lets through. */
export const createLogWindow = (set: LogSet, only: () => readonly PlaceList[] | undefined) => {
	let height = 1;
	let top: LogCursor = set.end();
	let rows: readonly PlacedRecord[] = [];
	let selected = 0;

	/** The place before a row of the screen; the place behind the last one for the number of rows. */
	const cursorOf = (row: number): LogCursor => {
		const cursor = [...top];
		for (const {log, end} of rows.slice(0, row)) {
			cursor[log] = end;
		}

		const record = rows[row];
		if (record !== undefined) {
			cursor[record.log] = record.start;
		}

		return cursor;
	};

	/** Shows from a place on; fills up from above where the end comes first. */
	const show = (from: LogCursor, chosen: number) => {
		top = from;
		rows = set.after(top, height, only()).records;
		selected = chosen;
		if (rows.length < height) {
			const read = set.before(top, height - rows.length, only());
			top = read.cursor;
			rows = [...read.records, ...rows];
			selected += read.records.length;
		}

		selected = Math.max(0, Math.min(selected, rows.length - 1));
	};

	const rowOf = ({log, start}: PlacedRecord): number =>
		rows.findIndex(each => each.log === log && each.start === start);

	/** Selects a record in its surroundings; where it is not let through, the first one behind it. */
	const showAround = (record: PlacedRecord) => {
		const cursor = set.cursorBefore(record.log, record.start);
		const read = set.before(cursor, Math.min(above, Math.max(0, height - 1)), only());
		show(read.cursor, read.records.length);
		// Records of other logs at the same time may stand before it.
		const row = rowOf(record);
		selected = row < 0 ? selected : row;
	};

	return {
		get rows(): readonly PlacedRecord[] {
			return rows;
		},
		get selected(): number {
			return selected;
		},
		/** The record before the first row. */
		get previous(): PlacedRecord | undefined {
			return set.before(top, 1, only()).records.at(-1);
		},
		cursorOf,
		/** The place behind the selected record. */
		behindSelected(): LogCursor {
			const cursor = [...cursorOf(selected)];
			const record = rows[selected];
			if (record !== undefined) {
				cursor[record.log] = record.end;
			}

			return cursor;
		},
		/** How many records there is room for; whether that is another number. */
		resize(wanted: number): boolean {
			const isOther = wanted !== height;
			height = wanted;
			return isOther;
		},
		showEnd: () => show(set.end(), height),
		showAround,
		/** Reads what is on the screen anew: the logs have changed. */
		showAgain: () => show(top, selected),
		up() {
			if (selected > 0) {
				selected--;
			} else {
				show(set.before(top, 1, only()).cursor, 0);
			}
		},
		down() {
			if (selected < rows.length - 1) {
				selected++;
			} else {
				show(set.after(top, 1, only()).cursor, selected);
			}
		},
		pageUp: () => show(set.before(top, height, only()).cursor, selected),
		pageDown: () => show(cursorOf(rows.length), selected),
		first: () => show(set.start, 0),
		/** Selects a record; where it is not on the screen, its surroundings are shown. */
		goTo(record: PlacedRecord) {
			const row = rowOf(record);
			if (row < 0) {
				showAround(record);
			} else {
				selected = row;
			}
		},
	};
};
