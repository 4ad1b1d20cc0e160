import {isPackage, parseAction} from '../sequence/document/action.ts';
import type {Step} from '../sequence/sequence.ts';
import {hiddenCommand, hidesCommand} from './hidden-command.ts';
import {invalidParameter} from './result-codes.ts';
import {type AccountVariables, chooseAccount} from './run-as.ts';
import type {StepContext, StepOutcome, StepProblem, StepView} from './step-type.ts';
import {valueText} from './step-values.ts';
import {workingFolder} from './working-folder.ts';

const account: AccountVariables = {
	override: 'SMSTSRunCommandLineAsUser',
	flags: ['_SMSTSRunCommandLineAsUser', 'RunAsUser'],
	user: 'SMSTSRunCommandLineUserName',
	password: 'SMSTSRunCommandLineUserPassword',
};

/**
Runs the command that a step's action is, in the folder of its package, as its account. The action counts, not the
hidden `CommandLine` variable: in the action `%%` has already become `%`. Rules: task-sequence-format.md §1.4, §7.8.
*/
export const runCommandAction = async (context: StepContext): Promise<StepOutcome> => {
	const action = parseAction(context.step.action);
	if (action.kind !== 'command') {
		return {code: invalidParameter, message: withoutCommand.message};
	}

	const runAs = chooseAccount(account, context);
	if (!runAs.ok) {
		return runAs.error;
	}

	const packageId = context.expand(action.packageId ?? '').trim();
	const folder = isPackage(packageId) ? await context.packageFolder(packageId) : undefined;
	if (folder?.ok === false) {
		return folder.error;
	}

	return context.runCommand({
		command: context.expand(action.command),
		shownAs: shownCommand(action.command, context),
		folder: workingFolder('WorkingDirectory', folder?.value, context),
		runAs: runAs.value,
		outputVariable: valueText('SMSTSRunCommandLineOutputVariableName', context).trim() || undefined,
	});
};

/** The command as it may be shown, and the package it runs in. */
export const describeCommandAction = (step: Step, view: StepView): string => {
	const action = parseAction(step.action);
	if (action.kind !== 'command') {
		return 'nothing: the step has no command';
	}

	const command = shownCommand(action.command, view);
	return action.packageId === undefined
		? command
		: `${command} (package ${view.expandShown(action.packageId)})`;
};

export const checkCommandAction = (step: Step): readonly StepProblem[] =>
	parseAction(step.action).kind === 'command' ? [] : [withoutCommand];

const withoutCommand: StepProblem = {
	rule: 'step-without-command',
	message: 'The step has no command to run.',
	help: 'Give it a command line, or disable it.',
};

/** `OSDDoNotLogCommand` hides the whole command. Rule: task-sequence-format.md §6.5. */
const shownCommand = (command: string, view: StepView): string =>
	hidesCommand(view) ? hiddenCommand : view.expandShown(command);
