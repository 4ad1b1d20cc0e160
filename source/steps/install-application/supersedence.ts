import type {Application} from '../../content/application.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {applicationCodes} from './application-codes.ts';
import {evaluateRule} from './evaluate-rule.ts';
import {type Installed, runInstaller} from './run-installer.ts';

/**
Makes way for an application: the older ones that it takes the place of are uninstalled where it says so, and are left to its
installer else. Gives whether a restart must come before the new one is installed.
*/
export const uninstallSuperseded = async (
	{name, supersedes = []}: Application,
	context: StepContext,
): Promise<Result<{readonly restart: boolean}, StepOutcome>> => {
	let restart = false;
	for (const {application, uninstall} of supersedes) {
		if (!uninstall) {
			context.log(`${name} supersedes ${application}, which its own installer replaces`);
			continue;
		}

		const older = await context.software.application(application);
		if (!older.ok) {
			context.log(
				`${name} supersedes ${application}, which cannot be uninstalled: ${older.error.message}`,
				'warning',
			);
			continue;
		}

		const removed = await uninstallIfThere(older.value, name, context);
		if (!removed.ok) {
			return removed;
		}

		restart ||= removed.value?.restart === true;
	}

	return success({restart});
};

/** Undefined: it was not there. */
const uninstallIfThere = async (
	older: Application,
	newer: string,
	context: StepContext,
): Promise<Result<Installed | undefined, StepOutcome>> => {
	for (const deploymentType of older.deploymentTypes) {
		const before = await evaluateRule(deploymentType.detection, context);
		if (!before.verdict) {
			continue;
		}

		context.log(`Uninstalling ${older.name}, which ${newer} supersedes`);
		const removed = await runInstaller(deploymentType, 'uninstall', context);
		if (!removed.ok) {
			return failure({
				code: removed.error.code,
				message:
					`${older.name}, which it supersedes, could not be uninstalled. ${removed.error.message ?? ''}`.trim(),
			});
		}

		const after = await evaluateRule(deploymentType.detection, context);
		if (after.verdict && !removed.value.restart) {
			return failure({
				code: applicationCodes.notInstalled,
				message: `${older.name}, which it supersedes, is still found after it was uninstalled: ${after.saw}.`,
			});
		}

		return success(removed.value);
	}

	return success(undefined);
};
