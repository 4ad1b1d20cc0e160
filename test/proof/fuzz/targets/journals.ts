import {Buffer} from 'node:buffer';
import {listRuns} from '../../../../source/history/list-runs.ts';
import type {ReadEvents} from '../../../../source/history/past-run.ts';
import {readRun} from '../../../../source/history/read-run.ts';
import {createJournal, openJournal} from '../../../../source/run/journal.ts';
import {formatJournalProblem} from '../../../../source/run/journal-problem.ts';
import {readJournal} from '../../../../source/run/read-journal.ts';
import {encodeRecord} from '../../../../source/run/record.ts';
import type {Seal} from '../../../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../../../source/sequence/event.ts';
import {failure, success} from '../../../../source/sequence/result.ts';
import {Secret} from '../../../../source/sequence/secret.ts';
import {recorded, started, stepFinished, stepStarted} from '../../../helpers/journal-events.ts';
import {memoryFiles} from '../../../helpers/memory-files.ts';
import {aboutProblem, aboutSentence} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';

const path = 'journal.jsonl';

/** Seals without chance, so that the same journal comes out every time. */
const seal: Seal = {
	seal: text => Buffer.from(text).toString('base64'),
	unseal: sealed =>
		sealed === ''
			? failure({kind: 'damaged', message: 'the sealed value is too short'})
			: success(Buffer.from(sealed, 'base64').toString()),
	destroy: () => {},
};

const batches: readonly (readonly JournalEvent[])[] = [
	[
		started,
		{type: 'variable-set', name: 'Site', value: 'Ghent'},
		{type: 'variable-set', name: 'Pin', value: new Secret('1234')},
	],
	[{type: 'group-started', index: 0, name: 'Prepare', depth: 0}],
	[stepStarted(1, 'Partition disk'), {type: 'variable-set', name: 'Site', value: 'Antwerp'}],
	[
		stepFinished(1, 'Partition disk'),
		{type: 'variable-set', name: '_SMSTSLastActionRetCode', value: '0'},
		{type: 'variable-set', name: 'Old', value: null},
	],
	[{type: 'step-skipped', index: 2, name: 'Skipped', depth: 1, reason: 'disabled'}],
	[stepStarted(3, 'Naïve 😀 "quoted"')],
	[stepFinished(3, 'Naïve 😀 "quoted"', 5)],
	[{type: 'group-finished', index: 0, name: 'Prepare', depth: 0, succeeded: false, ignored: false}],
	[{type: 'run-finished', result: 'failed', seconds: 12, code: 5}],
];

/** Journals as runs leave them: synced after every batch, and after every third alone. */
const journals: readonly Buffer[] = [1, 3].map(every => {
	const files = memoryFiles();
	const journal = createJournal(path, seal, files);
	let first = 1;
	for (const [number, batch] of batches.entries()) {
		journal.append(recorded(batch, first), {sync: number % every === 0});
		first += batch.length;
	}

	journal.close();
	return Buffer.from(files.contents(path));
});

const linesOf = (journal: Uint8Array): string[] =>
	Buffer.from(journal).toString('latin1').split('\n').slice(0, -1);

const writtenLines = new Set(journals.flatMap(linesOf));

const read = (input: Uint8Array) => {
	const files = memoryFiles();
	files.put(path, input);
	const events: Recorded<JournalEvent>[] = [];
	readJournal(path, seal, event => events.push(event), files);
	const result = openJournal(path, seal, () => {}, files);
	if (result.ok) {
		result.value.journal.close();
	}

	return {result, events, after: Buffer.from(files.contents(path))};
};

/** Nothing but what was written may be believed, and all of it up to the damage. */
const aboutReading = (input: Uint8Array): string | undefined => {
	const {result, events, after} = read(input);
	if (!result.ok) {
		return Buffer.compare(after, input) === 0
			? aboutProblem(result.error, input)
			: 'a damaged journal was changed';
	}

	const lines = linesOf(after);
	const invented = lines.find(line => !writtenLines.has(line));
	if (invented !== undefined) {
		return `a record was believed that nobody wrote: ${invented}`;
	}

	if (
		events.length !== lines.length ||
		events.some(({sequenceNumber}, position) => sequenceNumber !== position + 1)
	) {
		return `${lines.length} records gave the events ${events.map(({sequenceNumber}) => sequenceNumber).join(', ')}`;
	}

	if (Buffer.compare(after, Buffer.from(input).subarray(0, after.length)) !== 0) {
		return 'opening changed more than the torn tail';
	}

	if (after.length < input.length !== (result.value.cutOff !== undefined)) {
		return 'what was cut off was not told';
	}

	const again = read(after);
	return again.result.ok && again.result.value.cutOff === undefined
		? undefined
		: 'the journal is torn again after opening';
};

const readEventsOf =
	(input: Uint8Array): ReadEvents =>
	(_, onEvent) => {
		const files = memoryFiles();
		files.put(path, input);
		const result = readJournal(path, seal, onEvent, files);
		return result.ok ? result : failure(formatJournalProblem(result.error));
	};

const dictionary = {
	tokens: [
		'\n',
		'{',
		'}',
		'"}',
		',"checksum":"',
		',"length":',
		',"more":true',
		',"unsynced":1',
		'"type":"run-finished"',
		'\0',
		'\\u0000',
		'"value":null',
	],
};

export const journalTargets: readonly FuzzTarget[] = [
	{name: 'journals', weight: 20, dictionary, seeds: () => journals, examine: aboutReading},
	{
		name: 'journals of whole records that are no events',
		weight: 8,
		dictionary: {
			...dictionary,
			tokens: [
				...dictionary.tokens,
				'"sequenceNumber":',
				'"type":"variable-set"',
				'"sealed":',
				'"secret":true',
			],
			brackets: [
				['[', ']'],
				['{"a":', '}'],
			],
		},
		seeds: () =>
			journals.map(journal =>
				Buffer.from(
					linesOf(journal)
						.map(line => line.replace(/,"length":.*$/, '}'))
						.join('\n'),
					'latin1',
				),
			),
		examine(input) {
			const records = Buffer.from(input)
				.toString('utf8')
				.split('\n')
				.filter(line => line.length > 1)
				.map(line => encodeRecord(line, {unsynced: 0, more: false}));
			const {result} = read(Buffer.concat(records));
			return result.ok ? undefined : aboutProblem(result.error, input);
		},
	},
	{
		name: 'history of damaged runs',
		weight: 10,
		dictionary,
		seeds: () => journals,
		examine(input) {
			const readEvents = readEventsOf(input);
			const [listed] = listRuns(['20260801-100000-0a1b2c3d'], readEvents);
			const run = readRun('20260801-100000-0a1b2c3d', readEvents);
			const problem = run.ok ? run.value.problem : run.error;
			if (listed?.problem !== problem) {
				return 'the list and the run tell different problems';
			}

			return problem === undefined ? undefined : aboutSentence(problem, input);
		},
	},
];
