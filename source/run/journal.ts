import {fileErrorWords, isFileError} from '../files/file-error.ts';
import type {JournalEvent, Recorded} from '../sequence/event.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {writeEvent} from './journal-event.ts';
import {type JournalFile, type JournalFiles, nodeJournalFiles} from './journal-files.ts';
import {type JournalProblem, JournalWriteError} from './journal-problem.ts';
import {type CutOff, notOpened, readRecords} from './read-journal.ts';
import {encodeRecord} from './record.ts';
import type {Seal} from './seal.ts';

/** The journal of a run, open for adding to. */
export type Journal = {
	/**
	Adds events, all of them or none. With `sync` they, and everything before them, would survive a power cut when this returns.

	Throws a {@link JournalWriteError} when they could not be kept; the journal then takes no more.
	*/
	append(events: readonly Recorded<JournalEvent>[], options: {sync: boolean}): void;
	/** Everything before would survive a power cut when this returns. Throws as {@link append} does. */
	sync(): void;
	/** Goes on in the file that its path leads to now: the same journal, copied whole to another disk. Throws as {@link append} does. */
	reopen(): void;
	/** Syncs what has not been and closes the file. */
	close(): void;
};

/** The journal of a new run. Throws what the file system says, also when there is one already. */
export const createJournal = (
	path: string,
	seal: Pick<Seal, 'seal'>,
	files: JournalFiles = nodeJournalFiles,
): Journal => appendTo(path, {file: files.create(path), files}, seal, 0);

export type OpenedJournal = {
	readonly journal: Journal;
	/** What a crash had left behind the last whole record, and has been taken away. */
	readonly cutOff?: CutOff;
	/** Names of the secret variables that could not be unsealed: the run cannot go on with them. */
	readonly unreadableSecrets: readonly string[];
};

/**
The journal of a run in progress: gives its events to `onEvent`, but for values of variables that are overwritten later, cuts a torn
tail off, and takes more. A journal that is damaged elsewhere is left as it is, for review.
*/
export const openJournal = (
	path: string,
	seal: Seal,
	onEvent: (event: Recorded<JournalEvent>) => void,
	files: JournalFiles = nodeJournalFiles,
): Result<OpenedJournal, JournalProblem> => {
	let file: JournalFile;
	try {
		file = files.open(path, 'read-write');
	} catch (error) {
		return failure(notOpened(path, error));
	}

	try {
		const reading = readRecords(path, file, seal, onEvent, {forFold: true});
		if (!reading.ok) {
			file.close();
			return reading;
		}

		const {size, cutOff, unreadableSecrets} = reading.value;
		if (cutOff !== undefined) {
			// Some file systems show what a shortened file held when it grows again: no old record may come back behind a new one.
			file.write(new Uint8Array(cutOff.bytes), size);
			file.sync();
			file.truncate(size);
		}

		// What a program that crashed had written without syncing has been read, and is acted upon from here on.
		file.sync();
		return success({
			journal: appendTo(path, {file, files}, seal, size),
			unreadableSecrets,
			...(cutOff === undefined ? {} : {cutOff}),
		});
	} catch (error) {
		file.close();
		if (!isFileError(error)) {
			throw error;
		}

		return failure(notOpened(path, error));
	}
};

const appendTo = (
	path: string,
	{file: opened, files}: {file: JournalFile; files: JournalFiles},
	seal: Pick<Seal, 'seal'>,
	size: number,
): Journal => {
	let file = opened;
	let end = size;
	let unsynced = 0;
	let failed: string | undefined;

	const kept = (write: () => void): void => {
		if (failed !== undefined) {
			throw new JournalWriteError(notWritten(path, `an earlier write failed: ${failed}`), undefined);
		}

		try {
			write();
		} catch (error) {
			// What reached the disk is unknown after a failed write or sync; more would only hide that.
			failed = fileErrorWords(error);
			throw new JournalWriteError(notWritten(path, failed), error);
		}
	};

	return {
		append(events, {sync}) {
			const records: Buffer[] = [];
			let pending = unsynced;
			for (const [position, event] of events.entries()) {
				const more = position < events.length - 1;
				const record = encodeRecord(writeEvent(event, seal), {unsynced: pending, more});
				records.push(record);
				pending += record.length;
			}

			kept(() => {
				const bytes = Buffer.concat(records);
				file.write(bytes, end);
				end += bytes.length;
				unsynced = pending;
				if (sync) {
					file.sync();
					unsynced = 0;
				}
			});
		},
		sync() {
			if (unsynced > 0) {
				kept(() => file.sync());
				unsynced = 0;
			}
		},
		reopen() {
			kept(() => {
				const next = files.open(path, 'read-write');
				if (next.size() !== end) {
					next.close();
					throw new Error('its copy is not whole');
				}

				file.close();
				file = next;
			});
		},
		close() {
			try {
				if (failed === undefined && unsynced > 0) {
					kept(() => file.sync());
				}
			} finally {
				file.close();
			}
		},
	};
};

const notWritten = (file: string, cause: string): JournalProblem => ({
	kind: 'not-written',
	file,
	message: `what happened could not be recorded: ${cause}`,
	help: 'Make room on the drive or check it, then run "bootseq resume".',
});
