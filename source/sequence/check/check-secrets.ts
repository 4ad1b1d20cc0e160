import {isSecretParameter} from '../document/blank-secrets.ts';
import type {DocumentReport} from '../document/document-report.ts';
import {stepAssignments} from '../document/step-assignments.ts';
import type {Step} from '../sequence.ts';

/** Passwords that stand in the document for everyone who can read it; they are named, never shown. Rule: task-sequence-format.md §2.4. */
export const checkSecrets = (step: Step, report: DocumentReport): void => {
	const parameters = step.variables.filter(({name, value}) => isSecretParameter(name) && isLiteral(value));
	const assigned = stepAssignments(step).assignments.filter(
		({secret, value = ''}) => secret && isLiteral(value),
	);
	for (const name of new Set([...parameters, ...assigned].map(variable => variable.name))) {
		report.add(
			'warning',
			'secret-in-clear',
			step.place,
			`The secret ${name} stands in the document in clear text.`,
			'Empty it here, and have it asked for at the start or set by a hidden collection variable.',
		);
	}
};

/** `%name%` only says where the secret comes from. */
const isLiteral = (value: string): boolean => value.trim() !== '' && !/^%[^%]+%$/.test(value.trim());
