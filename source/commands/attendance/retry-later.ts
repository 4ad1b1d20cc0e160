import {setTimeout as delay} from 'node:timers/promises';
import type {FailedStep, Recovery} from '../../run/attendant.ts';
import {ownVariables} from '../../run/own-variables.ts';
import type {Environment} from '../../sequence/variables/environment.ts';
import type {Prepared} from '../prepared.ts';
import {secondsOf} from '../seconds-of.ts';
import {failurePolicyOf, knownFailurePolicy} from './failure-policy.ts';
import {isUnattended} from './is-unattended.ts';

type Variables = Pick<Environment, 'text'>;

/** Whether the policy tries the step again, and not at once. */
export const isRetryLater = (prepared: Prepared, failed: FailedStep, variables: Variables): boolean =>
	knownFailurePolicy(prepared, failed, variables) === 'retry' && retryDelay(variables) > 0;

/**
Waits before the policy tries a step again, so that what was missing may come: a server, a cable. A power cut in the meantime comes
back to here. A technician who has come is asked instead.
*/
export const retryLater = async (
	prepared: Prepared,
	failed: FailedStep,
	variables: Variables,
): Promise<Recovery | undefined> => {
	const {console} = prepared;
	const wasUnattended = isUnattended(prepared);
	const policy = failurePolicyOf(prepared, variables);
	const seconds = retryDelay(variables);
	const of = policy?.kind === 'retry' ? policy.times + 1 : failed.attempt + 1;
	console.wait('retry', {seconds, attempt: {number: failed.attempt + 1, of}});
	try {
		await delay(seconds * 1000, undefined, {signal: console.cancelled});
	} catch {
		return {choice: 'abort', by: 'policy'};
	}

	return wasUnattended && !isUnattended(prepared) ? undefined : {choice: 'retry', by: 'policy'};
};

const retryDelay = ({text}: Variables): number => secondsOf(text(ownVariables.retryDelay)) ?? 0;
