import {createJournal} from '../../source/run/journal.ts';
import {createRunFolder, type RunFolder} from '../../source/run/run-folder.ts';
import type {Seal} from '../../source/run/seal.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {recorded} from './journal-events.ts';

/** A run folder whose journal holds these events, each recorded and synced by itself. */
export const recordedRun = (
	stateFolder: string,
	run: string,
	events: readonly JournalEvent[],
): {folder: RunFolder; seal: Seal} => {
	const created = createRunFolder(stateFolder, run, {
		documents: {documents: []},
		sequence: '<sequence version="3.10" />',
	});
	if (!created.ok) {
		throw new Error(created.error.message);
	}

	const journal = createJournal(created.value.folder.journal, created.value.seal);
	for (const event of recorded(events)) {
		journal.append([event], {sync: true});
	}

	journal.close();
	return created.value;
};
