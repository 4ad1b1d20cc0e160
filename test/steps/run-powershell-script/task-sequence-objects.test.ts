import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, it} from 'vitest';
import {withPowerShell} from '../../helpers/power-shell.ts';
import {runScript, runScriptStep} from '../../helpers/run-script.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

withPowerShell('Microsoft.SMS.TSEnvironment in a script as the field writes it (§6.16)', () => {
	it('reads a variable whatever the case of its name, and nothing for one that is not set', async () => {
		const {output, code} = await runScript(
			`$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
"site $($tsenv.Value('sITE'))"
"missing [$($tsenv.Value('Nope'))]"
"made " + $tsenv.Value("OSDComputerName").ToLower()`,
			{variables: {Site: 'Malmö \\ Øst', OSDComputerName: 'LAB-1'}},
		);
		expect(output).toEqual(['site Malmö \\ Øst', 'missing []', 'made lab-1']);
		expect(code).toBe(0);
	});

	it('sets variables that the script itself and the rest of the run see', async () => {
		const {output, value} = await runScript(
			`$tsenv = New-Object -COMObject 'Microsoft.SMS.TSEnvironment'
$tsenv.Value('Made') = 'here'
$tsenv.Value('Number') = 5
$tsenv.Value('Flag') = $true
$tsenv.Value('Lines') = "one\`r\`ntwo"
$tsenv.Value('Old') = ''
$tsenv['Indexed'] = $tsenv['Made'] + '!'
"$($tsenv.Value('made')) $($tsenv.Value('Number')) $($tsenv.Value('Flag')) [$($tsenv.Value('Old'))]"
(New-Object -Com Microsoft.SMS.TSEnvironment).Value('Made')`,
			{variables: {Old: 'gone soon'}},
		);
		expect(output).toEqual(['here 5 True []', 'here']);
		expect(['Made', 'Number', 'Flag', 'Lines', 'Old', 'Indexed'].map(name => value(name))).toEqual([
			'here',
			'5',
			'True',
			'one\ntwo',
			'',
			'here!',
		]);
	});

	it('lists the names of all variables', async () => {
		const {output} = await runScript(
			`$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
$tsenv.Value('Third') = '3'
$tsenv.GetVariables() | Where-Object { $_ -match 'rd$|st$' } | ForEach-Object { "$_=$($tsenv.Value($_))" }`,
			{variables: {First: '1'}},
		);
		expect(output).toEqual(expect.arrayContaining(['First=1', 'Third=3']));
	});

	it('refuses names that begin with "_", which the log says, and the script goes on', async () => {
		const {output, log, code} = await runScript(
			`$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
$tsenv.Value('_SMSTSMachineName') = 'OTHER'
$tsenv.Value('_SMSTSMachineName')`,
			{variables: {_SMSTSMachineName: 'LAB-1'}},
		);
		expect(output).toEqual(['LAB-1']);
		expect(log.join('\n')).toContain('The variable _SMSTSMachineName is read-only');
		expect(code).toBe(0);
	});

	it('is there for the functions of a module, and for every module that a script loads', async () => {
		const {output} = await runScript(
			`$module = New-Module -ScriptBlock {
	function Get-Site { (New-Object -ComObject Microsoft.SMS.TSEnvironment).Value('Site') }
}
Get-Site`,
			{variables: {Site: 'Oslo'}},
		);
		expect(output).toEqual(['Oslo']);
	});

	it('works in a script that is strict with itself', async () => {
		const {output, code} = await runScript(
			`Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
"$($tsenv.Value('Site')) [$($tsenv.Value('Nope'))] $tsenv:Site [$tsenv:Nope]"
$tsenv.Value('Made') = $null
(New-Object -ComObject Microsoft.SMS.TSProgressUI).ShowTSProgress('Contoso', 'Inventory', 'Short')
"$(New-Object Version 1, 2)"`,
			{variables: {Site: 'Oslo'}},
		);
		expect(output).toEqual(['Oslo [] Oslo []', 'Short', '1.2']);
		expect(code).toBe(0);
	});

	it('is the drive tsenv: too', async () => {
		const {output, value} = await runScript(
			`"site $tsenv:Site"
$tsenv:Made = 'by drive'
$tsenv:Made
Test-Path tsenv:Nope
(Get-ChildItem tsenv:).Name -contains 'Site'
Set-Item tsenv:Other -Value 'by item'`,
			{variables: {Site: 'Oslo'}},
		);
		expect(output).toEqual(['site Oslo', 'by drive', 'False', 'True']);
		expect([value('Made'), value('Other')]).toEqual(['by drive', 'by item']);
	});

	it('reads two hundred variables in no time: no process is started for one that is not secret', async () => {
		const names = Array.from({length: 200}, (_, index) => `Setting${index}`);
		const {output} = await runScript(
			`$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
function bootseq { 'a process was started' }
(0..199 | ForEach-Object { $tsenv.Value("Setting$_") }) -join ','`,
			{variables: Object.fromEntries(names.map(name => [name, name]))},
		);
		expect(output.join('')).toBe(names.join(','));
	});
});

withPowerShell('Microsoft.SMS.TsProgressUI in a script (§6.16)', () => {
	const script = `$ui = New-Object -ComObject Microsoft.SMS.TSProgressUI
$ui.CloseProgressDialog()
$ui.ShowTSProgress('Contoso', 'Inventory', '', 'Drivers', 3, 10)
$ui.ShowActionProgress('Contoso', 'Inventory', 'Please wait', 'Drivers', 3, 10, 'Copying', 1, 5)
$ui.ShowErrorDialog('Contoso', 'Inventory', 'Drivers', 'No disk', 5, 30, 0)
'done'`;

	it('shows what the script tells as lines of output', async () => {
		expect((await runScript(script)).output).toEqual([
			'Drivers',
			'Please wait - Drivers - Copying',
			'Drivers - No disk - 5',
			'done',
		]);
	});

	it('keeps out of the output variable', async () => {
		const {value} = await runScript(script, {step: {OSDRunPowerShellScriptOutputVariableName: 'Said'}});
		expect(value('Said')).toBe('done');
	});
});

withPowerShell('New-Object with anything else', () => {
	it('does what it always does: types, arguments, properties, generic lists', async () => {
		const {output} = await runScript(`"$(New-Object System.Version(1, 2))"
"$(New-Object -TypeName System.Text.StringBuilder -ArgumentList 'text')"
(New-Object PSObject -Property @{ Name = 'made' }).Name
$list = New-Object 'System.Collections.Generic.List[string]'; $list.GetType().Name
$null -eq (New-Object System.Collections.ArrayList)`);
		expect(output).toEqual(['1.2', 'text', 'made', 'List`1', 'False']);
	});

	it('fails as it always does, at the line of the script', async () => {
		const {output, code} =
			await runScript(`try { New-Object No.Such.Type } catch { "caught: $($_.Exception.Message)" }
try { New-Object -ComObject Some.Other.Program } catch { "caught: $($_.Exception.Message)" }
$ErrorActionPreference = 'Stop'
New-Object Another.Missing.Type
'not reached'`);
		expect(output[0]).toMatch(/^caught: Cannot find type \[No\.Such\.Type\]/);
		expect(output[1]).toBe(
			'caught: The COM object Some.Other.Program cannot be made: there is no COM on Linux.',
		);
		expect(output.join('\n')).toContain('script.ps1:4');
		expect(output).not.toContain('not reached');
		expect(code).toBe(1);
	});
});

withPowerShell('a script that runs as another account (§6.11)', () => {
	it.skipIf(process.getuid?.() !== 0)(
		'reads the variables that are not secret, and is told why it can set none (needs root)',
		async () => {
			const {output, code} = await runScript(
				`$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
"$(& id -un) in $($tsenv.Value('Site')) $tsenv:Site"
try { $tsenv.Value('Made') = 'x' } catch { $_.Exception.InnerException.Message }
exit 7`,
				{
					variables: {Site: 'Oslo'},
					step: {_SMSTSRunPowerShellAsUser: 'true', SMSTSRunPowerShellUserName: 'nobody'},
				},
			);
			expect(output).toEqual([
				'nobody in Oslo Oslo',
				'The variable Made cannot be set: the script runs as another account, which may not write to the run.',
			]);
			expect(code).toBe(7);
		},
	);
});

withPowerShell('a script with a BOM or CRLF', () => {
	const script = 'param($Name)\r\n"Grüße, $Name"\r\nif ($Name) {\r\n\texit 7\r\n}\r\n';
	const big = (text: string) => Buffer.from(text, 'utf16le').swap16();
	const forms: readonly (readonly [string, Buffer])[] = [
		['UTF-8 without a mark', Buffer.from(script)],
		['UTF-8 with its mark', Buffer.from(`\uFEFF${script}`)],
		['UTF-16 LE with its mark', Buffer.from(`\uFEFF${script}`, 'utf16le')],
		['UTF-16 BE with its mark', big(`\uFEFF${script}`)],
	];
	const step = {OSDRunPowerShellScriptParameters: "-Name 'Ærø'"};

	it.each(forms)('runs from the step: %s', async (_form, bytes) => {
		const {output, code} = await runScriptStep({
			OSDRunPowerShellScriptSourceScript: bytes.toString('base64'),
			...step,
		});
		expect(output).toEqual(['Grüße, Ærø']);
		expect(code).toBe(7);
	});

	it.each(forms)('runs from a package: %s', async (_form, bytes) => {
		const folder = temporaryFolder();
		mkdirSync(path.join(folder, 'Scripts'));
		writeFileSync(path.join(folder, 'Scripts', 'Greet.ps1'), bytes);
		const {output, code} = await runScriptStep(
			{
				OSDRunPowerShellScriptPackageID: 'CON00030',
				OSDRunPowerShellScriptScriptName: '.\\Scripts\\Greet.ps1',
				...step,
			},
			{packages: {CON00030: folder}},
		);
		expect(output).toEqual(['Grüße, Ærø']);
		expect(code).toBe(7);
	});
});
