import type {Diagnostic} from '../sequence/diagnostic.ts';
import {parseRules} from '../sequence/document/dynamic-variable-rules.ts';
import {revealed, type VariableValue} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import {hardwareVariables} from '../sequence/variables/built-in-variables.ts';
import {applyRules} from '../sequence/variables/dynamic-variables.ts';
import {rules} from './parameter.ts';
import {invalidData} from './result-codes.ts';
import type {StepContext, StepOutcome, StepType, StepView} from './step-type.ts';
import {ownText} from './step-values.ts';

const rulesVariable = 'OSDSetDynamicVariablesRules';

/** Rules: task-sequence-format.md §1.8, §7.10. */
export const setDynamicVariables: StepType = {
	type: 'SMS_TaskSequence_SetDynamicVariablesAction',
	name: 'Set Dynamic Variables',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'rerun',
	onlyVariables: true,
	parameters: [rules(rulesVariable, 'Rules')],
	describe(step, view) {
		const names = namesInRules(step, view);
		return names.length === 0
			? 'the hardware facts; no rules'
			: `the hardware facts and, as the rules say, ${names.join(', ')}`;
	},
	sets: namesInRules,
	run: applyStep,
};

function namesInRules(step: Step, view: StepView): readonly string[] {
	const {rules} = parseRules(rulesText(step, view), step.place);
	return [...new Set(rules.flatMap(rule => rule.variables.map(variable => variable.name)))];
}

async function applyStep(context: StepContext): Promise<StepOutcome> {
	const {environment, machine, step} = context;
	for (const [name, value] of hardwareVariables(await machine.facts.computer())) {
		context.setReadOnlyVariable(name, value);
	}

	const {rules, diagnostics} = parseRules(rulesText(step, context), step.place);
	for (const {message, severity} of diagnostics) {
		context.log(message, severity);
	}

	const broken = diagnostics.find(isError);
	if (broken !== undefined) {
		return {code: invalidData, message: `The rules cannot be read: ${broken.message} ${broken.help}`};
	}

	const {processEnvironment, facts} = machine;
	await applyRules(rules, {environment, facts, processEnvironment}, context.setVariable);
	return {code: 0};
}

const isError = ({severity}: Diagnostic): boolean => severity === 'error';

/** Not expanded as a whole: a value could break the document; each value in it is expanded when it is set. */
const rulesText = (step: Step, {environment}: StepView): string => {
	const value: VariableValue = environment.get(rulesVariable) ?? ownText(step, rulesVariable) ?? '';
	return revealed(value).trim();
};
