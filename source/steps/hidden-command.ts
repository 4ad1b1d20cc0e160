import type {StepView} from './step-type.ts';
import {isTrue} from './step-values.ts';

/** Whether command lines and names of programs are to be shown nowhere. Rules: task-sequence-format.md §6.5, §7.5. */
export const hidesCommand = ({environment}: StepView): boolean =>
	isTrue(environment.text('OSDDoNotLogCommand'));

/** What stands in the place of a command that is not shown. */
export const hiddenCommand = '(not shown: OSDDoNotLogCommand is TRUE)';
