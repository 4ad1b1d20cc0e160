import {below} from './path.ts';
import type {StepContext} from './step-type.ts';
import {valueText} from './step-values.ts';

/**
Where a step's process starts: the step's working directory, absolute or below the package's folder; else that folder;
else MDT's `startIn`. Undefined: the run decides. Rule: task-sequence-format.md §6.11.
*/
export const workingFolder = (
	variable: string,
	packageFolder: string | undefined,
	context: StepContext,
): string | undefined => {
	const {platform, networkFolders} = context.machine;
	const directory = networkFolders.localPath(valueText(variable, context).trim());
	if (directory !== '') {
		return packageFolder === undefined ? directory : below(packageFolder, directory, platform);
	}

	const startIn = networkFolders.localPath(context.expand(context.step.startIn ?? '').trim());
	return packageFolder ?? (startIn === '' ? undefined : startIn);
};
