import type {Attendant} from '../../run/attendant.ts';
import type {OutputTail} from '../output-tail.ts';
import type {Prepared} from '../prepared.ts';
import {askWhatFollows} from './ask-what-follows.ts';
import {knownFailurePolicy} from './failure-policy.ts';
import {isUnattended} from './is-unattended.ts';
import {pauseRun} from './pause-run.ts';
import {isRetryLater, retryLater} from './retry-later.ts';

/** The policies that were given at the start, and the person at the console. */
export const createAttendant = (prepared: Prepared, tail: OutputTail): Attendant => ({
	// A retry that has to wait is no answer for now.
	failurePolicy: (failed, environment) =>
		isRetryLater(prepared, failed, environment) ? 'ask' : knownFailurePolicy(prepared, failed, environment),
	async askWhatFollows(failed, held) {
		const retried = isRetryLater(prepared, failed, held)
			? await retryLater(prepared, failed, held)
			: undefined;
		return retried ?? askWhatFollows(prepared, tail, failed, held);
	},
	isPauseRequested: () => !isUnattended(prepared) && prepared.console.isPauseRequested(),
	pause: async (next, held) => pauseRun(prepared, next, held),
});
