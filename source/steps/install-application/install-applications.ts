import {dynamicList} from '../../sequence/variables/dynamic-list.ts';
import {notSupported} from '../result-codes.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {isTrue, valueText} from '../step-values.ts';
import {applicationCodes} from './application-codes.ts';
import {argumentOf, selectedApplications} from './application-names.ts';
import type {Installation} from './application-outcome.ts';
import {type ApplicationList, installList} from './install-list.ts';
import {failed, setStatus, succeeded} from './install-status.ts';
import {readProgress} from './kept-progress.ts';

/** Installs the applications of a step, one after the other. Rules: task-sequence-format.md §6.6, §6.13, §7.4. */
export const installApplications = async (context: StepContext): Promise<StepOutcome> => {
	setStatus(context, 'Undefined');
	if (context.machine.phase === 'WinPE') {
		return {
			code: notSupported,
			message:
				'Applications are installed into an installed operating system, and this is the boot environment. Put the step behind the restart into it.',
		};
	}

	const list = applicationsOf(context);
	if (list.names.length === 0) {
		return nothingToInstall(list, context);
	}

	const progress = readProgress(context);
	const installation: Installation = {
		context,
		outcomes: new Map(),
		usedContent: new Set(),
		restartedFor: new Set(progress.restartedFor),
	};
	const outcome = await installList(list, installation, progress);
	if (isTrue(valueText('OSDAppClearCache', context))) {
		await clearCache(installation);
	}

	return outcome;
};

const applicationsOf = (context: StepContext): ApplicationList => {
	const {step} = context;
	const selection = selectedApplications(step, variable => valueText(variable, context));
	const goesOn = isTrue(argumentOf(step, 'continueOnError') || valueText('ContinueOnInstallError', context));
	return selection.kind === 'dynamic'
		? {goesOn, dynamic: true, names: dynamicList(context.environment, context.expand(selection.base), 2)}
		: {goesOn, dynamic: false, names: selection.names.map(name => context.expand(name).trim())};
};

/** A dynamic list without its first variable is nothing to do. Rule: §6.13. */
const nothingToInstall = ({dynamic}: ApplicationList, context: StepContext): StepOutcome => {
	if (!dynamic) {
		return failed(context, 'Error', {
			code: applicationCodes.notInstalled,
			message: 'The step names no application. Select one, or a base variable name.',
		});
	}

	context.log('The list of applications is empty: nothing is installed');
	return succeeded(context, 'Success');
};

/** What could not be removed takes room, and nothing else: the step does not fail for it. */
const clearCache = async ({context, usedContent}: Installation): Promise<void> => {
	for (const packageId of usedContent) {
		const discarded = await context.discardPackage(packageId);
		if (!discarded.ok) {
			context.log(discarded.error.message ?? `The content of ${packageId} stays in the cache`, 'warning');
		} else if (discarded.value) {
			context.log(`The content of ${packageId} was removed from the cache`);
		}
	}
};
