import {expect, it} from 'vitest';
import {encodePowerShellScript} from '../../../source/sequence/document/powershell-script.ts';
import {folderTexts} from '../../helpers/folder-texts.ts';
import {powerShellEnvironment, withPowerShell} from '../../helpers/power-shell.ts';
import {programBench} from '../../helpers/program-bench.ts';
import {sequenceXml, setVariableXml, stepXml} from '../../helpers/sequence-xml.ts';

const scriptXml = (script: string): string =>
	stepXml('SMS_TaskSequence_RunPowerShellScriptAction', 'Script', 'OSDRunPowerShellScript.exe', {
		variables: {
			OSDRunPowerShellScriptSourceScript: encodePowerShellScript(script),
			OSDRunPowerShellScriptExecutionPolicy: 'Bypass',
		},
	});

withPowerShell('secrets in a PowerShell script, in the built program (§6.5)', () => {
	it('are read by value, in every letter, and kept in no file of the run while the script runs', async () => {
		const bench = programBench();
		const secret = 'canary-Ærø "1" \\ x';
		const script = `Set-StrictMode -Version Latest
$tsenv = New-Object -ComObject Microsoft.SMS.TSEnvironment
$text = $tsenv.Value('JoinKey')
[Convert]::ToHexString([Text.Encoding]::UTF8.GetBytes($text))
"code [$(Get-Variable LASTEXITCODE -ValueOnly)]"
Copy-Item -Recurse $env:BOOTSEQ_RUN_FOLDER '${bench.path('seen')}'`;
		const file = bench.write(
			'ts.xml',
			sequenceXml(setVariableXml('JoinKey', secret, {hidden: true}), scriptXml(script)),
		);
		const {code, stdout} = await bench.bootseq(['run', '--json', file], {
			environment: powerShellEnvironment(),
		});
		expect(code, stdout).toBe(0);
		expect(stdout).toContain(Buffer.from(secret).toString('hex').toUpperCase());
		expect(stdout).toContain('code []');
		const seen = await folderTexts(bench.path('seen'));
		expect(Object.keys(seen)).toContain('journal.jsonl');
		expect(Object.entries(seen).filter(([, text]) => text.includes('canary'))).toEqual([]);
	});
});
