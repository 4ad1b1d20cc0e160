import {createEstimator} from '../history/estimate.ts';
import type {BegunRun} from './console.ts';
import type {PastRunSource} from './past-run-source.ts';
import type {Store} from './store.ts';

/**
Lets the store estimate what is left of a run, from past runs of its task sequence. Where there are none, or they cannot be read, the
screen shows steps alone.
*/
export const learnFromPast = async (
	run: BegunRun,
	pastRuns: PastRunSource | undefined,
	store: Store,
): Promise<void> => {
	const runs = await pastRuns?.learnedRuns(run.name).catch(() => []);
	// Another run may have begun meanwhile.
	if (runs === undefined || runs.length === 0 || store.getView().run?.table !== run.table) {
		return;
	}

	const steps = run.table.filter(
		row => row.kind === 'step' && row.item.kind === 'step' && !row.item.disabled,
	);
	store.estimateBy(createEstimator(steps, runs));
};
