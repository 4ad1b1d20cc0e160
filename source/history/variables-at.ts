import {failure, type Result, success} from '../sequence/result.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {ReadEvents} from './past-run.ts';

/** A variable as it was at some point of a run. */
export type VariableThen = {
	readonly name: string;
	readonly value: VariableValue;
	/** The event that gave it this value. */
	readonly since: number;
};

/**
The variables as they were when the event of that number had been recorded, in the order of their names; secrets unreadable. The
error is a sentence: nothing of the journal could be read.
*/
export const variablesAt = (
	run: string,
	readEvents: ReadEvents,
	sequenceNumber: number,
): Result<VariableThen[], string> => {
	const variables = new Map<string, VariableThen>();
	let read = 0;
	const whole = readEvents(run, event => {
		read++;
		if (event.type !== 'variable-set' || event.sequenceNumber > sequenceNumber) {
			return;
		}

		const key = event.name.toLowerCase();
		if (event.value === null) {
			variables.delete(key);
		} else {
			const name = variables.get(key)?.name ?? event.name;
			variables.set(key, {name, value: event.value, since: event.sequenceNumber});
		}
	});
	if (!whole.ok && read === 0) {
		return failure(whole.error);
	}

	return success([...variables].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, variable]) => variable));
};
