import {judgedSeverity, looksAhead} from '../../log/judge-severity.ts';
import {platformOfLog} from '../../log/log-platform.ts';
import type {LogQuery} from '../../log/log-query.ts';
import type {PlacedRecord} from '../../log/log-record.ts';
import type {LogCursor, LogSet} from '../../log/log-set.ts';
import {type RunningSearch, startLogWork} from '../../log/log-work.ts';
import type {PlaceList} from '../../log/place-list.ts';
import type {LogSeverity} from '../../log/smsts-log.ts';
import {createLogWindow} from './log-window.ts';

/** A record on the screen. */
export type ShownRecord = {
	readonly record: PlacedRecord;
	readonly severity: LogSeverity;
	/** Milliseconds since the record before it. */
	readonly gap: number;
	readonly isBookmarked: boolean;
};

/** What the log viewer shows. A new object for every change. */
export type LogView = {
	readonly rows: readonly ShownRecord[];
	readonly selected: number;
	/** The number of the selected record, from 1; undefined while it is not indexed. */
	readonly position?: number;
	/** Records there are, or that the filter lets through. */
	readonly total: number;
	/** The share that was indexed, or looked through for the filter, 0 to 1. */
	readonly share: number;
	readonly isFollowing: boolean;
	readonly errors: number;
	readonly filter?: LogQuery;
	readonly search?: {readonly query: LogQuery; readonly count: number; readonly share: number};
	readonly bookmarks: number;
};

export type LogViewer = ReturnType<typeof createLogViewer>;

const followMilliseconds = 250;
const progressMilliseconds = 200;
/** Records that are no errors after all, passed over on the way to the next one. */
const mostPassedOver = 500;

/** The log viewer outside React: what is on the screen, and what a person does with it. It begins at the end of the logs, and follows it. */
export const createLogViewer = (set: LogSet) => {
	const listeners = new Set<() => void>();
	const bookmarks = new Map<string, PlacedRecord>();
	/** By the number of the log. */
	const platforms = new Map<number, 'windows' | 'linux'>();
	let isFollowing = true;
	let filter: RunningSearch | undefined;
	let search: RunningSearch | undefined;
	/** Where to be when the filter has found what is there. */
	let anchor: PlacedRecord | undefined;
	let view: LogView = emptyView;

	const only = (): readonly PlaceList[] | undefined => filter?.hits;
	const window = createLogWindow(set, only);

	const publish = () => {
		const {rows, selected, previous} = window;
		const behind = set.after(window.cursorOf(rows.length), looksAhead).records;
		const following = [...rows, ...behind];
		const position = positionOf(window.cursorOf(selected));
		view = {
			rows: rows.map((record, index) => ({
				record,
				severity: judgedSeverity(record, following.slice(index + 1, index + 1 + looksAhead)),
				gap: gapBetween(index === 0 ? previous : rows[index - 1], record),
				isBookmarked: bookmarks.has(keyOf(record)),
			})),
			selected,
			...(position === undefined ? {} : {position}),
			total: filter?.count ?? work.records,
			share: filter?.share ?? work.share,
			isFollowing,
			errors: work.errors.reduce((sum, {count}) => sum + count, 0),
			...(filter === undefined ? {} : {filter: filter.query}),
			...(search === undefined
				? {}
				: {search: {query: search.query, count: search.count, share: search.share}}),
			bookmarks: bookmarks.size,
		};
		for (const listener of listeners) {
			listener();
		}
	};

	const positionOf = (cursor: LogCursor): number | undefined => {
		if (window.rows.length === 0) {
			return undefined;
		}

		const ordinal =
			filter === undefined
				? set.ordinalOf(cursor)
				: filter.hits.reduce((sum, hits, log) => sum + hits.indexFrom(cursor[log] ?? 0), 0);
		return ordinal === undefined ? undefined : ordinal + 1;
	};

	const draw = (action: () => void) => {
		action();
		publish();
	};

	/** Somebody moved: what comes no longer moves the screen, until the end is gone to. */
	const move = (action: () => void) => () =>
		draw(() => {
			isFollowing = false;
			anchor = undefined;
			action();
		});

	const goTo = (record: PlacedRecord | undefined): boolean => {
		if (record === undefined) {
			return false;
		}

		move(() => window.goTo(record))();
		return true;
	};

	/** The next or the previous one of a list. */
	const beside = (
		lists: readonly PlaceList[],
		direction: 1 | -1,
		from: LogCursor,
	): PlacedRecord | undefined => {
		if (direction === -1) {
			return set.before(from, 1, lists).records[0];
		}

		return set.after(from, 1, lists).records[0];
	};

	const reshow = () => {
		if (isFollowing) {
			window.showEnd();
		} else if (anchor === undefined) {
			window.showAgain();
		} else {
			window.showAround(anchor);
		}
	};

	const work = startLogWork(set, () => draw(reshow));
	const progress = setInterval(() => {
		if (work.share < 1 || (filter?.share ?? 1) < 1 || (search?.share ?? 1) < 1) {
			draw(filter === undefined ? () => {} : reshow);
		}
	}, progressMilliseconds);
	const following = setInterval(() => {
		const change = work.refresh();
		if (change === 'cut') {
			bookmarks.clear();
			platforms.clear();
			draw(window.showEnd);
		} else if (change === 'grown') {
			// A log that has just begun may only now name its folder.
			platforms.clear();
			draw(isFollowing ? window.showEnd : () => {});
		}
	}, followMilliseconds);

	return {
		subscribe(listener: () => void) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		getView: () => view,
		/** How many records the screen has room for. */
		resize(wanted: number) {
			if (window.resize(wanted)) {
				draw(reshow);
			}
		},
		up: move(window.up),
		down: move(window.down),
		pageUp: move(window.pageUp),
		pageDown: move(window.pageDown),
		first: move(window.first),
		last() {
			draw(() => {
				isFollowing = true;
				anchor = undefined;
				window.showEnd();
			});
		},
		/** Goes to the next error or the one before; false: there is none. */
		goToError(direction: 1 | -1): boolean {
			let from = direction === 1 ? window.behindSelected() : window.cursorOf(window.selected);
			for (let passed = 0; passed < mostPassedOver; passed++) {
				const record = beside(work.errors, direction, from);
				if (record === undefined) {
					return false;
				}

				const behind = set.files[record.log]?.after(record.end, looksAhead) ?? [];
				if (judgedSeverity(record, behind) === 'error') {
					return goTo(record);
				}

				const cursor = [...from];
				cursor[record.log] = direction === 1 ? record.end : record.start;
				from = cursor;
			}

			return false;
		},
		/** Goes to the next record that was looked for, or the one before; false: there is none, or none is known yet. */
		goToMatch(direction: 1 | -1): boolean {
			return (
				search !== undefined &&
				goTo(
					beside(
						search.hits,
						direction,
						direction === 1 ? window.behindSelected() : window.cursorOf(window.selected),
					),
				)
			);
		},
		goToBookmark(direction: 1 | -1): boolean {
			const marked = [...bookmarks.values()].toSorted(
				(a, b) => (a.time ?? 0) - (b.time ?? 0) || a.log - b.log || a.start - b.start,
			);
			const here = window.rows[window.selected];
			const at = marked.findIndex(({log, start}) => log === here?.log && start === here.start);
			return goTo(direction === 1 ? (marked[at + 1] ?? marked[0]) : marked.at(at < 0 ? -1 : at - 1));
		},
		bookmark() {
			const record = window.rows[window.selected];
			if (record !== undefined) {
				draw(() => {
					if (!bookmarks.delete(keyOf(record))) {
						bookmarks.set(keyOf(record), record);
					}
				});
			}
		},
		/** Looks for records; undefined: for nothing any more. */
		search(query: LogQuery | undefined) {
			search?.stop();
			search = query === undefined ? undefined : work.search(query);
			publish();
		},
		/** Shows only some records; undefined: all. Stays where it was. */
		filter(query: LogQuery | undefined) {
			anchor = isFollowing ? undefined : (window.rows[window.selected] ?? anchor);
			filter?.stop();
			filter = query === undefined ? undefined : work.search(query);
			draw(reshow);
		},
		/** The bookmarked records, or all that are let through, a part at a time. */
		*chosen(): Generator<readonly PlacedRecord[]> {
			if (bookmarks.size > 0) {
				yield [...bookmarks.values()];
				return;
			}

			for (let cursor = set.start; ; ) {
				const read = set.after(cursor, 500, only());
				if (read.records.length === 0) {
					return;
				}

				yield read.records;
				cursor = read.cursor;
			}
		},
		/** On which system the run was that a record tells of: what its exit codes mean. */
		platformOf({log}: PlacedRecord): 'windows' | 'linux' {
			const file = set.files[log];
			const platform = platforms.get(log) ?? (file === undefined ? 'windows' : platformOfLog(file));
			platforms.set(log, platform);
			return platform;
		},
		/** Resolves when what there is was looked through. */
		settled: () => work.settled(),
		close() {
			clearInterval(progress);
			clearInterval(following);
			work.stop();
		},
	};
};

const emptyView: LogView = {
	rows: [],
	selected: 0,
	total: 0,
	share: 0,
	isFollowing: true,
	errors: 0,
	bookmarks: 0,
};

const keyOf = ({log, start}: PlacedRecord): string => `${log} ${start}`;

const gapBetween = (earlier: PlacedRecord | undefined, later: PlacedRecord): number =>
	earlier?.time === undefined || later.time === undefined ? 0 : later.time - earlier.time;
