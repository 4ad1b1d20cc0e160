import type {FailurePolicy as Choice, FailedStep} from '../../run/attendant.ts';
import {ownVariables} from '../../run/own-variables.ts';
import type {Environment} from '../../sequence/variables/environment.ts';
import {type FailurePolicy, parseFailurePolicy} from '../answers.ts';
import type {Prepared} from '../prepared.ts';
import {isUnattended} from './is-unattended.ts';

/** What the policies are found with. */
type Known = Pick<Prepared, 'answers' | 'options'> & Partial<Pick<Prepared, 'console'>>;
type Variables = Pick<Environment, 'text'>;

/**
What follows a failure that nothing holds, as far as it was said beforehand: by the answers file; in an unattended run also by
the medium or the task sequence. A retry that is used up is never a skip.
*/
export const knownFailurePolicy = (known: Known, failed: FailedStep, environment: Variables): Choice =>
	chosenBy(failurePolicyOf(known, environment), failed) ?? (isUnattended(known) ? 'abort' : 'ask');

/** The policy that holds without asking anybody; undefined: there is none. */
export const failurePolicyOf = (known: Known, environment: Variables): FailurePolicy | undefined =>
	known.answers.failure ?? (isUnattended(known) ? policyOfVariable(environment) : undefined);

/** What follows when a person was asked and did not answer. */
export const policyOnTimeout = (failed: FailedStep, environment: Variables): 'retry' | 'skip' | 'abort' =>
	chosenBy(policyOfVariable(environment), failed) ?? 'abort';

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
const policyOfVariable = (environment: Variables): FailurePolicy | undefined => {
	const text = environment.text(ownVariables.failurePolicy).trim().toLowerCase();
	const policy = text === '' ? undefined : parseFailurePolicy(text);
	return policy?.ok === true ? policy.value : undefined;
};
