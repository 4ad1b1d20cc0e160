import type {RunState} from '../sequence/run-state.ts';

/**
The row that the "why" page begins with: the one that a person went to; else the last one that was skipped or failed; else the
running one. Undefined when nothing has happened yet.
*/
export const explainedRow = (state: RunState, selected: number | undefined): number | undefined => {
	if (selected !== undefined) {
		return selected;
	}

	const failed = state.undecided ?? state.failedStep;
	if (failed !== undefined) {
		return failed.index;
	}

	const explained = [...state.rows].filter(([, {status}]) =>
		['skipped', 'failed', 'failed-ignored'].includes(status),
	);
	return explained.length === 0 ? state.running?.index : Math.max(...explained.map(([index]) => index));
};
