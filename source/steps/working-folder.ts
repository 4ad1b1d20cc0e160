import {below} from './path.ts';
import type {StepContext} from './step-type.ts';
import {valueText} from './step-values.ts';

/**
A folder as a document writes it, expanded: absolute, by its name here where it is on a connected share, or below the folder of
the package; where the document names none, the folder of the package.
*/
export const startFolder = (
	written: string,
	packageFolder: string | undefined,
	{machine: {platform, networkFolders}}: StepContext,
): string | undefined => {
	const directory = networkFolders.localPath(written.trim());
	if (directory === '' || packageFolder === undefined) {
		return directory || packageFolder;
	}

	return below(packageFolder, directory, platform);
};

/**
Where a step's process starts: the step's working directory, absolute or below the package's folder; else that folder;
else MDT's `startIn`. Undefined: the run decides. Rule: task-sequence-format.md §6.11.
*/
export const workingFolder = (
	variable: string,
	packageFolder: string | undefined,
	context: StepContext,
): string | undefined =>
	startFolder(valueText(variable, context), packageFolder, context) ??
	startFolder(context.expand(context.step.startIn ?? ''), undefined, context);
