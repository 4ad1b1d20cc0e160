import {expect, it} from 'vitest';
import {ofType} from '../helpers/event-lines.ts';
import {commandXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

/** As documents hold it: UTF-16 in Base64. */
const powerShellXml = (name: string, script: string): string =>
	stepXml('SMS_TaskSequence_RunPowerShellScriptAction', name, 'OSDRunPowerShellScript.exe', {
		variables: {
			OSDRunPowerShellScriptSourceScript: Buffer.from(script, 'utf16le').toString('base64'),
			OSDRunPowerShellScriptExecutionPolicy: 'Bypass',
		},
	});

underWine('scripts of the Windows Script Host', () => {
	it.each([
		['check.vbs', 'WScript.Echo "arguments: " & WScript.Arguments(0)\nWScript.Quit 7\n'],
		['check.js', 'WScript.Echo("arguments: " + WScript.Arguments(0));\nWScript.Quit(7);\n'],
	])('%s runs under cscript, gets its arguments, and its code is the step’s', async (name, script) => {
		const bench = wineBench();
		bench.write(name, script.replaceAll('\n', '\r\n'));
		const {code, events} = await bench.run(
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Check', `cscript.exe //nologo "%Here%\\${name}" "two words"`),
		);
		expect(code).toBe(1);
		expect(outputOf(events())).toEqual(['arguments: two words']);
		expect(ofType(events(), 'step-finished').at(-1)).toMatchObject({code: 7, succeeded: false});
	});

	it('read the variables of the task sequence from their environment, and set them through TSENV', async () => {
		const bench = wineBench();
		bench.write(
			'site.vbs',
			[
				'Set shell = CreateObject("WScript.Shell")',
				'Set environment = shell.Environment("PROCESS")',
				'WScript.Echo "site " & environment("Site")',
				'Set files = CreateObject("Scripting.FileSystemObject")',
				'Set file = files.OpenTextFile(environment("TSENV"), 8, True)',
				'file.WriteLine "Building=" & environment("Site") & " 2"',
				'file.Close',
				'',
			].join('\r\n'),
		);
		const {code, said, events} = await bench.run(
			setVariableXml('Site', 'Gent'),
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Site', 'cscript.exe //nologo "%Here%\\site.vbs"'),
			commandXml('See', 'cmd.exe /c "echo %Building%"'),
		);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['site Gent', 'Gent 2']);
	});
});

underWine('a Run PowerShell Script step where PowerShell only pretends', () => {
	it('fails: a program that ends with 0 without having run the script does not pass for PowerShell', async () => {
		const bench = wineBench();
		const {code, events} = await bench.run(powerShellXml('Configure', 'exit 0'));
		expect(code).toBe(1);
		expect(ofType(events(), 'step-finished')[0]).toMatchObject({
			succeeded: false,
			code: 0x80070002,
			message: expect.stringMatching(/PowerShell is missing: .*powershell\.exe does not run commands/i),
		});
	});
});
