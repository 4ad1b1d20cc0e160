import {appendFileSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {runEnv} from '../../source/commands/env.ts';
import {writeActiveRun} from '../../source/run/active-run.ts';
import {parseTsenvFile} from '../../source/run/tsenv-file.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {started} from '../helpers/journal-events.ts';
import {recordedRun} from '../helpers/recorded-run.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const run = '20260801-100000-0a1b2c3d';

const insideStep = () => {
	const stateFolder = temporaryFolder();
	const {folder} = recordedRun(stateFolder, run, [
		started,
		{type: 'variable-set', name: 'Site', value: 'Ghent'},
		{type: 'variable-set', name: 'JoinPassword', value: new Secret('canary-Zx81')},
		{type: 'variable-set', name: 'Old', value: 'x'},
		{type: 'variable-set', name: 'Old', value: null},
		{type: 'variable-set', name: '_SMSTSMake', value: 'Contoso'},
	]);
	const environment: Record<string, string> = {
		BOOTSEQ_RUN_FOLDER: folder.path,
		TSENV: folder.tsenv,
		BOOTSEQ_STEP_VARIABLES: 'WorkingDirectory;Site',
		WorkingDirectory: 'C:\\Temp',
	};
	const env = async (words: string[], {json = false, input = ''} = {}) => {
		const output: string[] = [];
		const errors: string[] = [];
		const code = await runEnv(words, {
			environment,
			stateFolder,
			json,
			write: line => output.push(line),
			writeError: line => errors.push(line),
			readInput: async () => input,
		});
		return {code, output, errors};
	};

	return {env, environment, folder, stateFolder};
};

describe('bootseq env inside a step', () => {
	it('lists the variables by name, secrets masked', async () => {
		const {env} = insideStep();
		expect(await env(['list'])).toEqual({
			code: 0,
			output: ['_SMSTSMake=Contoso', 'JoinPassword=********', 'Site=Ghent', 'WorkingDirectory=C:\\Temp'],
			errors: [],
		});
		const {output} = await env(['list'], {json: true});
		expect(output.map(line => JSON.parse(line))).toContainEqual({name: 'JoinPassword', secret: true});
		expect(output.join('\n')).not.toContain('canary');
	});

	it('writes JSON in ASCII alone: a script reads it by the code page of its console', async () => {
		const {env} = insideStep();
		await env(['set', 'City', 'Malmö']);
		const {output} = await env(['get', 'City'], {json: true});
		expect(output).toEqual([String.raw`{"name":"City","value":"Malm\u00f6"}`]);
		expect(JSON.parse(output[0] ?? '')).toEqual({name: 'City', value: 'Malmö'});
	});

	it('gives a value, also a secret one, whatever the case of the name', async () => {
		const {env} = insideStep();
		expect(await env(['get', 'site'])).toEqual({code: 0, output: ['Ghent'], errors: []});
		expect(await env(['get', 'JoinPassword'])).toEqual({code: 0, output: ['canary-Zx81'], errors: []});
		expect(await env(['get', 'WorkingDirectory'])).toMatchObject({code: 0, output: ['C:\\Temp']});
	});

	it('ends with 1 for a variable that is not there', async () => {
		const {env} = insideStep();
		expect(await env(['get', 'Old'])).toEqual({code: 1, output: [], errors: []});
	});

	it('sees at once what the step set, deleted, and kept secret', async () => {
		const {env, environment} = insideStep();
		await env(['set', 'Text', 'first\nsecond']);
		await env(['set', 'Site']);
		await env(['set', 'Later', '-'], {input: 'from input\r\n'});
		await env(['set', 'JoinPassword', 'canary-new']);
		appendFileSync(String(environment['TSENV']), 'Batch=1\r\n');
		expect((await env(['get', 'Text'])).output).toEqual(['first\nsecond']);
		expect((await env(['get', 'Site'])).code).toBe(1);
		expect((await env(['get', 'Later'])).output).toEqual(['from input']);
		expect((await env(['get', 'Batch'])).output).toEqual(['1']);
		expect((await env(['list'])).output).toContain('JoinPassword=********');
	});

	it('refuses read-only and bad names in words, and the step goes on; the engine hears of it', async () => {
		const {env, folder} = insideStep();
		const refused = await env(['set', '_SMSTSMake', 'Fabrikam']);
		expect(refused.code).toBe(0);
		expect(refused.errors).toEqual([expect.stringContaining('read-only')]);
		expect((await env(['set', 'Evil\nSite=x', '1'])).errors).toHaveLength(1);
		expect(parseTsenvFile(readFileSync(folder.tsenv)).changes).toEqual([
			{name: '_SMSTSMake', value: 'Fabrikam'},
		]);
		expect((await env(['get', '_SMSTSMake'])).output).toEqual(['Contoso']);
		expect((await env(['get', 'Site'])).output).toEqual(['Ghent']);
	});

	it('goes on on a line of its own after a program that left its line open, also in UTF-16', async () => {
		const {env, folder} = insideStep();
		appendFileSync(folder.tsenv, 'A=1');
		await env(['set', 'B', '2']);
		appendFileSync(folder.tsenv, Buffer.from('C=3', 'utf16le'));
		await env(['set', 'D', '4']);
		const changes = parseTsenvFile(readFileSync(folder.tsenv)).changes.map(({name, value}) => name + value);
		expect(changes).toEqual(['A1', 'B2', 'C3', 'D4']);
	});

	it('says how it is used', async () => {
		const {env} = insideStep();
		for (const words of [[], ['put'], ['get'], ['get', 'a', 'b'], ['set'], ['list', 'x']]) {
			expect(await env(words)).toMatchObject({code: 2, errors: [expect.stringContaining('usage')]});
		}
	});
});

describe('bootseq env outside of a step', () => {
	const outside = async (stateFolder: string, words: string[]) => {
		const output: string[] = [];
		const errors: string[] = [];
		const code = await runEnv(words, {
			environment: {},
			stateFolder,
			json: false,
			write: line => output.push(line),
			writeError: line => errors.push(line),
			readInput: async () => '',
		});
		return {code, output, errors};
	};

	it('works on the run in progress', async () => {
		const {stateFolder} = insideStep();
		writeActiveRun(stateFolder, {run, name: 'Install Windows', started: '2026-08-01T10:00:00Z'});
		expect(await outside(stateFolder, ['get', 'Site'])).toMatchObject({code: 0, output: ['Ghent']});
		expect(await outside(stateFolder, ['set', 'Site', 'Bruges'])).toMatchObject({code: 0});
		expect(await outside(stateFolder, ['get', 'Site'])).toMatchObject({output: ['Bruges']});
	});

	it('ends with 1 and says so when there is none', async () => {
		for (const words of [['list'], ['get', 'Site'], ['set', 'Site', 'x']]) {
			expect(await outside(temporaryFolder(), words)).toMatchObject({
				code: 1,
				output: [],
				errors: [expect.stringContaining('no task sequence is in progress')],
			});
		}
	});
});
