import type {Result} from '../../sequence/result.ts';
import type {StepOutcome} from '../step-type.ts';
import {installFailure} from './update-codes.ts';
import type {Installation, Update} from './update-manager.ts';

/**
What became of the updates, by what the package manager still offers afterwards: its own exit code tells of all of them at once.

@param left What it offers now; a failure counts for all of it.
*/
export const judgeInstallation = (
	program: string,
	updates: readonly Update[],
	left: Result<readonly Update[], StepOutcome>,
	outcome: StepOutcome,
): Pick<Installation, 'installed' | 'failed'> => {
	const isLeft = (update: Update) =>
		!left.ok || left.value.some(({id, to}) => id === update.id && to === update.to);
	// A message means that the program did not come to its own end: a time-out, a cancelled run.
	const {code, message} =
		outcome.message === undefined
			? {
					code: installFailure,
					message: `${program} ended with ${outcome.code} and left it as it was. What it said stands in the log.`,
				}
			: outcome;
	return {
		installed: updates.filter(update => !isLeft(update)),
		failed: updates
			.filter(isLeft)
			.map(update => ({update, code, ...(message === undefined ? {} : {message})})),
	};
};
