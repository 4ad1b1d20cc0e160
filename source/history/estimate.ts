import type {LearnedRun} from './learned-run.ts';
import {matchRows, type NamedRow} from './match-rows.ts';

/** What is still to come of a run, as past runs of its task sequence make it likely. */
export type Estimate = {
	/** Steps that will probably run, the current one not among them; those skipped in most runs count by their frequency. */
	readonly steps: number;
	readonly seconds: number;
	/** Two of three runs end within so many seconds of it. */
	readonly plusMinus: number;
};

/** Where a run is: the row, and how long that has been running; 0 before it starts. */
export type Position = {readonly index: number; readonly elapsed: number};

/** Tells what is left. Undefined: too little of what is to come was ever seen to say anything. */
export type Estimator = (position: Position) => Estimate | undefined;

/** How far the times of a step seen once may lie apart, as a share of that time. */
const usualSpread = 0.3;
/** A rest of which less than this share of the steps was ever seen is not estimated. */
const leastKnown = 0.5;

type Expected = {
	/** How often it ran where it could have. */
	readonly frequency: number;
	/** Undefined: no run ever came to it, or it never ran. */
	readonly mean?: number;
	readonly variance: number;
	/** Seconds of every run that ran it. */
	readonly samples: readonly number[];
	readonly seen: boolean;
};

/**
Learns from past runs what the steps of a task sequence take. Each step to come counts with the share of the runs that ran it among
those that came to it or past it, and with the mean of its times; spreads add up as those of independent things do.

@param table Steps that are not disabled, in order, by their row.
*/
export const createEstimator = (table: readonly NamedRow[], runs: readonly LearnedRun[]): Estimator => {
	const matches = runs.map(run => ({run, rows: matchRows(table, run.steps), steps: byIndex(run)}));
	const expected = new Map(table.map(row => [row.index, expectedOf(row, matches)] as const));
	const known = [...expected.values()].flatMap(({mean}) => mean ?? []);
	const typical = known.length === 0 ? 0 : sum(known) / known.length;
	const rest = createRest(table, expected, typical);

	return ({index, elapsed}) => {
		const {steps, seconds, variance, seen, count} = rest(index);
		const current = expected.get(index);
		if (known.length === 0 || (count > 0 && seen / count < leastKnown)) {
			return undefined;
		}

		const own = current === undefined ? {seconds: 0, variance: 0} : stillToCome(current, elapsed, typical);
		return {
			steps,
			seconds: seconds + own.seconds,
			plusMinus: Math.sqrt(variance + own.variance),
		};
	};
};

type Match = {
	readonly run: LearnedRun;
	readonly rows: ReadonlyMap<number, number>;
	readonly steps: ReadonlyMap<number, number | undefined>;
};

const byIndex = ({steps}: LearnedRun): ReadonlyMap<number, number | undefined> =>
	new Map(steps.map(({index, seconds}) => [index, seconds]));

const expectedOf = ({index}: NamedRow, matches: readonly Match[]): Expected => {
	const samples: number[] = [];
	let passed = 0;
	for (const {run, rows, steps} of matches) {
		const row = rows.get(index);
		const seconds = row === undefined ? undefined : steps.get(row);
		// Without a counterpart it was in a group that was skipped, or behind the end of the run.
		if (row !== undefined || index <= run.reached) {
			passed++;
		}

		if (seconds !== undefined) {
			samples.push(seconds);
		}
	}

	if (samples.length === 0) {
		return {frequency: passed === 0 ? 1 : 0, variance: 0, samples, seen: passed > 0};
	}

	const mean = sum(samples) / samples.length;
	const variance =
		samples.length === 1
			? (usualSpread * mean) ** 2
			: sum(samples.map(seconds => (seconds - mean) ** 2)) / (samples.length - 1);
	return {frequency: samples.length / passed, mean, variance, samples, seen: true};
};

/** Of the step that runs now: what the runs took longer that took at least as long as this one already has. */
const stillToCome = (
	{mean, variance, samples}: Expected,
	elapsed: number,
	typical: number,
): {seconds: number; variance: number} => {
	if (mean === undefined) {
		return {seconds: Math.max(0, typical - elapsed), variance: typical ** 2};
	}

	const longer = samples.filter(seconds => seconds > elapsed).map(seconds => seconds - elapsed);
	// It takes longer than ever: nobody knows how much.
	return longer.length === 0
		? {seconds: 0, variance: variance + (elapsed - mean) ** 2}
		: {seconds: sum(longer) / longer.length, variance};
};

type Rest = {steps: number; seconds: number; variance: number; seen: number; count: number};

/** What comes after a row, added up from the end once: a screen asks ten times a second. */
const createRest = (
	table: readonly NamedRow[],
	expected: ReadonlyMap<number, Expected>,
	typical: number,
): ((index: number) => Rest) => {
	const nothing: Rest = {steps: 0, seconds: 0, variance: 0, seen: 0, count: 0};
	const rests: {readonly index: number; readonly from: Rest}[] = [];
	let from = nothing;
	for (const {index} of table.toReversed()) {
		const step = expected.get(index);
		if (step !== undefined) {
			const {frequency, mean = step.seen ? 0 : typical, variance, seen} = step;
			const spread = seen ? variance : mean ** 2;
			from = {
				steps: from.steps + frequency,
				seconds: from.seconds + frequency * mean,
				variance: from.variance + frequency * (spread + mean ** 2) - (frequency * mean) ** 2,
				seen: from.seen + Number(seen),
				count: from.count + 1,
			};
			rests.push({index, from});
		}
	}

	rests.reverse();
	return index => rests.find(row => row.index > index)?.from ?? nothing;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
