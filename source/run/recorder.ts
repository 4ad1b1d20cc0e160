import type {JournalEvent, Recorded, TransientEvent} from '../sequence/event.ts';
import {applyEvent} from '../sequence/fold.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';

/** Where recorded events are kept. Absent in a dry run, which keeps nothing. */
export type EventJournal = {
	/** All of them or none: a crash never leaves a part. `sync`: on the disk before this returns. */
	append(events: readonly Recorded<JournalEvent>[], options: {sync: boolean}): void;
};

/**
Gives events their time and number, journals them, folds them into the state of the run, and only then tells the world:
nobody acts on an event that a power cut could still take back.
*/
export type Recorder = {
	readonly state: RunState;
	/** `sync: false` is for what resuming would find out again by itself: group starts, skips. */
	record(events: readonly JournalEvent[], options?: {sync?: boolean}): void;
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
			journal?.append(recorded, {sync});
			for (const event of recorded) {
				applyEvent(state, event, table);
			}

			for (const event of recorded) {
				deliver(event);
			}
		},
		pass(event) {
			deliver({...event, time: now(), run, sequenceNumber: state.sequenceNumber});
		},
	};
};
