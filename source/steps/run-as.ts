import {failure, type Result, success} from '../sequence/result.ts';
import {invalidParameter, notSupported} from './result-codes.ts';
import type {StepContext, StepOutcome} from './step-type.ts';
import {isFalse, isTrue, valueText} from './step-values.ts';

/** The variables in which a step type keeps its account. */
export type AccountVariables = {
	/** Says yes or no for every later step. */
	readonly override: string;
	/** The step's own check box; MDT has another name for it. */
	readonly flags: readonly string[];
	readonly user: string;
	readonly password: string;
};

type Account = {readonly user: string; readonly password: string};

/**
The account that a step runs as; undefined: the identity of the run. Fails in the boot environment, which has no accounts.
Rule: task-sequence-format.md §6.11.
*/
export const chooseAccount = (
	variables: AccountVariables,
	context: StepContext,
): Result<Account | undefined, StepOutcome> => {
	const override = valueText(variables.override, context);
	const chosen = variables.flags.some(flag => isTrue(valueText(flag, context)));
	if (isFalse(override) || !(isTrue(override) || chosen)) {
		return success(undefined);
	}

	const user = valueText(variables.user, context);
	if (context.machine.phase === 'WinPE') {
		return failure({
			code: notSupported,
			message:
				`The step is to run as ${user === '' ? 'another account' : user}, and the boot environment has no accounts to run as. ` +
				'Let the step run in the full operating system only, or clear its option "Run this step as the following account".',
		});
	}

	if (user === '') {
		return failure({
			code: invalidParameter,
			message: `The step is to run as another account, and names none. Set ${variables.user}.`,
		});
	}

	return success({user, password: valueText(variables.password, context)});
};
