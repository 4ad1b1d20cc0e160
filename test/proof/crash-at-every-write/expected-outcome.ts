import {engineCodes} from '../../../source/run/engine-codes.ts';
import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {createDisk} from './disk.ts';
import {liveToTheEnd} from './machine-life.ts';
import {createRandom} from './random.ts';
import {outcomeOf, type RunOutcome} from './run-outcome.ts';
import type {DocumentName} from './sequence.ts';
import {type Interruption, type Interruptions, newWorld} from './world.ts';

/**
How a run ends that nothing interrupts. What was decided about interrupted steps counts: a step that was to count as failed fails in
this run too, with the same code.
*/
export const createExpectedOutcomes = (document: DocumentName, table: InstructionTable) => {
	const known = new Map<string, RunOutcome>();
	return async (interruptions: Interruptions): Promise<RunOutcome> => {
		const key = [...interruptions].map(String).sort().join(' ');
		const outcome = known.get(key) ?? (await uninterrupted(document, table, interruptions));
		known.set(key, outcome);
		return outcome;
	};
};

const uninterrupted = async (
	document: DocumentName,
	table: InstructionTable,
	interruptions: Interruptions,
): Promise<RunOutcome> => {
	const {state} = await liveToTheEnd({
		document,
		disk: createDisk(),
		world: newWorld,
		random: createRandom(0),
		answer: () => 'fail',
		atMoment() {},
		interruptions,
	});
	if (state === undefined) {
		throw new Error('a run that nothing interrupts has ended before it began');
	}

	for (const [attempt, decision] of interruptions) {
		const index = Number(attempt.split('/')[0]);
		const row = state.rows.get(index);
		if (decision === 'skip' && row !== undefined) {
			state.rows.set(index, {...row, status: 'failed-ignored', code: engineCodes.interrupted});
		} else if (decision === 'done') {
			// A Restart Computer step whose restart came as a power cut did not get to say how long it would have waited.
			state.variables.delete('smstsrebootdelay');
		}
	}

	return outcomeOf(state, table, {secrets: 'revealed'});
};

/** What was decided about interrupted steps, by row and the attempt it would have been in a run that nothing interrupts. */
export const interruptionsIn = (journal: readonly Recorded<JournalEvent>[]): Interruptions => {
	const interruptions = new Map<string, Interruption>();
	const ends = new Map<number, number>();
	for (const [position, event] of journal.entries()) {
		if (event.type === 'step-finished') {
			ends.set(event.index, (ends.get(event.index) ?? 0) + 1);
		} else if (event.type === 'run-resumed' && event.interrupted !== undefined) {
			const {index, decision} = event.interrupted;
			const end = journal
				.slice(position)
				.find(later => later.type === 'step-finished' && later.index === index);
			if (decision !== 'rerun') {
				interruptions.set(
					`${index}/${(ends.get(index) ?? 0) + 1}`,
					end?.type === 'step-finished' && end.succeeded ? 'done' : decision,
				);
			}
		}
	}

	return interruptions;
};
