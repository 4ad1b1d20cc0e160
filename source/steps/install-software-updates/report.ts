import type {StepContext} from '../step-type.ts';
import {type Installation, type Update, updateWords} from './update-manager.ts';

/** What was installed, for later steps: `openssl 3.0.15 -> 3.0.16; tzdata 2025a -> 2025b`. Grows with every pass of a step. */
const installedVariable = '_BootseqUpdatesInstalled';

/** The longest value of a variable. Rule: task-sequence-format.md §6.3. */
const longestValue = 4000;

export const noteHeld = (context: StepContext, held: readonly string[]): void => {
	if (held.length > 0) {
		context.log(`Updates that are held back and stay as they are: ${held.join(', ')}`, 'warning');
	}
};

export const noteInstallation = (context: StepContext, {installed, failed}: Installation): void => {
	for (const update of installed) {
		context.log(`Installed: ${updateWords(update)}`);
	}

	for (const {update, message = ''} of failed) {
		context.log(`Not installed: ${updateWords(update)}. ${message}`, 'error');
	}

	context.setReadOnlyVariable(installedVariable, listOf(context, installed));
};

const listOf = (context: StepContext, installed: readonly Update[]): string => {
	const before = context.environment.text(installedVariable);
	const all = [...(before === '' ? [] : [before]), ...installed.map(updateWords)].join('; ');
	return all.length <= longestValue ? all : `${all.slice(0, longestValue - 1)}…`;
};
