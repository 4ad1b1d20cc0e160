import type {JournalEvent} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import type {Engine, RunEnd} from './engine.ts';
import {secondsSince} from './seconds-since.ts';
import {stepLog} from './step-log.ts';

/** What led to the end of a run: a step, with what is recorded of it; or something else, as a sentence. */
type Cause =
	| {readonly events: readonly JournalEvent[]; readonly row: StepInstruction}
	| {readonly reason: string};

/** Records the end of the run together with what led to it. */
export const finishRun = (
	{recorder, log}: Engine,
	result: 'succeeded' | 'failed' | 'cancelled',
	code: number,
	cause?: Cause,
): RunEnd => {
	const last = cause !== undefined && 'row' in cause ? cause : undefined;
	const lines = stepLog(log);
	const seconds = secondsSince(recorder.state.started);
	if (result === 'succeeded') {
		lines.line('The task exeuction engine successfully completed the execution');
		lines.line('Execution engine result code: Success (0)');
	} else if (result === 'failed') {
		lines.failure(
			`Failed to run the last action: ${last?.row.name ?? ''}. Execution of task sequence failed.`,
		);
		lines.failure('Task Sequence Engine failed! Code: enExecutionFail');
		lines.failure('Task sequence execution failed with error code 80004005');
		lines.failure('Error Task Sequence Manager failed to execute task sequence. Code 0x80004005');
	} else {
		lines.warning('The task sequence was cancelled by a person');
	}

	recorder.record([
		...(last?.events ?? []),
		{
			type: 'run-finished',
			result,
			code,
			...(last === undefined ? {} : {failedStep: {index: last.row.index, name: last.row.name}}),
			...(cause !== undefined && 'reason' in cause ? {reason: cause.reason} : {}),
			seconds,
		},
	]);
	log.flush();
	return {kind: 'finished', result, code};
};
