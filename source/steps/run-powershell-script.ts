import {isPackage} from '../sequence/document/action.ts';
import {decodePowerShellScript} from '../sequence/document/powershell-script.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Step} from '../sequence/sequence.ts';
import {boolean, packageId, script, secret, text} from './parameter.ts';
import {below} from './path.ts';
import {powerShellArguments} from './powershell-command.ts';
import {fileNotFound, invalidData, invalidParameter} from './result-codes.ts';
import {type AccountVariables, chooseAccount} from './run-as.ts';
import type {StepContext, StepOutcome, StepProblem, StepType, StepView} from './step-type.ts';
import {isTrue, ownText, shownText, valueText} from './step-values.ts';
import {workingFolder} from './working-folder.ts';

const account: AccountVariables = {
	override: 'SMSTSRunPowerShellAsUser',
	flags: ['_SMSTSRunPowerShellAsUser'],
	user: 'SMSTSRunPowerShellUserName',
	password: 'SMSTSRunPowerShellUserPassword',
};

/** Rules: task-sequence-format.md §1.7, §7.9. */
export const runPowerShellScript: StepType = {
	type: 'SMS_TaskSequence_RunPowerShellScriptAction',
	name: 'Run PowerShell Script',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'ask',
	parameters: [
		packageId('OSDRunPowerShellScriptPackageID', 'PackageID'),
		text('OSDRunPowerShellScriptScriptName', 'ScriptName'),
		script('OSDRunPowerShellScriptSourceScript', 'SourceScript'),
		text('OSDRunPowerShellScriptParameters', 'Parameters'),
		text('OSDRunPowerShellScriptExecutionPolicy', 'ExecutionPolicy'),
		text('OSDRunPowerShellScriptOutputVariableName', 'OutputVariableName'),
		text('SMSTSRunPowerShellWorkingDirectory', 'WorkingDirectory'),
		text('OSDRunPowerShellScriptSuccessCodes', 'SuccessCodes', {hidden: true, default: '0 3010'}),
		boolean('_SMSTSRunPowerShellAsUser', 'RunAsUser', {default: 'false'}),
		text('SMSTSRunPowerShellUserName', 'UserName'),
		text('SMSTSRunPowerShellUserPassword', 'UserPassword', secret),
	],
	describe(step, view) {
		const name = shownText('OSDRunPowerShellScriptScriptName', step, view);
		const from = shownText('OSDRunPowerShellScriptPackageID', step, view);
		const parameters = shownParameters(step, view);
		return [isPackage(from) ? `${name} (package ${from})` : 'PowerShell script of the step', parameters]
			.filter(part => part !== '')
			.join(' ');
	},
	check: step => (hasScript(step) ? [] : [withoutScript]),
	run: runScript,
};

async function runScript(context: StepContext): Promise<StepOutcome> {
	const runAs = chooseAccount(account, context);
	if (!runAs.ok) {
		return runAs.error;
	}

	const powerShell = await context.machine.commands.powerShell();
	if (!powerShell.ok) {
		return {code: fileNotFound, message: powerShell.error};
	}

	const located = await locateScript(context);
	if (!located.ok) {
		return located.error;
	}

	const {path, packageFolder} = located.value;
	return context.runCommand({
		command: {
			program: powerShell.value,
			arguments: powerShellArguments({
				path,
				parameters: valueText('OSDRunPowerShellScriptParameters', context),
				executionPolicy: valueText('OSDRunPowerShellScriptExecutionPolicy', context).trim(),
			}),
		},
		shownAs: [powerShell.value, path, shownParameters(context.step, context)]
			.filter(part => part !== '')
			.join(' '),
		folder: workingFolder('SMSTSRunPowerShellWorkingDirectory', packageFolder, context),
		runAs: runAs.value,
		outputVariable: valueText('OSDRunPowerShellScriptOutputVariableName', context).trim() || undefined,
	});
}

type LocatedScript = {readonly path: string; readonly packageFolder?: string};

/** The script in its package; else the step's own text, written to the attempt's folder. */
const locateScript = async (context: StepContext): Promise<Result<LocatedScript, StepOutcome>> => {
	const name = valueText('OSDRunPowerShellScriptScriptName', context).trim();
	const from = valueText('OSDRunPowerShellScriptPackageID', context).trim();
	if (isPackage(from) && name !== '') {
		const folder = await context.packageFolder(from);
		return folder.ok
			? success({path: below(folder.value, name, context.machine.platform), packageFolder: folder.value})
			: folder;
	}

	const source = valueText('OSDRunPowerShellScriptSourceScript', context).trim();
	if (source === '') {
		return failure({code: invalidParameter, message: withoutScript.message});
	}

	const decoded = decodePowerShellScript(source);
	if (!decoded.ok) {
		return failure({code: invalidData, message: `The script of the step cannot be read: ${decoded.error}`});
	}

	// Windows PowerShell takes a file without the mark for one in the code page of the machine.
	return success({path: await context.writeScratchFile('script.ps1', `\uFEFF${decoded.value}`)});
};

const hasScript = (step: Step): boolean =>
	(ownText(step, 'OSDRunPowerShellScriptSourceScript') ?? '').trim() !== '' ||
	(ownText(step, 'OSDRunPowerShellScriptScriptName') ?? '').trim() !== '';

const withoutScript: StepProblem = {
	rule: 'step-without-script',
	message: 'The step has no PowerShell script to run.',
	help: 'Enter a script, or select a package and the name of a script in it; or disable the step.',
};

/** Hidden unless asked for: the opposite of commands. Rule: task-sequence-format.md §6.5. */
const shownParameters = (step: Step, view: StepView): string => {
	const parameters = shownText('OSDRunPowerShellScriptParameters', step, view).trim();
	return parameters === '' || isTrue(view.environment.text('OSDLogPowerShellParameters'))
		? parameters
		: '(parameters not shown: OSDLogPowerShellParameters is not TRUE)';
};
