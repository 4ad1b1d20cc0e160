import type {JournalEvent, Recorded, TransientEvent} from '../sequence/event.ts';
import {applyEvent} from '../sequence/fold.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {Journal} from './journal.ts';
import {JournalWriteError} from './journal-problem.ts';

/** Where recorded events are kept. Absent in a dry run, which keeps nothing. */
export type EventJournal = Pick<Journal, 'append' | 'sync'>;

export type RecordOptions = {
	/**
	`true`, the default: on the disk before this returns. `'soon'`: on the disk before the program waits for anything, or with the next
	record that is. `false` is for what resuming would find out again by itself: group starts, skips.
	*/
	readonly sync?: boolean | 'soon';
};

/**
Gives events their time and number, journals them, folds them into the state of the run, and only then tells the world:
nobody acts on an event that a power cut could still take back.
*/
export type Recorder = {
	readonly state: RunState;
	record(events: readonly JournalEvent[], options?: RecordOptions): void;
	/** Progress and output: told, never kept. */
	pass(event: TransientEvent): void;
};

export const createRecorder = (options: {
	run: string;
	state: RunState;
	table: InstructionTable;
	journal?: EventJournal;
	deliver: (event: Recorded) => void;
	/** ISO 8601, UTC. */
	now: () => string;
}): Recorder => {
	const {run, state, table, journal, deliver, now} = options;
	/** Recorded, but not told yet: the oldest of them waits for its sync. */
	let untold: Recorded<JournalEvent>[] = [];
	let isWaiting = false;

	const tell = () => {
		const events = untold;
		untold = [];
		isWaiting = false;
		for (const event of events) {
			deliver(event);
		}
	};

	const syncAndTell = () => {
		if (isWaiting) {
			journal?.sync();
			tell();
		}
	};

	/** Runs at the end of this turn of the event loop: before a timer, a process or a key can be noticed. */
	const syncSoon = () => {
		setImmediate(() => {
			try {
				syncAndTell();
			} catch (error) {
				// The journal takes no more after this: the next record, without which no run goes on, throws what has happened.
				if (!(error instanceof JournalWriteError)) {
					throw error;
				}
			}
		});
	};

	return {
		state,
		record(events, {sync = true} = {}) {
			const time = now();
			const recorded = events.map((event, offset) => ({
				...event,
				time,
				run,
				sequenceNumber: state.sequenceNumber + offset + 1,
			}));
			journal?.append(recorded, {sync: sync === true});
			for (const event of recorded) {
				applyEvent(state, event, table);
			}

			untold.push(...recorded);
			if (sync === 'soon' && journal !== undefined) {
				if (!isWaiting) {
					isWaiting = true;
					syncSoon();
				}
			} else if (sync === true || !isWaiting) {
				tell();
			}
		},
		pass(event) {
			syncAndTell();
			deliver({...event, time: now(), run, sequenceNumber: state.sequenceNumber});
		},
	};
};
