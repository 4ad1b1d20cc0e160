import {setTimeout} from 'node:timers/promises';
import type {Machine, Survivor} from '../machine/machine.ts';
import type {Result} from '../sequence/result.ts';
import {success} from '../sequence/result.ts';
import {attemptIdOf} from './attempt-id.ts';
import type {InterruptedStep} from './find-interrupted.ts';
import type {RunFolder} from './run-folder.ts';
import {readStartedProcess} from './started-process.ts';

/** Milliseconds between two looks. */
const pollMilliseconds = 500;

/** Where to look for what an interrupted step left running. */
export type OrphanPlace = {
	readonly machine: Pick<Machine, 'commands'>;
	readonly folder: Pick<RunFolder, 'run' | 'scratch'>;
	readonly interrupted: Pick<InterruptedStep, 'attempt' | 'cause'> & {readonly row: {readonly index: number}};
};

/**
What the interrupted attempt of a step had started and still runs: a crash of this program leaves its children alive, and a
second one must never start beside them. A restart of the computer leaves nothing.

@returns The processes; empty when there are none. The error says why the system does not tell whether there are.
*/
export const findOrphans = async (place: OrphanPlace): Promise<Result<readonly Survivor[], string>> =>
	look(place, 'survivors');

/** Ends what {@link findOrphans} finds, whole trees; gives what could not be ended. */
export const endOrphans = async (place: OrphanPlace): Promise<Result<readonly Survivor[], string>> =>
	look(place, 'endSurvivors');

/**
Waits until nothing of the interrupted attempt runs any more.

@returns What still ran at the last look: nothing, or, when `signal` was aborted, what was waited for.
*/
export const waitForOrphans = async (
	place: OrphanPlace,
	signal: AbortSignal,
): Promise<Result<readonly Survivor[], string>> => {
	for (;;) {
		const found = await findOrphans(place);
		if (!found.ok || found.value.length === 0 || signal.aborted) {
			return found;
		}

		// The wait ends at once when it is given up; the next look then says what was left.
		await setTimeout(pollMilliseconds, undefined, {signal}).catch(() => undefined);
	}
};

const look = async (
	{machine, folder, interrupted}: OrphanPlace,
	what: 'survivors' | 'endSurvivors',
): Promise<Result<readonly Survivor[], string>> => {
	if (interrupted.cause === 'restart') {
		return success([]);
	}

	const attemptId = attemptIdOf(folder.run, interrupted.row.index, interrupted.attempt);
	return machine.commands[what](attemptId, readStartedProcess(folder.scratch, attemptId));
};
