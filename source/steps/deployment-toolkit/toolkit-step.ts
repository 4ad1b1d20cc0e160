import {checkCommandAction, describeCommandAction, runCommandAction} from '../command-action.ts';
import {boolean, packageId, secret, text} from '../parameter.ts';
import type {StepType} from '../step-type.ts';

type ToolkitStep = Pick<StepType, 'name' | 'parameters'> & {
	/** The wire type without its prefix: `Gather`. */
	readonly action: string;
};

/**
A step of the Microsoft Deployment Toolkit: its action is a plain command that calls one of the toolkit's scripts, and
the script reads the step's variables. Rule: task-sequence-format.md §3.
*/
export const toolkitStep = ({action, name, parameters}: ToolkitStep): StepType => ({
	type: `BDD_${action}`,
	name,
	environments: ['WinPE', 'FullOS'],
	interrupted: 'ask',
	parameters,
	describe: describeCommandAction,
	check: checkCommandAction,
	run: runCommandAction,
});

/** A parameter whose property has the name of its variable, as nearly all have here. */
export const same = (variable: string): StepType['parameters'][number] => text(variable, variable);
export const sameBoolean = (variable: string): StepType['parameters'][number] => boolean(variable, variable);
export const sameSecret = (variable: string): StepType['parameters'][number] =>
	text(variable, variable, secret);

/** The toolkit's own package, in sequences of Configuration Manager. */
export const toolkitPackage = packageId('PackageID', 'PackageID', {hidden: true});
