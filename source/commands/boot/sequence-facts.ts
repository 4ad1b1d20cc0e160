import {readSummary} from '../../history/read-run.ts';
import {walkMedia} from '../../media/media-files.ts';
import type {PolicyTaskSequence} from '../../media/policy.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import {parseSequence} from '../../sequence/document/parse-sequence.ts';
import {planSequence} from '../../sequence/plan.ts';
import type {TaskSequence} from '../../sequence/sequence.ts';
import {referencedPackages} from '../../steps/referenced-packages.ts';
import type {SequenceChoice} from '../../ui/console.ts';
import {eventsOf, runIds} from '../past-runs.ts';
import type {Prepared} from '../prepared.ts';

/** What is told of task sequences beside their names, before one is chosen. */
export type SequenceFacts = (
	sequences: readonly PolicyTaskSequence[],
) => Promise<readonly Pick<SequenceChoice, 'bytes' | 'lastRun'>[]>;

/** Nobody waits longer for a list than this; sizes that are not known by then are not shown. Milliseconds. */
const longestLook = 1500;
/** Older runs say nothing about this computer any more. */
const mostRuns = 50;

/** The size of the packages that each may need, as they are on the medium, and how its last run on this computer ended. */
export const sequenceFacts =
	({stateFolder}: Pick<Prepared, 'stateFolder'>, unlocked: UnlockedMedia): SequenceFacts =>
	async sequences => {
		const lastRuns = lastRunsIn(stateFolder, sequences);
		const bytesOf = packageSizes(unlocked, Date.now() + longestLook);
		const children = new Map(
			unlocked.taskSequences.map(carried => [carried.packageId, taskSequenceOf(carried)] as const),
		);
		return Promise.all(
			sequences.map(async carried => {
				const bytes = await bytesOf(packagesOf(children.get(carried.packageId), children));
				const lastRun = lastRuns.get(carried.packageId);
				return {...(bytes === undefined ? {} : {bytes}), ...(lastRun === undefined ? {} : {lastRun})};
			}),
		);
	};

/** A document that cannot be read has no packages: whoever chooses it is told what is wrong with it. */
const taskSequenceOf = ({sequenceText, ...carried}: PolicyTaskSequence): TaskSequence | undefined => {
	const {sequence} = parseSequence(sequenceText, `${carried.packageId}.xml`);
	return sequence === undefined ? undefined : {...carried, sequence};
};

const packagesOf = (
	taskSequence: TaskSequence | undefined,
	all: ReadonlyMap<string, TaskSequence | undefined>,
): readonly string[] => {
	if (taskSequence === undefined) {
		return [];
	}

	const children = new Map(
		[...all].flatMap(([id, child]) => (child === undefined ? [] : [[id, child] as const])),
	);
	const {table} = planSequence(taskSequence, children);
	// Others on the medium reference packages that this one never needs.
	const laidIn = table.flatMap(row =>
		row.kind === 'group-start' && row.item.kind === 'sub-task-sequence'
			? (children.get(row.item.packageId) ?? [])
			: [],
	);
	return referencedPackages(table, [taskSequence, ...laidIn]).map(({packageId}) => packageId);
};

/** Sums the files of packages, each looked at once; undefined when it takes too long, or a folder cannot be read. */
const packageSizes = ({media}: UnlockedMedia, deadline: number) => {
	const known = new Map<string, Promise<number | undefined>>();
	const sizeOf = async (packageId: string): Promise<number | undefined> => {
		const found = media.description.packages.find(
			each => each.packageId.toLowerCase() === packageId.toLowerCase(),
		);
		let bytes = 0;
		for await (const file of found === undefined ? [] : walkMedia(media.files, found.path)) {
			if (!file.ok || Date.now() > deadline) {
				return undefined;
			}

			bytes += file.value.size;
		}

		return bytes;
	};

	return async (packageIds: readonly string[]): Promise<number | undefined> => {
		const sizes = await Promise.all(
			packageIds.map(async id => {
				const size = known.get(id) ?? sizeOf(id);
				known.set(id, size);
				return size;
			}),
		);
		return sizes.reduce<number | undefined>(
			(sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
			0,
		);
	};
};

/** The newest run of each, by package ID. Runs that cannot be read are told of by the history. */
const lastRunsIn = (
	stateFolder: string,
	sequences: readonly PolicyTaskSequence[],
): ReadonlyMap<string, NonNullable<SequenceChoice['lastRun']>> => {
	const runs = runIds(stateFolder);
	const found = new Map<string, NonNullable<SequenceChoice['lastRun']>>();
	for (const run of runs.ok ? runs.value.slice(0, mostRuns) : []) {
		if (found.size === sequences.length) {
			break;
		}

		const read = readSummary(run, eventsOf(stateFolder));
		if (!read.ok) {
			continue;
		}

		const {name, packageId, result, started} = read.value.summary;
		const sequence = sequences.find(each =>
			packageId === undefined ? each.name === name : each.packageId === packageId,
		);
		if (sequence !== undefined && !found.has(sequence.packageId)) {
			found.set(sequence.packageId, {result, started});
		}
	}

	return found;
};
