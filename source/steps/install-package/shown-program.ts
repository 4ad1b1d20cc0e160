import {hiddenCommand, hidesCommand} from '../hidden-command.ts';
import type {StepView} from '../step-type.ts';
import type {NamedProgram} from './selection.ts';

/** A program as messages and the log name it. Rule: task-sequence-format.md §7.5. */
export const shownProgram = ({packageId, name}: NamedProgram, view: StepView): string =>
	hidesCommand(view)
		? `a program ${hiddenCommand} of package ${packageId}`
		: `the program ${name} of package ${packageId}`;
