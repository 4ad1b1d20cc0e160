import type {PrestartField} from '../sequence/prestart-field.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {checkVariable} from '../sequence/variables/variable-name.ts';
import {validateAnswer} from './validate-answer.ts';

const kinds = ['text', 'choice', 'yes-no', 'secret'] as const;

/**
A field as JSON has it.

@param number - Its place in the form, from 1, for the messages.
*/
export const readPrestartField = (
	json: unknown,
	number: number,
): Result<PrestartField, readonly string[]> => {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		return failure([`Field ${number}: it must be an object with variable, kind and label.`]);
	}

	const entry = new Map<string, unknown>(Object.entries(json));
	const problems: string[] = [];
	const text = (key: string): string => {
		const value = entry.get(key) ?? '';
		if (typeof value !== 'string') {
			problems.push(`${key} must be a text`);
			return '';
		}

		return value;
	};

	const variable = text('variable');
	const kind = kinds.find(candidate => candidate === (entry.get('kind') ?? 'text'));
	const choices = readChoices(entry.get('choices'));
	const field: PrestartField = {
		variable: variable.trim(),
		kind: kind ?? 'text',
		label: text('label') || variable,
		help: text('help'),
		required: entry.get('required') === true,
		default: text('default'),
		...(entry.has('pattern') ? {pattern: text('pattern')} : {}),
		...(entry.has('patternHelp') ? {patternHelp: text('patternHelp')} : {}),
		...(choices === undefined ? {} : {choices}),
	};
	if (kind === undefined) {
		problems.push(`kind must be one of ${kinds.join(', ')}`);
	}

	if (!['undefined', 'boolean'].includes(typeof entry.get('required'))) {
		problems.push('required must be true or false');
	}

	problems.push(...fieldProblems(field, entry.has('choices') && choices === undefined));
	return problems.length === 0
		? success(field)
		: failure(
				problems.map(problem => `Field ${number}${variable === '' ? '' : ` (${variable})`}: ${problem}.`),
			);
};

const fieldProblems = (field: PrestartField, malformedChoices: boolean): readonly string[] => {
	const problems: string[] = [];
	const name = checkVariable(field.variable, '');
	if (!name.ok) {
		problems.push(name.error.message.replace(/\.$/, ''));
	}

	if (field.pattern !== undefined && !isPattern(field.pattern)) {
		problems.push(`pattern "${field.pattern}" is no regular expression`);
	}

	if (malformedChoices) {
		problems.push('choices must be a list of texts, or of objects with value and label');
	} else if (field.kind === 'choice' && (field.choices ?? []).length === 0) {
		problems.push('a choice needs choices');
	}

	// A default that its own rules refuse would be wrong on every machine.
	const isSound = problems.length === 0 && field.default !== '';
	const answer = isSound ? validateAnswer(field, field.default) : undefined;
	if (answer?.ok === false) {
		problems.push(`default "${field.default}" is not allowed: ${answer.error.replace(/\.$/, '')}`);
	}

	return problems;
};

const isPattern = (pattern: string): boolean => {
	try {
		return new RegExp(pattern, 'u') instanceof RegExp;
	} catch {
		return false;
	}
};

/** Undefined when there are none, or they are malformed. */
const readChoices = (json: unknown): PrestartField['choices'] => {
	if (!Array.isArray(json)) {
		return undefined;
	}

	const choices = json.map((choice: unknown) => {
		if (typeof choice === 'string') {
			return {value: choice, label: choice};
		}

		if (typeof choice !== 'object' || choice === null || !('value' in choice)) {
			return undefined;
		}

		const label = 'label' in choice ? choice.label : choice.value;
		return typeof choice.value === 'string' && typeof label === 'string'
			? {value: choice.value, label}
			: undefined;
	});
	const sound = choices.filter(choice => choice !== undefined);
	return sound.length === choices.length ? sound : undefined;
};
