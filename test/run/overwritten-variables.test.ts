import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createJournal, openJournal} from '../../source/run/journal.ts';
import {readJournal} from '../../source/run/read-journal.ts';
import type {Seal} from '../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import {applyEvent, createRunState} from '../../source/sequence/fold.ts';
import {success} from '../../source/sequence/result.ts';
import type {RunState} from '../../source/sequence/run-state.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {recorded, started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {memoryFiles} from '../helpers/memory-files.ts';

const path = 'journal.jsonl';
const sealInClear: Seal = {seal: text => text, unseal: text => success(text), destroy() {}};

type Batches = readonly (readonly JournalEvent[])[];

const journalOf = (batches: Batches, cut = 0) => {
	const files = memoryFiles();
	const journal = createJournal(path, sealInClear, files);
	let next = 1;
	for (const batch of batches) {
		journal.append(recorded(batch, next), {sync: false});
		next += batch.length;
	}

	const whole = files.contents(path);
	files.put(path, whole.subarray(0, whole.length - Math.min(cut, whole.length)));
	return files;
};

const folded = () => {
	const state = createRunState();
	const events: Recorded<JournalEvent>[] = [];
	return {
		state,
		events,
		take(event: Recorded<JournalEvent>) {
			events.push(event);
			applyEvent(state, event);
		},
	};
};

/** Variables as a list, secrets in clear: their order and their spelling count too. */
const comparable = (state: RunState) => ({
	...state,
	rows: [...state.rows],
	variables: [...state.variables].map(([key, {name, value}]) => [
		key,
		name,
		value instanceof Secret ? {secret: value.reveal()} : value,
	]),
});

/** The fold of all events, and that of those which resuming is given. */
const bothFolds = (batches: Batches, cut = 0) => {
	const files = journalOf(batches, cut);
	const [all, resumed] = [folded(), folded()];
	const read = readJournal(path, sealInClear, all.take, files);
	const opened = openJournal(path, sealInClear, resumed.take, files);
	expect([read.ok, opened.ok]).toEqual([true, true]);
	return {all, resumed};
};

const set = (name: string, value: string | Secret | null): JournalEvent => ({
	type: 'variable-set',
	name,
	value,
});

const names = fc.oneof(
	{weight: 30, arbitrary: fc.constantFrom('Site', 'SITE', 'OSDComputerName', 'Größe', '')},
	{weight: 1, arbitrary: fc.constant('With "quotes"')},
);
const values = fc.oneof(
	{weight: 40, arbitrary: fc.string()},
	{weight: 1, arbitrary: fc.constant(null)},
	{weight: 1, arbitrary: fc.string().map(text => new Secret(text))},
	// A few of these fill a block.
	{weight: 1, arbitrary: fc.constant('é'.repeat(100_000))},
	{weight: 1, arbitrary: fc.constant(',"sequenceNumber":7}')},
);
const events = fc.oneof(
	{weight: 10, arbitrary: fc.tuple(names, values).map(([name, value]) => set(name, value))},
	{weight: 1, arbitrary: fc.nat(3).map(index => stepStarted(index, `Step ${index}`))},
	{weight: 1, arbitrary: fc.nat(3).map(index => stepFinished(index, `Step ${index}`))},
);
const batches = fc
	.array(fc.array(events, {minLength: 1, maxLength: 8}), {maxLength: 25, size: 'max'})
	.map((some): Batches => [[started], ...some]);

describe('resuming without the values that are overwritten later', () => {
	it('comes to the same state as reading every event, whatever the journal holds and wherever it was cut', () => {
		let leftOut = 0;
		fc.assert(
			fc.property(batches, fc.nat(400), (some, cut) => {
				const {all, resumed} = bothFolds(some, cut);
				expect(comparable(resumed.state)).toEqual(comparable(all.state));
				leftOut += all.events.length - resumed.events.length;
			}),
			{numRuns: 200},
		);
		expect(leftOut).toBeGreaterThan(1000);
	});

	it('leaves out what is set again, but for the first and the last', () => {
		const {resumed} = bothFolds([[started], ...['a', 'b', 'c', 'd'].map(value => [set('Site', value)])]);
		expect(resumed.events.map(event => event.type === 'variable-set' && event.value)).toEqual([
			false,
			'a',
			'd',
		]);
	});

	it('keeps the place and the spelling that a removed variable gets when it is set again', () => {
		const {all, resumed} = bothFolds([
			[started, set('Site', 'a'), set('Other', 'a'), set('Site', null)],
			[set('SITE', 'b'), set('Site', 'c'), set('SITE', 'd'), set('Site', 'e')],
		]);
		expect([...resumed.state.variables.values()]).toEqual([
			{name: 'Other', value: 'a'},
			{name: 'SITE', value: 'e'},
		]);
		expect(comparable(resumed.state)).toEqual(comparable(all.state));
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'keeps it too where the removal stands before the end of a block of the journal, with %i long values',
		long => {
			const values = Array.from({length: long}, (_, index) => set(`Long${index}`, 'é'.repeat(100_000)));
			const {all, resumed} = bothFolds([
				[started, set('Site', 'a'), set('SITE', 'b')],
				[set('Site', null), ...values],
				[set('SITE', 'c'), set('Site', 'd'), set('SITE', 'e')],
			]);
			expect(comparable(resumed.state)).toEqual(comparable(all.state));
		},
	);

	it('does not take two names for one that only have the same hash', () => {
		const [one, other] = ['costarring', 'liquid'];
		const {resumed} = bothFolds([
			[started, set(one, 'a'), set(one, 'b'), set(other, 'c'), set(one, 'd'), set(other, 'e')],
			[set(one, 'f'), set(other, 'g')],
		]);
		expect([...resumed.state.variables.values()]).toEqual([
			{name: one, value: 'f'},
			{name: other, value: 'g'},
		]);
		expect(resumed.events).toHaveLength(8);
	});

	it('keeps a value that only the lost part of a batch would have overwritten', () => {
		const {resumed} = bothFolds(
			[[started], [set('Site', 'a')], [set('Site', 'b')], [set('Site', 'c'), stepFinished(0, 'Step')]],
			10,
		);
		expect(resumed.state.variables.get('site')?.value).toBe('b');
	});

	it('still finds damage in a value that is left out', () => {
		const files = memoryFiles();
		const journal = createJournal(path, sealInClear, files);
		for (const event of recorded([started, set('Site', 'a'), set('Site', 'b'), set('Site', 'c')])) {
			journal.append([event], {sync: true});
		}

		const contents = Buffer.from(files.contents(path));
		contents.write('x', contents.indexOf('"value":"b"') + '"value":"'.length);
		files.put(path, contents);
		expect(openJournal(path, sealInClear, () => {}, files)).toMatchObject({
			ok: false,
			error: {kind: 'broken', record: 3},
		});
	});

	it('still finds that an event is missing among those left out', () => {
		const files = journalOf([[started], ...['a', 'b', 'c', 'd', 'e'].map(value => [set('Site', value)])]);
		const lines = files.contents(path).toString().split('\n');
		files.put(path, Buffer.from(lines.toSpliced(3, 1).join('\n')));
		expect(openJournal(path, sealInClear, () => {}, files)).toMatchObject({
			ok: false,
			error: {kind: 'broken', record: 4},
		});
	});
});
