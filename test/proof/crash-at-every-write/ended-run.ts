import {readJournal} from '../../../source/run/read-journal.ts';
import {withoutKey} from '../../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import {existsSync, readdirSync} from './disk-functions.ts';
import {stateFolder} from './owner.ts';

/** The journal of the run that has ended on the mounted disk, as anybody would review it; undefined when none has. */
export const endedRun = (): readonly Recorded<JournalEvent>[] | undefined => {
	const runs = `${stateFolder}/runs`;
	for (const run of existsSync(runs) ? readdirSync(runs) : []) {
		const events: Recorded<JournalEvent>[] = [];
		readJournal(`${runs}/${run}/journal.jsonl`, withoutKey, event => events.push(event));
		if (events.some(({type}) => type === 'run-finished')) {
			return events;
		}
	}

	return undefined;
};
