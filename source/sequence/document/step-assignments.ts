import type {Diagnostic} from '../diagnostic.ts';
import type {Step} from '../sequence.ts';
import {hasHiddenValue, isSecretParameter} from './blank-secrets.ts';
import {parseRules} from './dynamic-variable-rules.ts';
import {stepVariable} from './step-command.ts';

/** A task sequence variable that a step will set, as far as the document tells. `value` is absent when it comes out of running the step. */
export type Assignment = {readonly name: string; readonly value?: string; readonly secret: boolean};

const outputVariables = ['SMSTSRunCommandLineOutputVariableName', 'OSDRunPowerShellScriptOutputVariableName'];

/** The variables that a step says it sets: Set Task Sequence Variable, Set Dynamic Variables, output of commands and scripts. */
export const stepAssignments = (
	step: Step,
): {assignments: Assignment[]; diagnostics: readonly Diagnostic[]} => {
	const {rules, diagnostics} = parseRules(stepVariable(step, 'OSDSetDynamicVariablesRules'), step.place);
	const assignments: Assignment[] = rules.flatMap(rule => rule.variables);
	const name = stepVariable(step, 'VariableName');
	if (name !== '' && /^SMS_TaskSequence_SetVariableAction$/i.test(step.type ?? '')) {
		assignments.push({
			name,
			value: stepVariable(step, 'VariableValue'),
			secret: hidesValue(step) || isSecretParameter(name),
		});
	}

	for (const variable of outputVariables) {
		const output = stepVariable(step, variable);
		if (output !== '') {
			assignments.push({name: output, secret: false});
		}
	}

	return {assignments, diagnostics};
};

const hidesValue = (step: Step): boolean =>
	hasHiddenValue(step.action) || /^true$/i.test(stepVariable(step, 'DoNotShowVariableValue'));
