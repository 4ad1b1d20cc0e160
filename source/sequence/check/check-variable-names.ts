import type {DocumentReport} from '../document/document-report.ts';
import {parseRules} from '../document/dynamic-variable-rules.ts';
import {stepAssignments} from '../document/step-assignments.ts';
import {stepVariable} from '../document/step-command.ts';
import type {Step} from '../sequence.ts';
import {checkVariable} from '../variables/variable-name.ts';
import {checkCondition} from './check-conditions.ts';

/**
Variables that a step sets but cannot: read-only ones, and names outside the alphabet. Names with `%` in them are only
known when the step runs. The rules of Set Dynamic Variables are checked whole. Rules: task-sequence-format.md §1.8, §6.3.
*/
export const checkVariableNames = (step: Step, report: DocumentReport): void => {
	const {assignments, diagnostics} = stepAssignments(step);
	for (const {severity, rule, place, message, help} of diagnostics) {
		report.add(severity, rule, place, message, help);
	}

	for (const {condition} of parseRules(stepVariable(step, 'OSDSetDynamicVariablesRules'), step.place).rules) {
		if (condition !== undefined) {
			checkCondition(condition, report);
		}
	}

	for (const {name} of assignments) {
		const checked = name.includes('%') ? undefined : checkVariable(name, '');
		if (checked?.ok === false) {
			report.add(
				'warning',
				checked.error.reason === 'read-only' ? 'read-only-variable' : 'bad-variable-name',
				step.place,
				`${checked.error.message} The step will not set it.`,
				'Choose a name of letters, digits, "_" and "-" that begins with a letter.',
			);
		}
	}
};
