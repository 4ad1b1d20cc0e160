import type {Step} from '../sequence/sequence.ts';

/** Success that asks for a restart, and success whose restart the installer has started itself. */
export const restartRequired = 3010;
export const restartStarted = 1641;

/** Whether a code stands in a list; signed or not. */
export const isListed = (code: number, list: readonly number[]): boolean =>
	list.some(listed => listed >>> 0 === code >>> 0);

/** What the exit code of a step means for the run. */
export type Judgement = {
	readonly succeeded: boolean;
	/** The computer must restart before the next step. */
	readonly restart: boolean;
	/** Why it failed, in words; absent when it succeeded. */
	readonly message?: string;
};

/**
Measures an exit code against the step's success codes. `code` may come signed; it is compared as unsigned 32-bit.

3010 restarts only where the list has it: in a list without it, it is a failure like any other.
Rules: task-sequence-format.md §6.6, §12 no. 9.
*/
export const judge = ({successCodes}: Pick<Step, 'successCodes'>, code: number): Judgement => {
	const unsigned = code >>> 0;
	if (isListed(code, successCodes)) {
		return {succeeded: true, restart: unsigned === restartRequired};
	}

	return {
		succeeded: false,
		restart: false,
		message: `The exit code ${unsigned}${meaning(unsigned)} is not among the success codes ${successCodes.join(' ')}.`,
	};
};

/** The two codes that mean success to an installer and failure to a step that does not list them. */
const meaning = (code: number): string => {
	switch (code) {
		case restartRequired:
			return ' (success, restart required)';
		case restartStarted:
			return ' (success, restart started)';
		default:
			return '';
	}
};
