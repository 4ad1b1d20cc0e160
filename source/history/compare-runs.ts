import {Secret, type VariableValue} from '../sequence/secret.ts';
import {matchRows} from './match-rows.ts';
import type {PastRun, RunSummary} from './past-run.ts';
import {type RowOutcome, rowOutcomes} from './row-outcomes.ts';

/** Two runs beside each other: `before` is the older one. */
export type RunComparison = {
	readonly before: RunSummary;
	readonly after: RunSummary;
	/** They ran the same task sequence, as its package or else its name says. */
	readonly sameSequence: boolean;
	/** Steps that ran in both and took another time, the largest difference first. */
	readonly times: readonly TimeDifference[];
	/** Rows that ended in another way, in the order of the later run. */
	readonly ways: readonly WayDifference[];
	/** Variables that differ at the end, by name; those of the engine itself (`_SMSTS…`) last. */
	readonly variables: readonly VariableDifference[];
};

export type TimeDifference = {
	readonly index: number;
	readonly name: string;
	/** Seconds of all attempts. */
	readonly before: number;
	readonly after: number;
};

/** What became of a row in one of the runs; undefined: the run never came to it. */
export type Way = Pick<RowOutcome, 'status' | 'attempts' | 'code'> | undefined;

export type WayDifference = {
	readonly kind: RowOutcome['kind'];
	/** In the later run, or in the earlier one where the later one never came to it. */
	readonly index: number;
	readonly name: string;
	readonly before: Way;
	readonly after: Way;
};

/** Undefined: there was no such variable. Secrets stay masked; whether two of them differ is not known. */
export type VariableDifference = {
	readonly name: string;
	readonly before: VariableValue | undefined;
	readonly after: VariableValue | undefined;
};

/** Differences below this, in seconds, are chance. */
const leastDifference = 1;

/**
Compares two runs: what took longer, what went another way, which variables differ. The order in which they are given does not
matter; run ids sort by their start.
*/
export const compareRuns = (one: PastRun, other: PastRun): RunComparison => {
	const [before, after] = one.summary.run <= other.summary.run ? [one, other] : [other, one];
	const pairs = pairRows(rowOutcomes(before.timeline), rowOutcomes(after.timeline));
	return {
		before: before.summary,
		after: after.summary,
		sameSequence: isSameSequence(before.summary, after.summary),
		times: timeDifferences(pairs),
		ways: wayDifferences(pairs),
		variables: variableDifferences(before.variables, after.variables),
	};
};

/** Whether two runs ran the same task sequence: by its package where both have one, else by its name. */
export const isSameSequence = (
	one: Pick<RunSummary, 'name' | 'packageId'>,
	other: Pick<RunSummary, 'name' | 'packageId'>,
): boolean =>
	one.packageId === undefined || other.packageId === undefined
		? one.name === other.name
		: one.packageId === other.packageId;

type Pair = {readonly before: RowOutcome | undefined; readonly after: RowOutcome | undefined};

/** All rows of both runs, in the order of the later one; what only the earlier one came to stands where it would have come. */
const pairRows = (before: readonly RowOutcome[], after: readonly RowOutcome[]): Pair[] => {
	const matched = matchRows(after, before);
	const earlier = new Map(before.map(row => [row.index, row]));
	const pairs: (Pair & {readonly at: number})[] = after.map(row => {
		const counterpart = matched.get(row.index);
		return {
			before: counterpart === undefined ? undefined : earlier.get(counterpart),
			after: row,
			at: row.index,
		};
	});
	const taken = new Set(matched.values());
	for (const row of before) {
		if (!taken.has(row.index)) {
			pairs.push({before: row, after: undefined, at: row.index});
		}
	}

	return pairs.toSorted((a, b) => a.at - b.at);
};

const timeDifferences = (pairs: readonly Pair[]): TimeDifference[] =>
	pairs
		.flatMap(({before, after}) =>
			before !== undefined && after !== undefined && before.attempts > 0 && after.attempts > 0
				? [{index: after.index, name: after.name, before: before.seconds, after: after.seconds}]
				: [],
		)
		.filter(({before, after}) => Math.abs(after - before) >= leastDifference)
		.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));

const wayDifferences = (pairs: readonly Pair[]): WayDifference[] => {
	const differences: WayDifference[] = [];
	// A group that one run skipped says it for all that is in it.
	let skippedGroup: number | undefined;
	for (const {before, after} of pairs) {
		const row = after ?? before;
		if (row === undefined || (skippedGroup !== undefined && row.depth > skippedGroup)) {
			continue;
		}

		skippedGroup = undefined;
		if (isSameWay(before, after)) {
			continue;
		}

		differences.push({
			kind: row.kind,
			index: row.index,
			name: row.name,
			before: wayOf(before),
			after: wayOf(after),
		});
		if (row.kind === 'group' && (isPassedOver(before) || isPassedOver(after))) {
			skippedGroup = row.depth;
		}
	}

	return differences;
};

const isPassedOver = (row: RowOutcome | undefined): boolean => row === undefined || row.status === 'skipped';

const isSameWay = (before: RowOutcome | undefined, after: RowOutcome | undefined): boolean =>
	before?.status === after?.status && before?.attempts === after?.attempts && before?.code === after?.code;

const wayOf = (row: RowOutcome | undefined): Way =>
	row === undefined
		? undefined
		: {
				status: row.status,
				attempts: row.attempts,
				...(row.code === undefined ? {} : {code: row.code}),
			};

const variableDifferences = (
	before: PastRun['variables'],
	after: PastRun['variables'],
): VariableDifference[] => {
	const earlier = byName(before);
	const later = byName(after);
	return [...new Set([...earlier.keys(), ...later.keys()])]
		.toSorted(engineLast)
		.map(key => ({
			name: (later.get(key) ?? earlier.get(key))?.name ?? key,
			before: earlier.get(key)?.value,
			after: later.get(key)?.value,
		}))
		.filter(({before, after}) => !isSameValue(before, after));
};

const byName = (variables: PastRun['variables']) =>
	new Map(variables.map(variable => [variable.name.toLowerCase(), variable]));

const isOfEngine = (name: string): boolean => name.startsWith('_smsts');

const engineLast = (a: string, b: string): number =>
	Number(isOfEngine(a)) - Number(isOfEngine(b)) || (a < b ? -1 : 1);

const isSameValue = (before: VariableValue | undefined, after: VariableValue | undefined): boolean =>
	before === after || (before instanceof Secret && after instanceof Secret);
