import type {InterruptedDecision} from '../../../source/sequence/event.ts';
import type {StepInstruction} from '../../../source/sequence/instruction.ts';
import {breachesOf} from './breaches.ts';
import {createDisk, type Disk, photo} from './disk.ts';
import {createExpectedOutcomes} from './expected-outcome.ts';
import {liveToTheEnd} from './machine-life.ts';
import {requestFor} from './owner.ts';
import {afterCut, cutKinds} from './power-cut.ts';
import {createRandom, type Random} from './random.ts';
import {type DocumentName, failurePolicy} from './sequence.ts';
import {newWorld, type World} from './world.ts';

/** What a crash at one moment finds. */
type Moment = {readonly disk: Disk; readonly world: World};

/** At most so many crashes one after the other, so that they also meet the resuming after a crash. */
const crashesInARow = 3;

/** Of the moments of a life, those at which its next crash may come. */
const momentsToCrashIn = 120;

/**
Photographs disk and world at every change and every sync of a run, takes from each photo what a crash at that moment may take, and
goes on from there to the end, with more crashes on the way, until `wanted` crashes have been. After each one every claim is checked.

@param only `211/7`: the one chain of crashes that begins at that moment with that seed, as a failure names it.
@returns How many crashes there were, and at how many moments the first of a chain came. Throws at the first breach.
*/
export const crashEverywhere = async (
	document: DocumentName,
	wanted: number,
	only?: string,
): Promise<{readonly crashes: number; readonly moments: number}> => {
	const crashFrom = createCrashes(document);
	const moments = await momentsOf(document);
	if (only !== undefined) {
		const [at = 0, seed = 0] = only.split('/').map(Number);
		return {crashes: await crashFrom(moments, at, seed), moments: 1};
	}

	let crashes = 0;
	for (let seed = 1; crashes < wanted; seed++) {
		for (let at = 0; at < moments.length && crashes < wanted; at++) {
			crashes += await crashFrom(moments, at, seed);
		}
	}

	return {crashes, moments: moments.length};
};

const createCrashes = (document: DocumentName) => {
	const {table} = requestFor(document);
	const expected = createExpectedOutcomes(document, table);
	return async (moments: readonly Moment[], at: number, seed: number): Promise<number> => {
		const random = createRandom(seed * 100_003 + at);
		let moment = moments[at];
		let crashes = 0;
		while (moment !== undefined) {
			crashes++;
			const kind = random.pick(cutKinds);
			const name = `${document}: crash ${crashes} of ${at}/${seed} (${kind})`;
			const found = afterCut(moment.disk, kind, random);
			const again = crashes < crashesInARow && random.chance(0.6) ? random.below(momentsToCrashIn) : -1;
			try {
				const {next, end} = await liveOn(document, found, worldAfter(moment.world, kind), random, again);
				const breaches = await breachesOf(end, found, table, expected);
				if (breaches.length > 0) {
					throw new Error(breaches.join('; '));
				}

				moment = next;
			} catch (error) {
				throw new Error(`${name}: ${String(error)}`, {cause: error});
			}
		}

		return crashes;
	};
};

const worldAfter = (world: World, kind: (typeof cutKinds)[number]): World => ({
	...world,
	boot: world.boot + (kind === 'program-ended' ? 0 : 1),
	life: world.life + 1,
});

/** From a crash to the end; `next` is the moment after `again` others, when there were so many. */
const liveOn = async (document: DocumentName, disk: Disk, world: World, random: Random, again: number) => {
	let next: Moment | undefined;
	let passed = 0;
	const end = await liveToTheEnd({
		document,
		disk,
		world,
		random,
		answer: answerBy(random),
		atMoment(nowOnDisk, nowInWorld) {
			if (passed++ === again) {
				next = {disk: photo(nowOnDisk), world: nowInWorld};
			}
		},
	});
	return {next, end};
};

/** Every moment of a run that nothing interrupts. */
const momentsOf = async (document: DocumentName): Promise<readonly Moment[]> => {
	const moments: Moment[] = [];
	await liveToTheEnd({
		document,
		disk: createDisk(),
		world: newWorld,
		random: createRandom(0),
		answer: () => 'fail',
		atMoment: (disk, world) => moments.push({disk: photo(disk), world}),
	});
	return moments;
};

/** A person who mostly lets a step run again. A failure that somebody would be asked about anew is not what is asked here. */
const answerBy =
	(random: Random) =>
	({name}: StepInstruction): InterruptedDecision => {
		const decision = random.pick<InterruptedDecision>(['rerun', 'rerun', 'skip', 'fail']);
		return decision === 'fail' && failurePolicy(name) !== 'abort' ? 'skip' : decision;
	};
