import type {StepContext, StepOutcome} from '../step-type.ts';
import {endPasses, mayRestart, type Pass, restartForUpdates} from './passes.ts';
import {noteHeld, noteInstallation} from './report.ts';
import type {UpdateSettings} from './settings.ts';
import {type Installation, type UpdateManager, updateWords} from './update-manager.ts';

/** Scans, installs what was found, and asks for a restart and another pass where one is due. */
export const performPass = async (
	context: StepContext,
	manager: UpdateManager,
	settings: UpdateSettings,
	pass: Pass,
): Promise<StepOutcome> => {
	context.log(`Scanning for updates with ${manager.name}: ${settings.target}.`);
	const scan = await manager.scan(context, settings);
	if (!scan.ok) {
		return scan.error;
	}

	const {updates, held} = scan.value;
	noteHeld(context, held);
	if (updates.length === 0) {
		context.log('No updates to install.');
		endPasses(context);
		return {code: 0};
	}

	context.log(`Updates to install: ${updates.length}`);
	for (const update of updates) {
		context.log(`Update: ${updateWords(update)}`);
	}

	const installation = await manager.install(context, updates, settings);
	if (!installation.ok) {
		return installation.error;
	}

	noteInstallation(context, installation.value);
	return conclude(context, installation.value, pass);
};

/** What failed beside others that now wait for a restart is tried again after it; else a failure is one. */
const conclude = async (
	context: StepContext,
	{installed, failed, restart}: Installation,
	pass: Pass,
): Promise<StepOutcome> => {
	const restartDue = installed.length > 0 ? restart : undefined;
	if (failed.length > 0 && !(restartDue !== undefined && mayRestart(pass))) {
		endPasses(context);
		return failureOf(failed);
	}

	if (restartDue === undefined) {
		endPasses(context);
	} else {
		await restartForUpdates(context, pass, restartDue);
	}

	return {code: 0};
};

const failureOf = (failed: Installation['failed']): StepOutcome => {
	const reasons = failed.map(({update, message = ''}) => `${updateWords(update)}: ${message}`);
	return {
		code: failed[0]?.code ?? 0,
		message:
			failed.length === 1
				? `An update was not installed: ${reasons.join('')}`
				: `${failed.length} updates were not installed. The first: ${reasons[0] ?? ''}`,
	};
};
