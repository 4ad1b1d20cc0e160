import type {TimelineRow} from '../history/timeline.ts';

/** The number of the last event of a row of a timeline; where it has none of its own, that of the row before it. */
export const eventOfRow = (timeline: readonly TimelineRow[], position: number): number => {
	for (let at = Math.min(position, timeline.length - 1); at >= 0; at--) {
		const row = timeline[at];
		if (row?.kind === 'group' || row?.kind === 'step') {
			const number = row.kind === 'group' && at < position ? row.first : (row.last ?? row.first);
			if (number !== undefined) {
				return number;
			}
		}
	}

	return 0;
};
