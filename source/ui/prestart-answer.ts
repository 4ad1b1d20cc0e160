import {failure, type Result, success} from '../sequence/result.ts';
import {Secret, type VariableValue} from '../sequence/secret.ts';
import type {Messages} from '../text/messages.ts';
import type {PrestartField} from './console.ts';

/**
A typed text as the value of its variable, or what is wrong with it in words. The engine checks again; this is so that a person
hears of it while the field is before them.
*/
export const prestartAnswer = (
	field: PrestartField,
	text: string,
	words: Messages['prestart'],
): Result<VariableValue, string> => {
	if (text === '') {
		return field.required ? failure(words.required) : success(field.kind === 'secret' ? new Secret('') : '');
	}

	if (field.kind === 'choice' && field.choices?.some(({value}) => value === text) !== true) {
		return failure(words.mustChoose);
	}

	if (field.kind === 'yes-no' && text !== 'true' && text !== 'false') {
		return failure(words.mustBeYesOrNo);
	}

	if (field.pattern !== undefined && !matchesWhole(text, field.pattern)) {
		return failure(field.patternHelp ?? words.mustMatch);
	}

	return success(field.kind === 'secret' ? new Secret(text) : text);
};

/** A pattern that is none is the fault of the medium, found and reported when it is read: here it hinders nobody. */
const matchesWhole = (text: string, pattern: string): boolean => {
	try {
		return new RegExp(`^(?:${pattern})$`, 'u').test(text);
	} catch {
		return true;
	}
};
