import {describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {createPowerShellFinder} from '../../../source/machine/windows/power-shell.ts';

/** Programs on the path, and what they print for any command. */
const machine = (programs: Readonly<Record<string, string>>) => {
	const asked: string[] = [];
	const run: Execute = async program => {
		asked.push(program);
		return {exitCode: 0, stdout: programs[program] ?? '', stderr: ''};
	};
	return {
		asked,
		powerShell: createPowerShellFinder(async name => (name in programs ? name : undefined), run),
	};
};

describe('PowerShell on Windows', () => {
	it('is the one that scripts of the field are written for where both are there, and is tried once', async () => {
		const {asked, powerShell} = machine({'pwsh.exe': 'bootseq-42\r\n', 'powershell.exe': 'bootseq-42\r\n'});
		expect(await powerShell()).toEqual({ok: true, value: 'powershell.exe'});
		expect(await powerShell()).toEqual({ok: true, value: 'powershell.exe'});
		expect(asked).toEqual(['powershell.exe']);
	});

	it('is missing where a program of its name ends with 0 and has run nothing', async () => {
		const {powerShell} = machine({'powershell.exe': ''});
		expect(await powerShell()).toEqual({
			ok: false,
			error: expect.stringMatching(/^PowerShell is missing: powershell\.exe does not run commands\..*WinPE/),
		});
	});

	it('is missing where there is none, and is found once a step has installed it', async () => {
		const programs: Record<string, string> = {};
		const {powerShell} = machine(programs);
		expect(await powerShell()).toMatchObject({
			ok: false,
			error: expect.stringContaining('PowerShell is missing.'),
		});
		programs['pwsh.exe'] = 'bootseq-42';
		expect(await powerShell()).toEqual({ok: true, value: 'pwsh.exe'});
	});
});
