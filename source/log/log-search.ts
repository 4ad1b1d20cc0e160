import {setImmediate} from 'node:timers/promises';
import type {LogFile} from './log-file.ts';
import {type LogQuery, matchesQuery, needleOf} from './log-query.ts';
import {PlaceList} from './place-list.ts';
import {type WalkPlace, walkBlocks, walkStart} from './scan/walk-blocks.ts';

/** The records of one log that a query is after, found from its beginning on in the background. */
export type LogSearch = {
	readonly hits: PlaceList;
	/** Units of the log looked through so far. */
	readonly searched: number;
	/** Looks through what is new, to the end of the log. */
	extend(signal: AbortSignal): Promise<void>;
	/** Forgets everything: the log was cut. */
	reset(): void;
};

const batch = 100;
/** Milliseconds at most without letting anything else have the loop. */
const slice = 5;

export const createLogSearch = (file: LogFile, query: LogQuery): LogSearch => {
	const needle = needleOf(query);
	const matches = matchesQuery(query);
	const hits = new PlaceList();
	let searched = 0;
	let resume: WalkPlace = walkStart;

	const isHit = (place: number): boolean => {
		const [record] = file.after(place, 1);
		return record !== undefined && matches(record);
	};

	/** Lets others have the loop now and then. */
	let from = 0;
	const breathe = async () => {
		if (performance.now() - from > slice) {
			await setImmediate();
			from = performance.now();
		}
	};

	const scan = async (wanted: NonNullable<typeof needle>, signal: AbortSignal) => {
		hits.cut(resume.position);
		for await (const block of walkBlocks(file.source, resume, wanted, signal)) {
			for (const place of block.found) {
				if (wanted.enough || isHit(place)) {
					hits.add(place);
				}

				await breathe();
			}

			searched = block.end;
			if (block.complete) {
				resume = block.place;
			}
		}
	};

	/** In a log of tagged records the index knows the errors: only those need to be read. */
	const readErrors = async (signal: AbortSignal) => {
		const {errors, indexed} = file.index;
		const start = file.recordAt(searched);
		hits.cut(start);
		for (let index = errors.indexFrom(start); index < errors.length && !signal.aborted; index++) {
			const place = errors.at(index) ?? 0;
			if (isHit(place)) {
				hits.add(place);
			}

			searched = place;
			await breathe();
		}

		searched = indexed;
	};

	const readAll = async (signal: AbortSignal) => {
		let at = file.recordAt(searched);
		hits.cut(at);
		while (!signal.aborted) {
			const records = file.after(at, batch);
			const end = records.at(-1)?.end;
			if (end === undefined) {
				return;
			}

			for (const record of records) {
				if (matches(record)) {
					hits.add(record.start);
				}
			}

			at = end;
			searched = end;
			await breathe();
		}
	};

	return {
		hits,
		get searched() {
			return searched;
		},
		async extend(signal) {
			if (query.severity === 'error' && file.hasTags) {
				await readErrors(signal);
			} else {
				await (needle === undefined ? readAll(signal) : scan(needle, signal));
			}
		},
		reset() {
			hits.cut(0);
			searched = 0;
			resume = walkStart;
		},
	};
};
