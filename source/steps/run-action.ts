import {checkCommandAction, describeCommandAction, runCommandAction} from './command-action.ts';
import {boolean, secret, text} from './parameter.ts';
import type {StepType} from './step-type.ts';

/** A step without a type, or of a type nobody knows: its action is the command. Rules: task-sequence-format.md §1.1, §1.10 no. 7. */
export const runAction: StepType = {
	type: '',
	name: 'Run the action',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'ask',
	parameters: [
		boolean('RunAsUser', 'RunAsUser'),
		text('SMSTSRunCommandLineUserName', 'SMSTSRunCommandLineUserName'),
		text('SMSTSRunCommandLineUserPassword', 'SMSTSRunCommandLineUserPassword', secret),
		boolean('LoadProfile', 'LoadProfile'),
	],
	describe: describeCommandAction,
	check: checkCommandAction,
	run: runCommandAction,
};
