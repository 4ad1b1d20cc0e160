import type {Application} from '../../content/application.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {isTrue, valueText} from '../step-values.ts';
import {applicationCodes} from './application-codes.ts';
import {type ApplicationOutcome, type Installation, keyOf} from './application-outcome.ts';
import {installOne} from './install-one.ts';
import {failed, succeeded} from './install-status.ts';
import {keepProgress, type Progress} from './kept-progress.ts';

/** The applications of a step in the order in which they are installed. */
export type ApplicationList = {
	/** IDs or names. */
	readonly names: readonly string[];
	/** They are values of variables, so that one may name nothing: it is passed over. Rule: task-sequence-format.md §6.13. */
	readonly dynamic: boolean;
	/** Those behind one that fails are installed nevertheless. */
	readonly goesOn: boolean;
};

/** Installs them one after the other, up to the end of the list, a failure or a restart. Rules: §6.6, §7.4. */
export const installList = async (
	list: ApplicationList,
	installation: Installation,
	progress: Progress,
): Promise<StepOutcome> => {
	const {context} = installation;
	const failures = [...progress.failed];
	const warnings: string[] = [];
	for (const [index, name] of list.names.entries()) {
		if (context.signal.aborted) {
			return failed(context, 'Error', {
				code: applicationCodes.notInstalled,
				message: `The run was cancelled before ${name} was installed.`,
			});
		}

		context.log(`Application ${index + 1} of ${list.names.length}: ${name}`);
		const {key, outcome} = await installNamed(name, list, installation, progress);
		switch (outcome.kind) {
			case 'installed':
				break;
			case 'not-applicable':
				context.log(outcome.message, 'warning');
				warnings.push(outcome.message);
				break;
			case 'failed':
				context.log(outcome.message, 'error');
				if (!list.goesOn) {
					return failed(context, 'Error', outcome);
				}

				failures.push(key);
				break;
			case 'restart': {
				const {application, detected} = outcome;
				const isLast = index === list.names.length - 1 && keyOf(application) === key;
				if (!isLast || !detected) {
					const restartedFor = [...progress.restartedFor, keyOf(application)];
					return comeBack(context, application, {restartedFor, failed: failures});
				}

				context.requestRestart('current-os', {message: restartMessage(application)});
				break;
			}

			default: {
				const unreachable: never = outcome;
				return unreachable;
			}
		}
	}

	return conclude(context, failures, warnings);
};

/** `key`: of the application, or of the name where nothing describes it. */
const installNamed = async (
	name: string,
	{dynamic}: ApplicationList,
	installation: Installation,
	progress: Progress,
): Promise<{readonly key: string; readonly outcome: ApplicationOutcome}> => {
	const found = await installation.context.software.application(name);
	const key = found.ok ? keyOf(found.value) : name.toLowerCase();
	if (progress.failed.includes(key)) {
		const message = `${name} had failed before the restart.`;
		return {key, outcome: {kind: 'failed', code: applicationCodes.notInstalled, message}};
	}

	if (found.ok) {
		return {key, outcome: await installOne(found.value, installation, [])};
	}

	return dynamic
		? {key, outcome: {kind: 'not-applicable', message: `${found.error.message} It is passed over.`}}
		: {key, outcome: {kind: 'failed', ...found.error}};
};

/** Restarts, and runs the step again for the others; what is installed is then found by its detection. Rule: §6.8. */
const comeBack = (context: StepContext, application: Application, progress: Progress): StepOutcome => {
	keepProgress(context, progress);
	context.requestRestart('current-os', {message: restartMessage(application), retry: true});
	return {code: 0};
};

const restartMessage = ({name}: Application): string => `The installation of ${name} needs a restart.`;

const conclude = (
	context: StepContext,
	failures: readonly string[],
	warnings: readonly string[],
): StepOutcome => {
	const failing = new Set(failures).size;
	if (failing > 0) {
		const words = failing === 1 ? '1 application' : `${failing} applications`;
		context.log(`${words} could not be installed; the step goes on, as it is told to`, 'warning');
		return succeeded(context, 'Error');
	}

	const [first] = warnings;
	if (first === undefined) {
		return succeeded(context, 'Success');
	}

	return isTrue(valueText('TSErrorOnWarning', context))
		? failed(context, 'Warning', {
				code: applicationCodes.notInstalled,
				message: `${first} TSErrorOnWarning makes that an error.`,
			})
		: succeeded(context, 'Warning');
};
