import {describe, expect, it} from 'vitest';
import {Secret, shown} from '../../source/sequence/secret.ts';
import {messagesOf} from '../../source/text/language.ts';
import type {Key} from '../../source/ui/keys.ts';
import {createPrestartForm, finishForm, focusField, typeIntoForm} from '../../source/ui/prestart-form.ts';
import {prestartFields} from '../helpers/prestart-fields.ts';

const words = messagesOf('en').prestart;
const text = (typed: string): Key => ({kind: 'text', text: typed});
const form = () => createPrestartForm(prestartFields);

describe('a prestart form', () => {
	it('begins with the defaults', () => {
		expect(form().texts.map(each => each.text)).toEqual(['LAB-0001', 'bru', 'false', '']);
	});

	it('checks a field when it is left, and says what is wrong', () => {
		const typed = typeIntoForm(form(), prestartFields, text('!'), words);
		const left = focusField(typed, prestartFields, 1, words);
		expect(left.focused).toBe(1);
		expect(left.problems[0]).toBe('Three letters, a dash, four digits.');
	});

	it('forgets a problem as soon as somebody types', () => {
		const left = focusField(typeIntoForm(form(), prestartFields, text('!'), words), prestartFields, 1, words);
		const back = focusField(left, prestartFields, -1, words);
		expect(
			typeIntoForm(back, prestartFields, {kind: 'named', name: 'backspace'}, words).problems[0],
		).toBeUndefined();
	});

	it('steps through choices with the arrows and the space bar', () => {
		const site = focusField(form(), prestartFields, 1, words);
		const next = typeIntoForm(site, prestartFields, {kind: 'named', name: 'right'}, words);
		expect(next.texts[1]?.text).toBe('ghe');
		expect(typeIntoForm(next, prestartFields, text(' '), words).texts[1]?.text).toBe('bru');
	});

	it('does not end while something is wrong: the first problem is shown', () => {
		const wrong = typeIntoForm(form(), prestartFields, {kind: 'named', name: 'ctrl-u'}, words);
		expect(finishForm(wrong, prestartFields, words)).toMatchObject({
			form: {focused: 0, problems: [words.required, undefined, undefined, undefined]},
		});
	});

	it('ends with the values by variable, secrets as secrets', () => {
		const pin = typeIntoForm({...form(), focused: 3}, prestartFields, text('1234'), words);
		const finished = finishForm(pin, prestartFields, words);
		const values = 'values' in finished ? finished.values : new Map();
		expect([...values.keys()]).toEqual(['AssetTag', 'Site', 'KeepReport', 'OperatorPin']);
		expect(values.get('OperatorPin')).toBeInstanceOf(Secret);
		expect(shown(values.get('OperatorPin'))).not.toContain('1234');
		expect(values.get('KeepReport')).toBe('false');
	});
});
