import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	environmentComponentText,
	progressComponentText,
} from '../../../source/run/script-components/component-text.ts';
import {parseTsenvFile} from '../../../source/run/tsenv-file.ts';
import {Secret, type VariableValue} from '../../../source/sequence/secret.ts';
import {formatScriptVariables} from '../../../source/sequence/variables/script-variables.ts';
import {runComponent} from '../../helpers/script-host.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const component = (variables: Readonly<Record<string, VariableValue>>) => {
	const folder = temporaryFolder();
	const files = {variables: path.join(folder, 'variables.txt'), tsenv: path.join(folder, 'tsenv')};
	writeFileSync(files.variables, formatScriptVariables(Object.entries(variables)));
	writeFileSync(files.tsenv, '');
	const asked: string[] = [];
	const load = () =>
		runComponent(environmentComponentText(files), name => {
			asked.push(name);
			const value = variables[name];
			return value instanceof Secret ? value.reveal() : '';
		});
	return {
		...load(),
		load,
		asked,
		changes: () => parseTsenvFile(readFileSync(files.tsenv)).changes,
		left: () => readFileSync(files.variables, 'utf8'),
	};
};

describe('the script behind Microsoft.SMS.TSEnvironment (§6.16)', () => {
	it('reads a variable whatever the case of its name, and nothing for one that is not set', () => {
		const {get_Value} = component({Site: 'Malmö\n\\x'});
		expect([get_Value('sITE'), get_Value(' Site '), get_Value('Nope')]).toEqual([
			'Malmö\n\\x',
			'Malmö\n\\x',
			'',
		]);
	});

	it('asks for a secret, and leaves it in no file', () => {
		const {get_Value, asked, left} = component({Key: new Secret('a "b" \\ \n c')});
		expect(get_Value('key')).toBe('a "b" \\ \n c');
		expect(asked).toEqual(['Key']);
		expect(left()).toBe('Key\n');
	});

	it('sets variables for itself, for every other object and for the run', () => {
		const {put_Value, get_Value, load, changes} = component({Old: 'x'});
		put_Value('Made', 'blåbær');
		put_Value('Flag', true);
		put_Value('Number', 5);
		put_Value('Lines', 'one\r\nEND\r\ntwo');
		put_Value('Old', '');
		expect([get_Value('made'), get_Value('Old'), load().get_Value('Made')]).toEqual(['blåbær', '', 'blåbær']);
		expect(load().GetVariables()).toEqual(['Made', 'Flag', 'Number', 'Lines']);
		expect(changes()).toEqual([
			{name: 'Made', value: 'blåbær'},
			{name: 'Flag', value: 'True'},
			{name: 'Number', value: '5'},
			{name: 'Lines', value: 'one\nEND\ntwo'},
			{name: 'Old', value: ''},
		]);
	});

	it('hands refused names on, so that the log tells of them, and keeps the value', () => {
		const {put_Value, get_Value, changes} = component({_SMSTSMachineName: 'LAB-1'});
		put_Value('_SMSTSMachineName', 'OTHER');
		expect(get_Value('_SMSTSMachineName')).toBe('LAB-1');
		expect(changes()).toEqual([{name: '_SMSTSMachineName', value: 'OTHER'}]);
	});

	it('takes no name that would read as another line', () => {
		const {put_Value, changes} = component({});
		expect(() => put_Value('A=B', 'x')).toThrow('is no name of a variable');
		expect(changes()).toEqual([]);
	});
});

describe('the files of the components', () => {
	it.each([
		['TSEnvironment', environmentComponentText({variables: 'D:\\État\\v.txt', tsenv: 'D:\\État\\tsenv'})],
		['TsProgressUI', progressComponentText()],
	])('are ASCII, so that no code page matters: %s', (_name, text) => {
		expect(text).toMatch(/^[\t\n -~]*$/);
		expect(text.split(']]>')).toHaveLength(2);
	});
});
