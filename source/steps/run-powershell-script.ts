import {isPackage} from '../sequence/document/action.ts';
import {decodePowerShellScript} from '../sequence/document/powershell-script.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Step} from '../sequence/sequence.ts';
import {boolean, packageId, script, secret, text} from './parameter.ts';
import {below} from './path.ts';
import {fileNotFound, invalidData, invalidParameter} from './result-codes.ts';
import {type AccountVariables, chooseAccount} from './run-as.ts';
import {type Script, startScript} from './run-powershell-script/start-script.ts';
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

	const {script, packageFolder} = located.value;
	// On Windows such an account is an administrator; on Linux the folder of the run is root's alone.
	const byAnotherAccount = runAs.value !== undefined && context.machine.platform === 'linux';
	const folder = workingFolder('SMSTSRunPowerShellWorkingDirectory', packageFolder, context);
	const outputVariable = valueText('OSDRunPowerShellScriptOutputVariableName', context).trim() || undefined;
	return context.runCommand({
		command: {
			program: powerShell.value,
			arguments: await startScript(
				{
					script,
					parameters: valueText('OSDRunPowerShellScriptParameters', context),
					executionPolicy: valueText('OSDRunPowerShellScriptExecutionPolicy', context).trim(),
					// What a variable is to hold is the script's own output alone.
					showProgress: outputVariable === undefined,
					byAnotherAccount,
				},
				context,
			),
		},
		shownAs: [powerShell.value, shownScript(script), shownParameters(context.step, context)]
			.filter(part => part !== '')
			.join(' '),
		folder: folder ?? (byAnotherAccount ? '/' : undefined),
		runAs: runAs.value,
		outputVariable,
	});
}

type LocatedScript = {readonly script: Script; readonly packageFolder?: string};

/** The script in its package; else the step's own text. */
const locateScript = async (context: StepContext): Promise<Result<LocatedScript, StepOutcome>> => {
	const name = valueText('OSDRunPowerShellScriptScriptName', context).trim();
	const from = valueText('OSDRunPowerShellScriptPackageID', context).trim();
	if (isPackage(from) && name !== '') {
		const folder = await context.packageFolder(from);
		return folder.ok
			? success({
					script: {path: below(folder.value, name, context.machine.platform)},
					packageFolder: folder.value,
				})
			: folder;
	}

	const source = valueText('OSDRunPowerShellScriptSourceScript', context).trim();
	if (source === '') {
		return failure({code: invalidParameter, message: withoutScript.message});
	}

	const decoded = decodePowerShellScript(source);
	return decoded.ok
		? success({script: {text: decoded.value}})
		: failure({code: invalidData, message: `The script of the step cannot be read: ${decoded.error}`});
};

const shownScript = (script: Script): string => ('path' in script ? script.path : 'the script of the step');

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
