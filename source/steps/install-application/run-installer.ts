import type {DeploymentType, ReturnCode} from '../../content/application.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {fileNotFound} from '../result-codes.ts';
import type {StepCommand, StepContext, StepOutcome} from '../step-type.ts';
import {startFolder} from '../working-folder.ts';
import {chooseManager, managerCommand} from './package-manager.ts';
import {classOf} from './return-codes.ts';

export type Action = 'install' | 'uninstall';

/** The installer did its work. */
export type Installed = {
	/** Unsigned 32-bit. */
	readonly code: number;
	/** A restart must follow. */
	readonly restart: boolean;
};

/*
Another installation is under way: the client tries ten times more, every two hours, in the background. Somebody stands at
this console, and what is waited for here is mostly the end of one Windows Installer package: ten times, every two minutes.
*/
const fastRetries = 10;
const secondsBetween = 120;

/** Installs or uninstalls a deployment type, and tries again while another installation is under way. Rule: task-sequence-format.md §6.6 no. 4. */
export const runInstaller = async (
	deploymentType: DeploymentType,
	action: Action,
	context: StepContext,
): Promise<Result<Installed, StepOutcome>> => {
	const planned = await planCommand(deploymentType, action, context);
	if (!planned.ok) {
		return planned;
	}

	const {command, codes} = planned.value;
	for (let attempt = 0; ; attempt++) {
		const outcome = await context.runCommand(command);
		if (outcome.message !== undefined) {
			return failure(outcome);
		}

		const code = outcome.code >>> 0;
		context.log(`Installation job completed with exit code 0x${code.toString(16).padStart(8, '0')}`);
		const meaning = classOf(code, codes);
		switch (meaning) {
			case 'success':
				return success({code, restart: false});
			case 'soft-reboot':
			case 'hard-reboot':
				return success({code, restart: true});
			case 'failure':
				return failure({code, message: `Its ${action} program ended with ${code}.`});
			case 'fast-retry': {
				if (attempt === fastRetries || context.signal.aborted) {
					return failure({
						code,
						message: `Another installation was still under way after ${attempt} more attempts (exit code ${code}).`,
					});
				}

				context.log(
					`Another installation is under way (exit code ${code}). Trying again in ${secondsBetween} seconds; ${fastRetries - attempt} attempts are left.`,
					'warning',
				);
				await context.wait(secondsBetween);
				break;
			}

			default: {
				const unreachable: never = meaning;
				return unreachable;
			}
		}
	}
};

type Planned = {readonly command: StepCommand; readonly codes: readonly ReturnCode[]};

const planCommand = async (
	{name, installer, returnCodes, timeout}: DeploymentType,
	action: Action,
	context: StepContext,
): Promise<Result<Planned, StepOutcome>> => {
	const limit = timeout === undefined ? {} : {timeout: timeout * 60};
	if (installer.technology === 'package-manager') {
		const manager = await chooseManager(context);
		return manager === undefined
			? failure({
					code: fileNotFound,
					message: 'None of apt-get, dnf, yum and zypper is on this computer.',
				})
			: success({
					command: {...managerCommand(manager, action, installer.packages), ...limit},
					codes: [...returnCodes, ...manager.returnCodes],
				});
	}

	const line = action === 'install' ? installer.install : installer.uninstall;
	if (line === undefined) {
		return failure({code: fileNotFound, message: `${name} has no uninstall program.`});
	}

	const folder = installer.content === undefined ? undefined : await context.packageFolder(installer.content);
	if (folder?.ok === false) {
		return folder;
	}

	const start = startFolder(context.expand(installer.workingFolder ?? ''), folder?.value, context);
	return success({
		command: {
			command: context.expand(line),
			shownAs: context.expandShown(line),
			...(start === undefined ? {} : {folder: start}),
			...limit,
		},
		codes: returnCodes,
	});
};
