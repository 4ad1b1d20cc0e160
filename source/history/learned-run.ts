import type {PastRun} from './past-run.ts';
import {rowOutcomes} from './row-outcomes.ts';

/** What a past run teaches about the next run of its task sequence. */
export type LearnedRun = {
	/** Steps that the run came to, by index. */
	readonly steps: readonly LearnedStep[];
	/** Nothing after this row was reached; Infinity for a run that went to its end. */
	readonly reached: number;
};

export type LearnedStep = {
	readonly index: number;
	readonly name: string;
	/** Of all attempts, with the restarts that the step asked for; absent: it was skipped. */
	readonly seconds?: number;
};

/** A computer that took longer to come back had been left alone: nothing to learn from. */
const longestRestart = 3600;

/** What there is to learn from a run; of one that has not ended, from as far as it came. */
export const learnFrom = ({summary, timeline}: Pick<PastRun, 'summary' | 'timeline'>): LearnedRun => {
	const restarts = restartSeconds(timeline);
	const outcomes = rowOutcomes(timeline);
	const steps = outcomes
		.filter(({kind}) => kind === 'step')
		.map(({index, name, attempts, seconds}) => ({
			index,
			name,
			...(attempts === 0 ? {} : {seconds: seconds + (restarts.get(index) ?? 0)}),
		}));
	const reached = summary.result === 'succeeded' ? Number.POSITIVE_INFINITY : (outcomes.at(-1)?.index ?? -1);
	return {steps, reached};
};

/** Seconds between asking for a restart and going on, by the step before it. */
const restartSeconds = (timeline: PastRun['timeline']): ReadonlyMap<number, number> => {
	const seconds = new Map<number, number>();
	let step: number | undefined;
	let asked: number | undefined;
	for (const row of timeline) {
		if (row.kind === 'step') {
			step = row.index;
		} else if (row.kind === 'restart') {
			asked = Date.parse(row.time);
		} else if (row.kind === 'resume' && asked !== undefined && step !== undefined) {
			const took = (Date.parse(row.time) - asked) / 1000;
			if (took > 0 && took <= longestRestart) {
				seconds.set(step, (seconds.get(step) ?? 0) + took);
			}

			asked = undefined;
		}
	}

	return seconds;
};
