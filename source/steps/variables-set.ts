import type {Step} from '../sequence/sequence.ts';
import {findStepType} from './registry.ts';
import type {StepView} from './step-type.ts';
import {shownText} from './step-values.ts';

/**
Names of the variables that a step would set, as far as its document says: what a script sets by itself is not known before
it has run. The variable that takes a command's output is one of them. Rules: task-sequence-format.md §6.11, §7.8–7.11.
*/
export const variablesSetBy = (step: Step, view: StepView): readonly string[] => {
	const {parameters, sets} = findStepType(step);
	const outputVariables = parameters
		.filter(({property}) => property === 'OutputVariableName')
		.map(({variable}) => shownText(variable, step, view).trim())
		.filter(name => name !== '');
	return [...new Set([...(sets?.(step, view) ?? []), ...outputVariables])];
};
