import {checkCommandAction, describeCommandAction, runCommandAction} from './command-action.ts';
import {boolean, hidden, packageId, secret, text} from './parameter.ts';
import type {StepType} from './step-type.ts';

/** Rule: task-sequence-format.md §7.8. */
export const runCommandLine: StepType = {
	type: 'SMS_TaskSequence_RunCommandLineAction',
	name: 'Run Command Line',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'ask',
	parameters: [
		text('CommandLine', 'CommandLine', hidden),
		text('SMSTSRunCommandLineOutputVariableName', 'OutputVariableName'),
		// Accepted and without effect: this program is 64-bit, so nothing redirects it.
		boolean('SMSTSDisableWow64Redirection', 'DisableWow64Redirection', {default: 'false'}),
		text('WorkingDirectory', 'WorkingDirectory'),
		packageId('PackageID', 'PackageID', hidden),
		text('SuccessCodes', 'SuccessCodes', {hidden: true, default: '0 3010'}),
		boolean('_SMSTSRunCommandLineAsUser', 'RunAsUser', {default: 'false'}),
		text('SMSTSRunCommandLineUserName', 'UserName'),
		text('SMSTSRunCommandLineUserPassword', 'UserPassword', secret),
		// MDT.
		boolean('RunAsUser', 'RunAsUser', {default: 'false'}),
		boolean('LoadProfile', 'LoadProfile', {default: 'false'}),
	],
	describe: describeCommandAction,
	check: checkCommandAction,
	run: runCommandAction,
};
