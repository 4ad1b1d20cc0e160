import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {createCimQuery} from '../../../source/machine/windows/cim-query.ts';
import {askScriptHost} from '../../../source/machine/windows/script-host-query.ts';

/** A script host that prints this; keeps the scripts it was given. */
const scriptHost = (lines: readonly string[], powerShell = '') => {
	const scripts: {file: string; text: string}[] = [];
	const programs: string[] = [];
	const run: Execute = async (program, arguments_) => {
		programs.push(program);
		if (program === 'powershell.exe') {
			return {exitCode: 0, stdout: powerShell, stderr: ''};
		}

		const file = arguments_.at(-1) ?? '';
		scripts.push({file, text: readFileSync(file, 'latin1')});
		return {exitCode: 0, stdout: lines.map(line => `${line}\r\n`).join(''), stderr: ''};
	};
	return {scripts, programs, run};
};

const model = {
	namespace: 'root\\cimv2',
	query: "SELECT Model FROM Win32_ComputerSystem WHERE Model <> 'é\"'",
};

describe('WMI queries by the Windows Script Host', () => {
	it('are written into a script that is the same in every code page, and is removed afterwards', async () => {
		const {scripts, run} = scriptHost(['question', 'finished']);
		expect(await askScriptHost([model], run)).toEqual({ok: true, value: [{ok: true, value: []}]});
		const [{file, text} = {file: '', text: ''}] = scripts;
		expect(text).toMatch(/^[\t\n\x20-\x7e]*$/);
		expect(text).toContain(String.raw`Model <> '\u00e9\"'`);
		expect(existsSync(file)).toBe(false);
	});

	it('give rows whose names are spelled as the query spells them', async () => {
		const {run} = scriptHost([
			'question',
			`row ${encodeURIComponent('instance of X { MODEL = "Bench 14"; Name = "a"; };')}`,
			'row instance%20of%20X%20%7B%20Model%20%3D%20%22%u20AC%22%3B%20%7D%3B',
			'finished',
		]);
		expect(await askScriptHost([model], run)).toMatchObject({
			value: [{value: [{Model: 'Bench 14', Name: 'a'}, {Model: '€'}]}],
		});
	});

	it('fail one by one, with the words of WMI and the code', async () => {
		const {run} = scriptHost([
			'question',
			'error 0x80041010%20Invalid%20class%20',
			'question',
			'row instance%20of%20X%20%7B%20Model%20%3D%201%3B%20%7D%3B',
			'question',
			'error 0x8004100E%20',
			'finished',
		]);
		expect(await askScriptHost([model, model, model], run)).toEqual({
			ok: true,
			value: [
				{ok: false, error: 'Invalid class (0x80041010)'},
				{ok: true, value: [{Model: 1}]},
				{ok: false, error: 'The query failed (0x8004100E)'},
			],
		});
	});

	it.each([
		['printed nothing', []],
		['ended in the middle', ['question']],
		['has no WMI', ["query.js(2, 1) Microsoft JScript runtime error: Automation server can't create object"]],
	])('are not answered by a host that %s', async (_, lines) => {
		const {run} = scriptHost(lines);
		expect(await askScriptHost([model], run)).toMatchObject({
			ok: false,
			error: expect.stringContaining('did not run the query'),
		});
	});

	it('are asked of it where PowerShell says nothing, and from then on at once', async () => {
		const {programs, run} = scriptHost(['question', 'finished']);
		const query = createCimQuery(run);
		expect(await query('root\\cimv2', model.query)).toEqual({ok: true, value: []});
		expect(await query('root\\cimv2', model.query)).toEqual({ok: true, value: []});
		expect(programs).toEqual(['powershell.exe', 'cscript.exe', 'cscript.exe']);
	});
});
