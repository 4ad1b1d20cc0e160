import type {PastRun} from './past-run.ts';
import type {TimelineRow} from './timeline.ts';

/** Where a row lies in the time of its run, as shares between 0 and 1. */
export type Bar = {readonly from: number; readonly to: number};

export type Bars = {
	/** From the start of the run to its end, or to what is last known of it. */
	readonly seconds: number;
	/** One for every row of the timeline. */
	readonly bars: readonly Bar[];
};

/**
Where the time of a run went, as the clock on the wall saw it: attempts, the wait for a restart, pauses. What never ended lasts until
the next thing began. A clock that was set back makes a bar shorter, never one that lies outside.
*/
export const barsOf = ({summary, timeline}: Pick<PastRun, 'summary' | 'timeline'>): Bars => {
	const start = Date.parse(summary.started);
	const times = timeline.map(({time}) => Date.parse(time));
	const ends = timeline.map(row => ('ended' in row && row.ended !== undefined ? Date.parse(row.ended) : 0));
	const known = start + 1000 * (summary.seconds ?? 0);
	// Not spread: a run may have a hundred thousand rows.
	const last = [...times, ...ends].reduce((latest, time) => Math.max(latest, time), known);
	const whole = Math.max(1, last - start);
	const share = (time: number): number => Math.min(1, Math.max(0, (time - start) / whole));
	return {
		seconds: Math.max(0, last - start) / 1000,
		bars: timeline.map((row, position) => {
			const from = share(times[position] ?? start);
			const next = times[position + 1] ?? last;
			return {from, to: Math.max(from, share(endOf(row, {own: ends[position] ?? 0, next, last})))};
		}),
	};
};

/** How long a group or step took: an attempt as it was measured, a group by the clock; undefined where it never ended or did not run. */
export const tookSeconds = (row: TimelineRow): number | undefined => {
	if ((row.kind !== 'group' && row.kind !== 'step') || row.ended === undefined) {
		return undefined;
	}

	return row.seconds ?? Math.max(0, Date.parse(row.ended) - Date.parse(row.time)) / 1000;
};

const endOf = (row: TimelineRow, {own, next, last}: {own: number; next: number; last: number}): number => {
	switch (row.kind) {
		case 'group':
		case 'step': {
			if (row.status === 'skipped') {
				return Date.parse(row.time);
			}

			return own > 0 ? own : row.kind === 'group' ? last : next;
		}

		case 'restart':
		case 'pause': {
			return next;
		}

		case 'move':
		case 'resume':
		case 'decision':
		case 'continue':
		case 'change': {
			return Date.parse(row.time);
		}

		default: {
			const unreachable: never = row;
			return unreachable;
		}
	}
};
