import type {Estimate} from '../history/estimate.ts';
import {positionOf, stepsWithEstimate} from './remaining.ts';
import type {ShownRun, View} from './store.ts';
import {currentRow} from './tree.ts';

/** How far a run is. */
export type Progress = {
	/** The step that runs or comes next, from 1, and how many there will have been. */
	readonly step: number;
	readonly about: number;
	/** Between 0 and 1, by steps. */
	readonly share: number;
	/** What past runs make likely; undefined where there are none, or nothing is left. */
	readonly estimate: Estimate | undefined;
};

/** How far a run is, by the steps behind it and by past runs. */
export const progressOf = (
	{table, count}: ShownRun,
	{state, estimator, now}: Pick<View, 'state' | 'estimator' | 'now'>,
): Progress => {
	const {total} = count;
	const isOver = state.finished !== undefined;
	const current = isOver ? table.length : currentRow(state);
	const step = Math.min(total, Math.max(1, count.at(current)));
	const estimate = isOver ? undefined : estimator?.(positionOf(state, now));
	return {
		step,
		about: stepsWithEstimate(step, total, estimate),
		share: isOver ? 1 : total === 0 ? 0 : count.between(0, current) / total,
		estimate,
	};
};
