import type {StepContext, StepOutcome} from '../step-type.ts';
import {applicationCodes} from './application-codes.ts';
import {forgetProgress} from './kept-progress.ts';

/** Warning: an application, or one that it depends on, was not installed because it does not suit this computer. */
type InstallStatus = 'Undefined' | 'Success' | 'Warning' | 'Error';

/** The step's output variable. Rule: task-sequence-format.md §7.4. */
export const setStatus = ({setReadOnlyVariable}: StepContext, status: InstallStatus): void =>
	setReadOnlyVariable('_TSAppInstallStatus', status);

/** The step has done what it could, and does not come back after a restart. */
export const succeeded = (context: StepContext, status: InstallStatus): StepOutcome => {
	forgetProgress(context);
	setStatus(context, status);
	return {code: 0};
};

/** The code of an installer may be one of the step's success codes: its return-code table decides, not they. */
export const failed = (
	context: StepContext,
	status: InstallStatus,
	{code, message}: Required<StepOutcome>,
): StepOutcome => {
	forgetProgress(context);
	setStatus(context, status);
	return {
		code: context.step.successCodes.includes(code) ? applicationCodes.notInstalled : code,
		message,
	};
};
