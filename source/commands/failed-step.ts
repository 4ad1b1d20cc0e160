import type {Engine} from '../run/engine.ts';
import type {FinishedQuestion} from '../ui/console.ts';
import type {OutputTail} from './output-tail.ts';

/** What the failure page says of the step that ended the run; undefined when none did. */
export const failedStepOf = ({recorder, table}: Engine, tail: OutputTail): FinishedQuestion['failed'] => {
	const {failedStep, rows} = recorder.state;
	if (failedStep === undefined) {
		return undefined;
	}

	const message = rows.get(failedStep.index)?.message;
	const path = table[failedStep.index]?.path ?? [failedStep.name];
	const command = rows.get(failedStep.index)?.command;
	return {
		name: failedStep.name,
		path,
		...(command === undefined ? {} : {command}),
		...(message === undefined ? {} : {message}),
		output: tail.lines(),
	};
};
