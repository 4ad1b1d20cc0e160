import {chooseManager} from './install-software-updates/choose-manager.ts';
import {readPass} from './install-software-updates/passes.ts';
import {performPass} from './install-software-updates/perform-pass.ts';
import {readSettings} from './install-software-updates/settings.ts';
import {boolean, integer, text} from './parameter.ts';
import {invalidParameter, notSupported} from './result-codes.ts';
import type {StepType} from './step-type.ts';
import {shownText} from './step-values.ts';

/** Rule: task-sequence-format.md §7.6. */
export const installSoftwareUpdates: StepType = {
	type: 'SMS_TaskSequence_InstallUpdateAction',
	name: 'Install Software Updates',
	environments: ['FullOS'],
	// What is installed is not offered again.
	interrupted: 'rerun',
	parameters: [
		text('SMSInstallUpdateTarget', 'Target'),
		boolean('SMSTSSoftwareUpdateScanUseCache', 'UseCache', {default: 'true'}),
		integer('RetryCount', 'RetryCount', {hidden: true, default: '2'}),
	],
	describe: (step, view) =>
		shownText('SMSInstallUpdateTarget', step, view).trim().toLowerCase() === 'mandatory'
			? 'install the required software updates'
			: 'install all software updates',
	async run(context) {
		const settings = readSettings(context);
		if (settings === undefined) {
			return {
				code: invalidParameter,
				message:
					'SMSInstallUpdateTarget says neither Mandatory nor All: correct the step, or the variable of that name.',
			};
		}

		if (context.machine.phase === 'WinPE') {
			return {
				code: notSupported,
				message: 'Software updates are installed in the full operating system, not in the boot environment.',
			};
		}

		const pass = await readPass(context);
		if (pass.restarted && settings.secondRestartWait > 0) {
			context.log(
				`Waiting ${settings.secondRestartWait} seconds for a second restart (SMSTSWaitForSecondReboot).`,
			);
			await context.wait(settings.secondRestartWait);
		}

		const manager = await chooseManager(context.machine);
		if (manager === undefined) {
			return {
				code: notSupported,
				message: 'There is no apt-get, dnf or zypper on this machine: nothing here can install updates.',
			};
		}

		return performPass(context, manager, settings, pass);
	},
};
