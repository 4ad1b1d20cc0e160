import {setTimeout} from 'node:timers/promises';
import type {LogFile} from './log-file.ts';
import type {LogQuery} from './log-query.ts';
import {createLogSearch, type LogSearch} from './log-search.ts';
import type {LogSet} from './log-set.ts';
import type {PlaceList} from './place-list.ts';

/** A search that goes on in the background, and over what comes later. */
export type RunningSearch = {
	readonly query: LogQuery;
	/** What was found, of each log. */
	readonly hits: readonly PlaceList[];
	readonly count: number;
	/** The share of the logs that was looked through, 0 to 1. */
	readonly share: number;
	stop(): void;
};

/** What is done with open logs in the background: indexing, searching, following. */
export type LogWork = {
	/** Where the errors are, of each log. */
	readonly errors: readonly PlaceList[];
	/** The share of the logs that is indexed, 0 to 1. */
	readonly share: number;
	readonly records: number;
	search(query: LogQuery): RunningSearch;
	/** Looks whether the logs changed, and at what is new of them. */
	refresh(): 'none' | 'grown' | 'cut';
	/** Resolves when everything there is now was looked through. */
	settled(): Promise<void>;
	stop(): void;
};

/** Milliseconds that whoever opened the logs has to show their end before they are read. */
const headStart = 100;

/** Begins to index. `onChange` is told when there is something new to show. */
export const startLogWork = (set: LogSet, onChange: () => void): LogWork => {
	const ending = new AbortController();
	const searches = new Set<{readonly searches: readonly LogSearch[]; readonly signal: AbortSignal}>();
	const size = () => set.files.reduce((sum, {source}) => sum + source.size, 0);
	const shareOf = (done: number) => (size() === 0 ? 1 : Math.min(1, done / size()));
	// In a log of tagged records the index finds the errors; in one of text their words have to be read.
	const worded = set.files.map(file =>
		file.hasTags ? undefined : createLogSearch(file, {severity: 'error'}),
	);
	const errors = () => set.files.map((file, log) => worded[log]?.hits ?? file.index.errors);

	/** One round after the other: two at once would read the same twice. */
	let round = Promise.resolve();
	let isStale = false;
	const extendAll = async () => {
		isStale = false;
		for (const [log, file] of set.files.entries()) {
			await file.index.extend(ending.signal);
			await worded[log]?.extend(ending.signal);
		}

		for (const {searches: each, signal} of searches) {
			for (const search of each) {
				await search.extend(AbortSignal.any([signal, ending.signal]));
			}
		}

		if (!ending.signal.aborted) {
			onChange();
		}
	};

	const extend = (wait = 0) => {
		if (!isStale) {
			isStale = true;
			round = round.then(async () => (wait === 0 ? undefined : setTimeout(wait))).then(extendAll);
		}
	};

	const resetFile = (file: LogFile, log: number) => {
		file.index.reset();
		worded[log]?.reset();
		for (const {searches: each} of searches) {
			each[log]?.reset();
		}
	};

	extend(headStart);
	return {
		get errors() {
			return errors();
		},
		get share() {
			return shareOf(set.files.reduce((sum, {index}) => sum + index.indexed, 0));
		},
		get records() {
			return set.files.reduce((sum, {index}) => sum + index.records, 0);
		},
		search(query) {
			const stopping = new AbortController();
			const each = set.files.map(file => createLogSearch(file, query));
			const entry = {searches: each, signal: stopping.signal};
			searches.add(entry);
			extend();
			return {
				query,
				hits: each.map(({hits}) => hits),
				get count() {
					return each.reduce((sum, {hits}) => sum + hits.count, 0);
				},
				get share() {
					return shareOf(each.reduce((sum, {searched}) => sum + searched, 0));
				},
				stop() {
					stopping.abort();
					searches.delete(entry);
				},
			};
		},
		refresh() {
			const changes = set.files.map((file, log) => {
				const change = file.refresh();
				if (change === 'cut') {
					resetFile(file, log);
				}

				return change;
			});
			const change = changes.includes('cut') ? 'cut' : changes.includes('grown') ? 'grown' : 'none';
			if (change !== 'none') {
				extend();
			}

			return change;
		},
		async settled() {
			await round;
		},
		stop() {
			ending.abort();
		},
	};
};
