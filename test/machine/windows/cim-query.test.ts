import {describe, expect, it} from 'vitest';
import type {Execute, Execution} from '../../../source/machine/execute.ts';
import {parseCimAnswers} from '../../../source/machine/windows/cim-answer.ts';
import {createCimQuery} from '../../../source/machine/windows/cim-query.ts';

/** PowerShell as it would answer; keeps what it was asked. */
const powerShell = (execution: Partial<Execution>) => {
	const asked: {program: string; arguments_: readonly string[]; input: string}[] = [];
	const run: Execute = async (program, arguments_, options) => {
		asked.push({program, arguments_, input: options?.input ?? ''});
		return {exitCode: 0, stdout: '', stderr: '', ...execution};
	};
	return {asked, query: createCimQuery(run)};
};

describe('what PowerShell answers to WMI queries', () => {
	it('becomes rows, with moments as WMI writes them and lists as texts', () => {
		const answer = JSON.stringify([
			{
				rows: [
					{
						Model: 'Latitude 5450',
						HypervisorPresent: false,
						TotalPhysicalMemory: 16_767_869_184,
						ChassisTypes: [10],
						LastBootUpTime: '/Date(1741940102500)/',
						UserName: null,
						Nested: {a: 1},
					},
				],
			},
		]);
		expect(parseCimAnswers(`\uFEFF${answer}\r\n`)).toEqual([
			{
				ok: true,
				value: [
					{
						Model: 'Latitude 5450',
						HypervisorPresent: false,
						TotalPhysicalMemory: 16_767_869_184,
						ChassisTypes: ['10'],
						LastBootUpTime: '20250314081502.500000+000',
						UserName: null,
						Nested: null,
					},
				],
			},
		]);
	});

	it('is read also where 5.1 writes a list of one as its element', () => {
		expect(parseCimAnswers('{"rows": {"Name": "C:"}}')).toEqual([{ok: true, value: [{Name: 'C:'}]}]);
		expect(parseCimAnswers('[{"rows": []}]')).toEqual([{ok: true, value: []}]);
	});

	it('keeps the code of a failure (task-sequence-format.md §5.6)', () => {
		expect(parseCimAnswers('[{"error": "Invalid class ", "code": -2147217392}]')).toEqual([
			{ok: false, error: 'Invalid class (0x80041010)'},
		]);
	});
});

describe('WMI queries on Windows', () => {
	it('of the same moment are asked of one PowerShell, on its standard input', async () => {
		const {asked, query} = powerShell({
			stdout: '[{"rows": [{"Model": "A"}]}, {"error": "Invalid namespace", "code": -2147217394}]',
		});
		const awkward = `SELECT * FROM Win32_ComputerSystem WHERE Model LIKE '%"; exit 1; "%'`;
		expect(
			await Promise.all([query('ROOT\\CIMV2', awkward), query('root\\HP', 'SELECT * FROM HP_BIOSSetting')]),
		).toEqual([
			{ok: true, value: [{Model: 'A'}]},
			{ok: false, error: 'Invalid namespace (0x8004100E)'},
		]);
		expect(asked).toHaveLength(1);
		expect(asked[0]?.arguments_.join(' ')).not.toContain('Win32_ComputerSystem');
		expect(JSON.parse(asked[0]?.input ?? '')).toEqual([
			{namespace: 'root\\cimv2', query: awkward},
			{namespace: 'root\\hp', query: 'SELECT * FROM HP_BIOSSetting'},
		]);
	});

	it('later ones are asked anew', async () => {
		const {asked, query} = powerShell({stdout: '[{"rows": []}]'});
		await query('root\\cimv2', 'SELECT * FROM Win32_Battery');
		await query('root\\cimv2', 'SELECT * FROM Win32_Battery');
		expect(asked).toHaveLength(2);
	});

	it.each([
		['is missing', {exitCode: undefined}, 'WinPE-PowerShell'],
		['fails', {exitCode: 1, stderr: 'The term is not recognized'}, 'WinPE-WMI'],
		['answers nothing', {exitCode: 0}, 'without an answer'],
	])('are all answered in words when PowerShell %s', async (_, execution, words) => {
		const {query} = powerShell(execution);
		const ask = async () => query('root\\cimv2', 'SELECT * FROM Win32_Battery');
		expect(await Promise.all([ask(), ask()])).toEqual(
			Array.from({length: 2}, () => ({ok: false, error: expect.stringContaining(words)})),
		);
	});
});
