import {fileErrorWords, isFileError, isMissing} from '../files/file-error.ts';
import type {JournalEvent, Recorded} from '../sequence/event.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {viewOf} from './byte-text.ts';
import {readEvent, typeOfEvent} from './journal-event.ts';
import {type JournalFile, type JournalFiles, nodeJournalFiles} from './journal-files.ts';
import {lineBreak, readLineBlocks} from './journal-lines.ts';
import type {JournalProblem} from './journal-problem.ts';
import {checkRecords, parseEvents} from './journal-records.ts';
import {createOverwrittenVariables} from './overwritten-variables.ts';
import {findRecord} from './record.ts';
import {type Unsealer, unreadableSecret} from './seal.ts';

/** What reading a journal found beside its events. */
export type JournalReading = {
	/** Whole records. */
	readonly records: number;
	/** Bytes of them: where the next record goes. */
	readonly size: number;
	/** What a crash left behind the last whole record. */
	readonly cutOff?: CutOff;
	/** Names of the secret variables that could not be unsealed. */
	readonly unreadableSecrets: readonly string[];
};

export type CutOff = {readonly bytes: number; readonly reason: string};

/**
Gives every event of a journal to `onEvent`, in order, and reports a torn tail without touching the file.

A record that is not whole at the end, or a last batch that is not complete, is what a crash leaves: nothing acted on it.
Anywhere else the file has been damaged, and the problem says where. Events before that have been given by then.
*/
export const readJournal = (
	path: string,
	unsealer: Unsealer,
	onEvent: (event: Recorded<JournalEvent>) => void,
	files: JournalFiles = nodeJournalFiles,
): Result<JournalReading, JournalProblem> => {
	let file: JournalFile;
	try {
		file = files.open(path, 'read');
	} catch (error) {
		return failure(notOpened(path, error));
	}

	try {
		return readRecords(path, file, unsealer, onEvent, {forFold: false});
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}

		return failure(notOpened(path, error));
	} finally {
		file.close();
	}
};

/**
The same over an open file, which it leaves open. Throws what the file system says.

With `forFold` events that a fold over the whole journal can do without are checked, but not given: most `variable-set` events whose
variable is set again later.
*/
export const readRecords = (
	path: string,
	file: JournalFile,
	unsealer: Unsealer,
	onEvent: (event: Recorded<JournalEvent>) => void,
	{forFold}: {forFold: boolean},
): Result<JournalReading, JournalProblem> => {
	const unreadableSecrets = new Set<string>();
	const overwritten = forFold ? createOverwrittenVariables() : undefined;
	// Events of a batch whose last record has not come yet, and how many records that batch has so far.
	let waiting: Recorded<JournalEvent>[] = [];
	let batch = 0;
	let sequenceNumber = 0;
	let records = 0;
	let size = 0;

	const placeOf = (offset: number): RecordPlace => ({file: path, record: records + batch + 1, offset});
	for (const block of readLineBlocks(file, 0)) {
		const {records: checked, brokenAt} = checkRecords(block.bytes, block.end);
		const numbers = overwritten?.find(viewOf(block.bytes), checked);
		const events = parseEvents(
			block.bytes,
			numbers === undefined ? checked : checked.filter((_, position) => numbers[position] === undefined),
		);
		if (events === undefined) {
			return failure(broken(placeOf(block.offset)));
		}

		let position = 0;
		let parsed = 0;
		// This runs a hundred thousand times before a run goes on.
		for (const {start, end, more} of checked) {
			let number = numbers?.[position++];
			if (number === undefined) {
				const event = readEvent(events[parsed], unsealer);
				if (event === undefined) {
					return failure(newer(placeOf(block.offset + start), typeOfEvent(events[parsed])));
				}

				parsed++;
				number = event.sequenceNumber;
				waiting.push(event);
				if (event.type === 'variable-set' && event.value === unreadableSecret) {
					unreadableSecrets.add(event.name);
				}
			}

			if (number !== sequenceNumber + 1) {
				const place = placeOf(block.offset + start);
				return failure(
					Number.isInteger(number) ? outOfOrder(place, sequenceNumber + 1, number) : broken(place),
				);
			}

			sequenceNumber = number;
			batch++;
			if (!more) {
				records += batch;
				batch = 0;
				size = block.offset + end + 1;
				for (const event of waiting) {
					onEvent(event);
				}

				waiting = [];
			}
		}

		if (brokenAt !== undefined) {
			const offset = block.offset + brokenAt;
			if (wasSyncedAfter(file, offset)) {
				return failure(broken(placeOf(offset)));
			}

			break;
		}
	}

	const bytes = file.size() - size;
	const reason =
		batch > 0
			? 'the last records belong together and were not all written'
			: 'the last record was not written whole';
	return success({
		records,
		size,
		unreadableSecrets: [...unreadableSecrets],
		...(bytes === 0 ? {} : {cutOff: {bytes, reason}}),
	});
};

/** Whether a record after `offset` tells that what lies at `offset` had reached the disk: then no crash broke it. */
const wasSyncedAfter = (file: JournalFile, offset: number): boolean => {
	for (const block of readLineBlocks(file, offset)) {
		const view = viewOf(block.bytes);
		let start = 0;
		while (start < block.end) {
			const end = block.bytes.indexOf(lineBreak, start);
			if (end < 0 || end >= block.end) {
				break;
			}

			const record = findRecord(view, start, end);
			if (record !== undefined && block.offset + start - record.unsynced > offset) {
				return true;
			}

			start = end + 1;
		}
	}

	return false;
};

type RecordPlace = {readonly file: string; readonly record: number; readonly offset: number};

const damagedHelp =
	'The run cannot be continued safely. Keep the run folder for review, and start the task sequence again from its beginning.';

const broken = (place: RecordPlace): JournalProblem => ({
	...place,
	kind: 'broken',
	message: 'the journal is damaged in the middle: this record is not what was written',
	help: damagedHelp,
});

const outOfOrder = (place: RecordPlace, expected: number, found: number): JournalProblem => ({
	...place,
	kind: 'broken',
	message: `the journal is damaged in the middle: event ${expected} should be here, and ${found} is`,
	help: damagedHelp,
});

const newer = (place: RecordPlace, type: string): JournalProblem => ({
	...place,
	kind: 'newer',
	message: `this version does not know the event "${type}"`,
	help: 'Continue or review this run with the version of bootseq that started it, or a later one.',
});

/** Why a journal could not be opened or read, from what the file system said. */
export const notOpened = (file: string, error: unknown): JournalProblem => {
	const missing = isMissing(error);
	return {
		kind: missing ? 'missing' : 'unreadable',
		file,
		message: missing ? 'there is no journal' : `the journal cannot be opened: ${fileErrorWords(error)}`,
		help: missing
			? 'Look whether the state folder is the right one (--state).'
			: 'Check the drive, its free space and the permissions of the run folder.',
	};
};
