import type {PrestartField} from '../sequence/prestart-field.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {revealed, Secret} from '../sequence/secret.ts';
import {checkVariable, isSecretName} from '../sequence/variables/variable-name.ts';
import {isMediaSetting, mediaSettings} from './media-layout.ts';
import {type MediaVariable, mediaVariable} from './media-variables.ts';
import {readPrestartField} from './read-prestart-field.ts';

/** The questions of a medium. An empty title: the program's own. */
export type PrestartForm = {readonly title: string; readonly fields: readonly PrestartField[]};

/**
The questions to ask before the task sequences are looked for: those that the medium declares in its variable
`BootseqPrestartFields`, then one for every variable that is present and empty (media-and-boot.md §4.3).

The declaration is JSON: an array of fields, or `{"title": …, "fields": […]}`. A field has `variable`, `kind` (text, choice, yes-no,
secret) and `label`, and may have `help`, `required`, `default`, `pattern`, `patternHelp` and `choices` (texts, or value and label).

@returns Every fault of the declaration, as sentences that name the field.
*/
export const prestartForm = (
	variables: readonly MediaVariable[],
): Result<PrestartForm, readonly string[]> => {
	const declared = readPrestartForm(revealed(mediaVariable(variables, mediaSettings.prestartFields)));
	if (!declared.ok) {
		return declared;
	}

	const asked = new Set(declared.value.fields.map(field => field.variable.toLowerCase()));
	const others = fieldsForEmptyVariables(variables).filter(field => !asked.has(field.variable.toLowerCase()));
	return success({title: declared.value.title, fields: [...declared.value.fields, ...others]});
};

/** The form in a JSON text; an empty text is an empty form. */
export const readPrestartForm = (text: string): Result<PrestartForm, readonly string[]> => {
	if (text.trim() === '') {
		return success({title: '', fields: []});
	}

	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return failure([
			`${mediaSettings.prestartFields} is no JSON: ${error instanceof Error ? error.message : ''}`,
		]);
	}

	const form = typeof json === 'object' && json !== null && 'fields' in json ? json : {fields: json};
	const title = 'title' in form && typeof form.title === 'string' ? form.title : '';
	if (!Array.isArray(form.fields)) {
		return failure([`${mediaSettings.prestartFields} holds no list of fields.`]);
	}

	return readFields(form.fields, title);
};

const readFields = (list: readonly unknown[], title: string): Result<PrestartForm, readonly string[]> => {
	const fields: PrestartField[] = [];
	const problems: string[] = [];
	const names = new Set<string>();
	for (const [index, entry] of list.entries()) {
		const field = readPrestartField(entry, index + 1);
		if (!field.ok) {
			problems.push(...field.error);
		} else if (names.has(field.value.variable.toLowerCase())) {
			problems.push(`Field ${index + 1}: ${field.value.variable} is asked for twice.`);
		} else {
			names.add(field.value.variable.toLowerCase());
			fields.push(field.value);
		}
	}

	return problems.length === 0 ? success({title, fields}) : failure(problems);
};

/** A question for every variable that is present and empty, and that a person may set. The answer may be left empty. */
export const fieldsForEmptyVariables = (variables: readonly MediaVariable[]): readonly PrestartField[] =>
	variables
		.filter(({name, value}) => revealed(value) === '' && !isMediaSetting(name) && checkVariable(name, '').ok)
		.map(({name, value}) => ({
			variable: name,
			kind: value instanceof Secret || isSecretName(name) ? 'secret' : 'text',
			label: name,
			help: '',
			required: false,
			default: '',
		}));
