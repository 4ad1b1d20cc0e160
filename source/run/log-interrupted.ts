import type {InterruptedStep} from './find-interrupted.ts';
import type {DecidedInterrupted} from './resume-events.ts';
import {engineComponent, type RunLog} from './run-log.ts';

const happened = {restart: 'the computer was restarted', crash: 'bootseq was ended'} as const;

const consequences = {
	rerun: 'It runs again',
	skip: 'It is passed over',
	fail: 'It counts as failed',
	done: 'It counts as done',
} as const;

/** What was found and what was decided, as a line of the log. */
export const logInterrupted = (
	log: RunLog,
	{row, cause, attempt}: InterruptedStep,
	{decision, because}: DecidedInterrupted,
): void => {
	log.write(
		engineComponent,
		`The action (${row.name}) was started, attempt ${attempt}, and never ended: ${happened[cause]}. ${consequences[decision]}: ${because}.`,
		'warning',
	);
};
