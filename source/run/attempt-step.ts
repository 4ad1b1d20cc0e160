import type {StepOutcome, StepType} from '../steps/step-type.ts';
import type {Engine} from './engine.ts';
import {engineCodes} from './engine-codes.ts';
import type {RunningStep} from './step-context.ts';

/** Lets the handler of a step do its work. Always ends with an outcome: what a handler throws is this step's failure. */
export const attemptStep = async (
	engine: Engine,
	stepType: StepType,
	context: RunningStep,
): Promise<StepOutcome> => {
	const {step} = context;
	if (engine.dryRun && stepType.onlyVariables !== true) {
		return {code: step.successCodes[0] ?? 0};
	}

	if (stepType.run === undefined) {
		return {
			code: engineCodes.notSupported,
			message: `not supported yet: ${stepType.name}`,
		};
	}

	try {
		return await stepType.run(context.handler);
	} catch (error) {
		// A bug in a handler must not end the program in the middle of a run: it is this step's failure, and the log has the trace.
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		engine.log.write(stepType.name, context.mask(text), 'error');
		return {
			code: engineCodes.unexpected,
			message: `bootseq failed inside this step: ${error instanceof Error ? error.message : String(error)}`,
		};
	}
};
