import type {Estimate, Position} from '../history/estimate.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {ReviewMessages} from '../text/messages/review.ts';
import {currentRow} from './tree.ts';

/** Where a run is, for an estimate of what is left of it. */
export const positionOf = (state: RunState, now: number): Position => {
	const {running} = state;
	return running === undefined
		? {index: currentRow(state), elapsed: 0}
		: {index: running.index, elapsed: Math.max(0, (now - Date.parse(running.started)) / 1000)};
};

/** How many steps there will have been in the end: those so far and those that probably come. */
export const stepsWithEstimate = (step: number, total: number, estimate: Estimate | undefined): number =>
	estimate === undefined ? total : Math.max(step, Math.min(total, step + Math.round(estimate.steps)));

/** "9 min left ± 3"; empty without an estimate. Nobody plans by seconds. */
export const remainingWords = (
	estimate: Estimate | undefined,
	words: ReviewMessages['remaining'],
): string => {
	if (estimate === undefined) {
		return '';
	}

	const minutes = Math.round(estimate.seconds / 60);
	const plusMinus = Math.ceil(estimate.plusMinus / 60);
	if (minutes < 1 && plusMinus <= 1) {
		return words.underOneMinute;
	}

	return minutes < 100
		? words.left(Math.max(1, minutes), plusMinus)
		: words.hoursLeft(Math.floor(minutes / 60), minutes % 60, plusMinus);
};
