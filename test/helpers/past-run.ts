import type {PastRun} from '../../source/history/past-run.ts';
import {readRun} from '../../source/history/read-run.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {success} from '../../source/sequence/result.ts';
import {recorded} from './journal-events.ts';

export const firstRun = '20260801-100000-0a1b2c3d';
export const secondRun = '20260802-100000-0a1b2c3d';

/** A past run of these events, each a second after the other. */
export const pastRunOf = (events: readonly JournalEvent[], run = firstRun): PastRun => {
	const read = readRun(run, (_run, onEvent) => {
		for (const event of recorded(events)) {
			onEvent(event);
		}

		return success(undefined);
	});
	if (!read.ok) {
		throw new Error(read.error);
	}

	return read.value;
};
