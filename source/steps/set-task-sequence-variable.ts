import {mask, Secret} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import {isSecretName} from '../sequence/variables/variable-name.ts';
import {boolean, hidden, text} from './parameter.ts';
import type {StepContext, StepOutcome, StepType, StepView} from './step-type.ts';
import {isTrue, ownText} from './step-values.ts';
import {type Assignment, parseTsenvAction} from './tsenv-action.ts';

/** Rule: task-sequence-format.md §7.11. */
export const setTaskSequenceVariable: StepType = {
	type: 'SMS_TaskSequence_SetVariableAction',
	name: 'Set Task Sequence Variable',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'rerun',
	onlyVariables: true,
	parameters: [
		text('VariableName', 'VariableName', hidden),
		text('VariableValue', 'VariableValue', hidden),
		boolean('DoNotShowVariableValue', 'DoNotShowVariableValue', {hidden: true, default: 'false'}),
	],
	describe(step, view) {
		const assignment = findAssignment(step);
		return assignment === undefined
			? 'nothing: the step names no variable'
			: describeAssignment(assignment, view);
	},
	check: step =>
		findAssignment(step) === undefined
			? [
					{
						rule: 'step-without-variable',
						message: 'The step names no variable to set.',
						help: 'Give it a task sequence variable, or disable it.',
					},
				]
			: [],
	sets(step, view) {
		const assignment = findAssignment(step);
		return assignment === undefined ? [] : [view.expandShown(assignment.name).trim()];
	},
	async run(context) {
		const assignment = findAssignment(context.step);
		if (assignment === undefined) {
			context.log('The step names no variable: nothing is set.', 'warning');
			return done;
		}

		const name = context.expand(assignment.name).trim();
		context.setVariable(
			name,
			isSecret(assignment, context)
				? new Secret(context.expand(assignment.value))
				: context.expand(assignment.value),
		);
		return done;
	},
};

const done: StepOutcome = {code: 0};

/** From the action, where it is the client's own program; else from the variables, which MDT's script reads. */
const findAssignment = (step: Step): Assignment | undefined => {
	const assignment = parseTsenvAction(step.action) ?? {
		name: ownText(step, 'VariableName')?.trim() ?? '',
		value: ownText(step, 'VariableValue') ?? '',
		hidden: isTrue(ownText(step, 'DoNotShowVariableValue') ?? ''),
	};
	return assignment.name === '' ? undefined : assignment;
};

/** What will be secret once it is set is not shown before. */
const describeAssignment = ({name, value, hidden}: Assignment, view: StepView): string => {
	const shownName = view.expandShown(name).trim();
	const isHidden = hidden || isSecretName(shownName) || view.environment.get(shownName) instanceof Secret;
	return `${shownName} = ${isHidden ? mask : view.expandShown(value)}`;
};

/** A value that a secret went into is secret too, whatever the flag says. */
const isSecret = ({value, hidden}: Assignment, context: StepContext): boolean =>
	hidden || context.expand(value) !== context.expandShown(value);
