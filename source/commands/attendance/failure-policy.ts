import type {FailurePolicy as Choice, FailedStep} from '../../run/attendant.ts';
import {ownVariables} from '../../run/own-variables.ts';
import type {Environment} from '../../sequence/variables/environment.ts';
import {type FailurePolicy, parseFailurePolicy} from '../answers.ts';
import type {Prepared} from '../prepared.ts';

/**
What follows a failure that nothing holds, as far as it was said beforehand: by the answers file; in an unattended run also by
the medium or the task sequence. A retry that is used up is never a skip.
*/
export const knownFailurePolicy = (
	{answers, options}: Pick<Prepared, 'answers' | 'options'>,
	failed: FailedStep,
	environment: Pick<Environment, 'text'>,
): Choice => {
	const policy = answers.failure ?? (options.unattended ? policyOfVariable(environment) : undefined);
	return chosenBy(policy, failed) ?? (options.unattended ? 'abort' : 'ask');
};

/** What follows when a person was asked and did not answer. */
export const policyOnTimeout = (
	failed: FailedStep,
	environment: Pick<Environment, 'text'>,
): 'retry' | 'skip' | 'abort' => chosenBy(policyOfVariable(environment), failed) ?? 'abort';

/** Undefined: nothing was said, or the retries are used up. */
const chosenBy = (
	policy: FailurePolicy | undefined,
	{attempt}: FailedStep,
): 'retry' | 'skip' | 'abort' | undefined => {
	if (policy?.kind === 'retry') {
		return attempt <= policy.times ? 'retry' : undefined;
	}

	return policy?.kind;
};

/** A value that is no policy decides nothing; it was told when the run began to need it. */
const policyOfVariable = (environment: Pick<Environment, 'text'>): FailurePolicy | undefined => {
	const text = environment.text(ownVariables.failurePolicy).trim().toLowerCase();
	const policy = text === '' ? undefined : parseFailurePolicy(text);
	return policy?.ok === true ? policy.value : undefined;
};
