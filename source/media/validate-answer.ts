import type {PrestartField} from '../sequence/prestart-field.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret, type VariableValue} from '../sequence/secret.ts';
import {checkVariable} from '../sequence/variables/variable-name.ts';
import {fitsPattern} from './fits-pattern.ts';

const yes = ['true', 'yes', 'y', '1'];
const no = ['false', 'no', 'n', '0'];

/**
Turns what was typed, or given in an answers file, into the value of the field's variable.

A pattern must match the whole text; a choice takes a value, in any case, or else a label; yes and no become `true` and `false`.
An empty answer to a question that is not required is the empty value. The error is a sentence for the person who typed.
*/
export const validateAnswer = (field: PrestartField, text: string): Result<VariableValue, string> => {
	const value = field.kind === 'secret' ? text : text.trim();
	if (value === '') {
		return field.required
			? failure(`${field.label} is required.`)
			: success(field.kind === 'secret' ? new Secret('') : '');
	}

	const allowed = checkVariable(field.variable, value);
	if (!allowed.ok) {
		return failure(allowed.error.message);
	}

	switch (field.kind) {
		case 'text':
			return matched(field, value, value);
		case 'secret':
			return matched(field, value, new Secret(value));
		case 'choice':
			return chosen(field, value);
		case 'yes-no':
			return answered(field, value.toLowerCase());
		default: {
			const unreachable: never = field.kind;
			return unreachable;
		}
	}
};

const matched = (field: PrestartField, text: string, value: VariableValue): Result<VariableValue, string> => {
	switch (field.pattern === undefined ? 'fits' : fitsPattern(field.pattern, text)) {
		case 'fits':
			return success(value);
		case 'does-not-fit':
			return failure(patternMessage(field));
		case 'gave-up':
			return failure(
				`${field.label} could not be checked: its pattern ${field.pattern ?? ''} takes too long. Make the media again with a simpler one.`,
			);
	}
};

const patternMessage = ({label, pattern, patternHelp}: PrestartField): string =>
	patternHelp === undefined || patternHelp === ''
		? `${label} does not have the form ${pattern ?? ''}.`
		: `${label}: ${patternHelp}`;

const chosen = ({label, choices = []}: PrestartField, text: string): Result<string, string> => {
	const wanted = text.toLowerCase();
	const choice =
		choices.find(({value}) => value.toLowerCase() === wanted) ??
		choices.find(candidate => candidate.label.toLowerCase() === wanted);
	return choice === undefined
		? failure(`${label} must be one of ${choices.map(({value}) => value).join(', ')}.`)
		: success(choice.value);
};

const answered = ({label}: PrestartField, text: string): Result<string, string> => {
	if (yes.includes(text)) {
		return success('true');
	}

	return no.includes(text) ? success('false') : failure(`${label} must be yes or no.`);
};
