import {revealed, type VariableValue} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import type {StepContext, StepView} from './step-type.ts';

/** The step's own text of a variable as the document has it, hidden ones too; undefined where it has none. */
export const ownText = (step: Pick<Step, 'variables'>, name: string): string | undefined => {
	const wanted = name.toLowerCase();
	return step.variables.find(variable => variable.name.trim().toLowerCase() === wanted)?.value;
};

/**
What the step's program would read: a global value wins over the step's own default, which is not there yet while a
step is only being described. Not expanded; empty when neither has it. Rule: task-sequence-format.md §6.3.
*/
const value = (name: string, step: Step, {environment}: StepView): VariableValue =>
	environment.get(name) ?? ownText(step, name) ?? '';

/** The value for use: expanded, secrets revealed. */
export const valueText = (name: string, context: StepContext): string =>
	context.expand(revealed(value(name, context.step, context)));

/** The value for showing: expanded, secrets masked. */
export const shownText = (name: string, step: Step, view: StepView): string => {
	const found = value(name, step, view);
	return typeof found === 'string' ? view.expandShown(found) : String(found);
};

/** Files write `true`, `True` and `TRUE`, MDT `YES` as well. Rule: task-sequence-format.md §1.5. */
export const isTrue = (text: string): boolean => /^\s*(?:true|yes|1)\s*$/i.test(text);

/** Says no in so many words: an override that takes something back. */
export const isFalse = (text: string): boolean => /^\s*(?:false|no|0)\s*$/i.test(text);
