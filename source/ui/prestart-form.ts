import {revealed, Secret, type VariableValue} from '../sequence/secret.ts';
import type {Messages} from '../text/messages.ts';
import type {PrestartField} from './console.ts';
import type {Key} from './keys.ts';
import {prestartAnswer} from './prestart-answer.ts';
import {type EditedText, edit, editedText} from './text-editing.ts';
import {moved} from './viewport.ts';

/** A prestart form being filled in. `focused` is a field; one past the last is the line that ends the form. */
export type PrestartForm = {
	readonly focused: number;
	readonly texts: readonly EditedText[];
	/** What is wrong with a field, once a person has left it. */
	readonly problems: readonly (string | undefined)[];
};

export const createPrestartForm = (fields: readonly PrestartField[]): PrestartForm => ({
	focused: 0,
	texts: fields.map(field => editedText(firstText(field))),
	problems: fields.map(() => undefined),
});

const firstText = (field: PrestartField): string => {
	if (field.kind !== 'yes-no' || field.default === '') {
		return field.default;
	}

	return /^(?:true|yes|1)$/i.test(field.default) ? 'true' : 'false';
};

type FieldChoice = {readonly value: string; readonly label: string};

/** The values that a field can be stepped through, as they are called; empty for one that is typed. */
export const fieldChoices = (field: PrestartField, words: Messages['prestart']): readonly FieldChoice[] => {
	if (field.kind === 'choice') {
		return field.choices ?? [];
	}

	return field.kind === 'yes-no'
		? [
				{value: 'true', label: words.yes},
				{value: 'false', label: words.no},
			]
		: [];
};

/** The form after a key that has no command. */
export const typeIntoForm = (
	form: PrestartForm,
	fields: readonly PrestartField[],
	key: Key,
	words: Messages['prestart'],
): PrestartForm => {
	const field = fields[form.focused];
	const text = form.texts[form.focused];
	if (field === undefined || text === undefined) {
		return form;
	}

	const choices = fieldChoices(field, words);
	const next = choices.length === 0 ? edit(text, key) : editedText(stepped(choices, text.text, key));
	return {
		...form,
		texts: form.texts.with(form.focused, next),
		problems: form.problems.with(form.focused, undefined),
	};
};

/** Arrows go to the neighbours, the space bar round, a letter to what begins with it. */
const stepped = (choices: readonly FieldChoice[], value: string, key: Key): string => {
	const at = choices.findIndex(choice => choice.value === value);
	if (key.kind === 'named') {
		const by = key.name === 'right' ? 1 : key.name === 'left' ? -1 : 0;
		const next = at === -1 ? 0 : moved(at, by, choices.length);
		return by === 0 ? value : (choices[next]?.value ?? value);
	}

	if (key.text === ' ') {
		return choices[(at + 1) % choices.length]?.value ?? value;
	}

	const typed = key.text.toLowerCase();
	return choices.find(({label}) => label.toLowerCase().startsWith(typed))?.value ?? value;
};

/** Another field; the one that is left is checked. */
export const focusField = (
	form: PrestartForm,
	fields: readonly PrestartField[],
	by: number,
	words: Messages['prestart'],
): PrestartForm => {
	const left = problemOf(form, fields, form.focused, words);
	return {
		...form,
		focused: moved(form.focused, by, fields.length + 1),
		problems: form.focused < fields.length ? form.problems.with(form.focused, left) : form.problems,
	};
};

const problemOf = (
	form: PrestartForm,
	fields: readonly PrestartField[],
	index: number,
	words: Messages['prestart'],
): string | undefined => {
	const field = fields[index];
	if (field === undefined) {
		return undefined;
	}

	const answer = prestartAnswer(field, form.texts[index]?.text ?? '', words);
	return answer.ok ? undefined : answer.error;
};

/** What stands in the fields, right or wrong. */
export const typedInForm = (
	form: PrestartForm,
	fields: readonly PrestartField[],
): ReadonlyMap<string, VariableValue> =>
	new Map(
		fields.map(({variable, kind}, index) => {
			const text = form.texts[index]?.text ?? '';
			return [variable, kind === 'secret' && text !== '' ? new Secret(text) : text] as const;
		}),
	);

/** All values, or the form with every problem shown and the first one focused. */
export const finishForm = (
	form: PrestartForm,
	fields: readonly PrestartField[],
	words: Messages['prestart'],
): {readonly values: ReadonlyMap<string, VariableValue>} | {readonly form: PrestartForm} => {
	const problems = fields.map((_, index) => problemOf(form, fields, index, words));
	const first = problems.findIndex(problem => problem !== undefined);
	if (first !== -1) {
		return {form: {...form, problems, focused: first}};
	}

	const values = new Map<string, VariableValue>();
	for (const [index, field] of fields.entries()) {
		const answer = prestartAnswer(field, form.texts[index]?.text ?? '', words);
		// A secret that was left empty is no secret to keep.
		if (answer.ok) {
			values.set(field.variable, revealed(answer.value) === '' ? '' : answer.value);
		}
	}

	return {values};
};
