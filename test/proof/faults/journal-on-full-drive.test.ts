import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createJournal, type Journal, openJournal} from '../../../source/run/journal.ts';
import type {JournalFiles} from '../../../source/run/journal-files.ts';
import {JournalWriteError} from '../../../source/run/journal-problem.ts';
import {readJournal} from '../../../source/run/read-journal.ts';
import {withoutKey} from '../../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import {recorded, started, stepFinished, stepStarted} from '../../helpers/journal-events.ts';
import {memoryFiles} from '../../helpers/memory-files.ts';
import {howMany, tellCount} from '../how-many.ts';
import {type FailureKind, failingFiles} from './failing-files.ts';

const path = 'journal.jsonl';
const seal = {...withoutKey, seal: (text: string) => text, destroy() {}};

type Batch = {readonly events: readonly Recorded<JournalEvent>[]; readonly sync: boolean};

/** The batches of a run: a step's start, and its end with the variables it set; groups and skips need no sync. */
const batchesOf = (steps: readonly {variables: readonly string[]; sync: boolean}[]): Batch[] => {
	let next = 1;
	const batch = (events: readonly JournalEvent[], sync: boolean): Batch => {
		const numbered = recorded(events, next);
		next += events.length;
		return {events: numbered, sync};
	};

	return [
		batch([started], true),
		...steps.flatMap(({variables, sync}, index) => [
			batch([stepStarted(index, `Step ${index}`)], sync),
			batch(
				[
					...variables.map(value => ({type: 'variable-set', name: `V${index}`, value}) as const),
					stepFinished(index, `Step ${index}`),
				],
				true,
			),
		]),
	];
};

/** Adds batches until the drive refuses one; gives how many it took and how many of these are promised to last. */
const append = (journal: Journal, batches: readonly Batch[]) => {
	let taken = 0;
	let promised = 0;
	for (const {events, sync} of batches) {
		try {
			journal.append(events, {sync});
		} catch (error) {
			expect(error).toBeInstanceOf(JournalWriteError);
			expect(String(error)).toContain('the drive is full');
			expect(String(error)).toContain('Make room on the drive');
			// What comes later would stand behind a hole.
			expect(() => journal.append(events, {sync})).toThrow(JournalWriteError);
			return {taken, promised, refused: true};
		}

		taken++;
		promised = sync ? taken : promised;
	}

	return {taken, promised, refused: false};
};

const eventsIn = (files: JournalFiles): Recorded<JournalEvent>[] => {
	const events: Recorded<JournalEvent>[] = [];
	expect(readJournal(path, withoutKey, event => events.push(event), files)).toMatchObject({ok: true});
	return events;
};

/** Fills a journal on a drive that is full from write `from` on, makes room, and goes on. Gives whether the drive refused. */
const goThroughFullDrive = (batches: readonly Batch[], from: number, kind: FailureKind): boolean => {
	const files = memoryFiles();
	const {taken, promised, refused} = append(
		createJournal(path, seal, failingFiles(files, from, kind)),
		batches,
	);
	const all = batches.flatMap(({events}) => events);
	const upTo = (count: number) => batches.slice(0, count).flatMap(({events}) => events).length;

	const opened = openJournal(path, seal, () => undefined, files);
	if (!opened.ok) {
		throw new Error(opened.error.message);
	}

	const kept = eventsIn(files).length;
	expect(eventsIn(files)).toEqual(all.slice(0, kept));
	expect(kept).toBeGreaterThanOrEqual(upTo(promised));
	// The refused batch is there whole (its sync failed) or not at all.
	expect([upTo(taken), upTo(taken + 1)]).toContain(kept);

	const rest = batches.filter((_, index) => upTo(index) >= kept);
	expect(append(opened.value.journal, rest).refused).toBe(false);
	opened.value.journal.close();
	expect(eventsIn(files)).toEqual(all);
	return refused;
};

const steps = fc.array(
	fc.record({variables: fc.array(fc.string({maxLength: 300}), {maxLength: 4}), sync: fc.boolean()}),
	{minLength: 1, maxLength: 12},
);

describe('the journal on a drive that becomes full', () => {
	it('at any write or sync: says so, takes no more, loses nothing it had promised, and goes on after making room', () => {
		let refusals = 0;
		fc.assert(
			fc.property(steps, generated => {
				const batches = batchesOf(generated);
				for (let from = 1; goThroughFullDrive(batches, from, 'said'); from++) {
					refusals++;
				}
			}),
			{numRuns: howMany({short: 20, long: 2000})},
		);
		tellCount(refusals, 'writes and syncs of journals that were refused');
		expect(refusals).toBeGreaterThan(100);
	});

	it('is a proof that notices a drive that loses what it was given and says nothing', () => {
		const batches = batchesOf([{variables: ['Lyon'], sync: true}]);
		expect(() => goThroughFullDrive(batches, 3, 'silent')).toThrow();
	});
});
