import type {TimelineRow, TimelineStep} from './timeline.ts';

/** What became of a group or step over a whole run, all its attempts together. */
export type RowOutcome = {
	readonly kind: 'group' | 'step';
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	/** Of the last attempt. */
	readonly status: TimelineStep['status'];
	/** 0 for groups and for what was skipped. */
	readonly attempts: number;
	/** Of all attempts; 0 for groups and for what was skipped. */
	readonly seconds: number;
	readonly code?: number;
};

/** What became of every row that a run reached, in the order of the task sequence. */
export const rowOutcomes = (timeline: readonly TimelineRow[]): RowOutcome[] => {
	const outcomes = new Map<number, RowOutcome>();
	for (const row of timeline) {
		if (row.kind !== 'group' && row.kind !== 'step') {
			continue;
		}

		const {kind, index, name, depth, status, attempt, seconds = 0, code} = row;
		const earlier = outcomes.get(index);
		outcomes.set(index, {
			kind,
			index,
			name,
			depth,
			status,
			attempts: (earlier?.attempts ?? 0) + (attempt === 0 ? 0 : 1),
			seconds: (earlier?.seconds ?? 0) + seconds,
			...(code === undefined ? {} : {code}),
		});
	}

	return [...outcomes.values()].toSorted((a, b) => a.index - b.index);
};
