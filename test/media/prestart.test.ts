import {describe, expect, it} from 'vitest';
import {bootImageHook, prestartCommand} from '../../source/media/prestart-command.ts';
import {prestartForm, readPrestartForm} from '../../source/media/prestart-form.ts';
import {validateAnswer} from '../../source/media/validate-answer.ts';
import type {PrestartField} from '../../source/sequence/prestart-field.ts';
import {Secret} from '../../source/sequence/secret.ts';

const field = (changes: Partial<PrestartField>): PrestartField => ({
	variable: 'AssetTag',
	kind: 'text',
	label: 'Asset tag',
	help: '',
	required: false,
	default: '',
	...changes,
});

describe('the questions of a medium', () => {
	it('are declared in a media variable, and asked for variables that are present and empty', () => {
		const declared = [
			{
				variable: 'Site',
				kind: 'choice',
				label: 'Site',
				required: true,
				choices: ['Lyon', {value: 'GNT', label: 'Gent'}],
			},
		];
		const form = prestartForm([
			{name: 'BootseqPrestartFields', value: JSON.stringify({title: 'Welcome', fields: declared})},
			{name: 'BootseqPrestartCommand', value: ''},
			{name: 'Site', value: ''},
			{name: 'Owner', value: ''},
			{name: 'OSDJoinPassword', value: new Secret('')},
			{name: 'Filled', value: 'x'},
			{name: '_SMSTSSiteCode', value: ''},
		]);
		expect(form).toMatchObject({
			ok: true,
			value: {
				title: 'Welcome',
				fields: [
					{
						variable: 'Site',
						kind: 'choice',
						required: true,
						choices: [{value: 'Lyon'}, {value: 'GNT', label: 'Gent'}],
					},
					{variable: 'Owner', kind: 'text', required: false},
					{variable: 'OSDJoinPassword', kind: 'secret'},
				],
			},
		});
		expect(form.ok && form.value.fields).toHaveLength(3);
	});

	it.each([
		['{', 'no JSON'],
		['{"title": "x"}', 'no list of fields'],
		['[{"variable": "_SMSTSX"}]', 'read-only'],
		['[{"variable": "A", "kind": "number"}]', 'kind must be one of'],
		['[{"variable": "A", "pattern": "("}]', 'no regular expression'],
		['[{"variable": "A", "kind": "choice"}]', 'needs choices'],
		['[{"variable": "A", "kind": "choice", "choices": [1]}]', 'choices must be'],
		['[{"variable": "A", "pattern": "[0-9]+", "default": "x"}]', 'default "x" is not allowed'],
		['[{"variable": "A"}, {"variable": "a"}]', 'asked for twice'],
		['[{"variable": "A", "label": 1, "required": "yes"}]', 'required must be true or false'],
		['["A"]', 'must be an object'],
	])('are refused with the reason: %s', (text, reason) => {
		const form = readPrestartForm(text);
		expect(form.ok ? '' : form.error.join('\n')).toContain(reason);
	});
});

describe('an answer', () => {
	it.each([
		[field({pattern: '[A-Z]{2}\\d{4}'}), 'AB1234', 'AB1234'],
		[field({}), '  padded ', 'padded'],
		[field({}), '', ''],
		[field({kind: 'yes-no'}), 'Yes', 'true'],
		[field({kind: 'yes-no'}), 'false', 'false'],
		[field({kind: 'choice', choices: [{value: 'GNT', label: 'Gent'}]}), 'gent', 'GNT'],
	] as const)('is taken: %o "%s"', (question, text, value) => {
		expect(validateAnswer(question, text)).toEqual({ok: true, value});
	});

	it.each([
		[
			field({pattern: '[A-Z]{2}\\d{4}', patternHelp: 'two letters, four digits'}),
			'xAB1234',
			'two letters, four digits',
		],
		[field({required: true}), '   ', 'required'],
		[field({kind: 'yes-no'}), 'perhaps', 'yes or no'],
		[field({kind: 'choice', choices: [{value: 'Lyon', label: 'Lyon'}]}), 'Oslo', 'one of Lyon'],
		[field({}), 'x'.repeat(4001), '4000'],
	] as const)('is refused in words: %o', (question, text, words) => {
		const answer = validateAnswer(question, text);
		expect(answer.ok ? '' : answer.error).toContain(words);
	});

	it('to a secret question is a secret, with its spaces', () => {
		const answer = validateAnswer(field({kind: 'secret'}), ' 12 ');
		expect(answer.ok && answer.value instanceof Secret && answer.value.reveal()).toBe(' 12 ');
	});
});

describe('the prestart command (media-and-boot.md §4.5)', () => {
	const hook = bootImageHook('[CustomHook]\r\nCommandLine=cmd /c hook.cmd\r\nSource=SMS10000\r\n');

	it('of the medium hides the one of the boot image', () => {
		const variables = [
			{name: 'BootseqPrestartCommand', value: 'sh ask.sh'},
			{name: 'BootseqPrestartPackage', value: 'CON00030'},
		];
		expect(prestartCommand({variables}, hook)).toEqual({
			command: 'sh ask.sh',
			source: 'media',
			packageId: 'CON00030',
		});
	});

	it('of the boot image runs when the medium has none', () => {
		expect(prestartCommand({variables: []}, hook)).toEqual({
			command: 'cmd /c hook.cmd',
			source: 'boot-image',
			packageId: 'SMS10000',
		});
		expect(prestartCommand({variables: []}, bootImageHook('[Other]\nCommandLine=x'))).toBeUndefined();
	});
});
