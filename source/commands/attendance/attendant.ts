import type {Attendant} from '../../run/attendant.ts';
import type {OutputTail} from '../output-tail.ts';
import type {Prepared} from '../prepared.ts';
import {askWhatFollows} from './ask-what-follows.ts';
import {knownFailurePolicy} from './failure-policy.ts';
import {pauseRun} from './pause-run.ts';

/** The policies that were given at the start, and the person at the console. */
export const createAttendant = (prepared: Prepared, tail: OutputTail): Attendant => ({
	failurePolicy: (failed, environment) => knownFailurePolicy(prepared, failed, environment),
	askWhatFollows: async (failed, held) => askWhatFollows(prepared, tail, failed, held),
	isPauseRequested: () => !prepared.options.unattended && prepared.console.isPauseRequested(),
	pause: async (next, held) => pauseRun(prepared, next, held),
});
