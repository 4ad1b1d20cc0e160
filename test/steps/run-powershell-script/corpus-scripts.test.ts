import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {hasCorpus} from '../../helpers/corpus-documents.ts';
import {type CorpusScript, corpusScripts} from '../../helpers/corpus-scripts.ts';
import {findPowerShell, powerShellEnvironment, withPowerShell} from '../../helpers/power-shell.ts';
import {runScript} from '../../helpers/run-script.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** What PowerShell's own parser says of a script. */
type Parsed = {
	readonly errors: readonly string[];
	/** Commands that the script does not define itself. */
	readonly commands: readonly string[];
	/** Whether it creates other objects than those of a task sequence, or calls static methods that reach outside. */
	readonly reachesOut: boolean;
};

/** Parses all of them in one process: PowerShell takes seconds to start. */
const parse = (scripts: readonly CorpusScript[]): readonly Parsed[] => {
	const folder = temporaryFolder();
	const files = scripts.map(({text}, index) => {
		const file = path.join(folder, `${index}.ps1`);
		writeFileSync(file, `\uFEFF${text}`);
		return file;
	});
	writeFileSync(path.join(folder, 'files.txt'), files.join('\n'));
	writeFileSync(path.join(folder, 'parse.ps1'), parseScript);
	const answer = execFileSync(
		findPowerShell() ?? 'pwsh',
		[
			'-NoProfile',
			'-NonInteractive',
			'-File',
			path.join(folder, 'parse.ps1'),
			path.join(folder, 'files.txt'),
		],
		{encoding: 'utf8', env: powerShellEnvironment()},
	);
	return JSON.parse(answer);
};

const parseScript = String.raw`param($List)
$found = foreach ($file in [IO.File]::ReadAllLines($List)) {
	$tokens = $errors = $null
	$tree = [Management.Automation.Language.Parser]::ParseFile($file, [ref] $tokens, [ref] $errors)
	$all = { param($type) , @($tree.FindAll({ param($node) $node -is $type }.GetNewClosure(), $true)) }
	$own = @((& $all ([Management.Automation.Language.FunctionDefinitionAst])).Name)
	$calls = & $all ([Management.Automation.Language.CommandAst])
	$other = @($calls | Where-Object { $_.GetCommandName() -eq 'New-Object' -and "$_" -notmatch 'Microsoft\.SMS\.|(PS|System\.)Object' })
	$static = @((& $all ([Management.Automation.Language.InvokeMemberExpressionAst])) | Where-Object { $_.Static -and "$_" -notmatch '^\[(string|convert|math)\]' })
	@{
		errors = @($errors | ForEach-Object { $_.Message })
		commands = @($calls | ForEach-Object { "$($_.GetCommandName())" } | Where-Object { $_ -notin $own } | Sort-Object -Unique)
		reachesOut = $other.Count + $static.Count -gt 0
	}
}
ConvertTo-Json -InputObject @($found) -Depth 4`;

/** Commands that only read variables, print, or write the script's own log. */
const harmless: ReadonlySet<string> = new Set(
	`New-Object Add-Member Get-Date Get-Culture Get-Item Test-Path Out-File Write-Output Write-Host Write-Verbose
	Where-Object Select-Object Sort-Object`
		.toLowerCase()
		.split(/\s+/),
);

const environmentAlone = async (): Promise<readonly CorpusScript[]> => {
	const scripts = await corpusScripts();
	const parsed = parse(scripts);
	return scripts.filter((_script, index) => {
		const {commands = [], reachesOut = true} = parsed[index] ?? {};
		return !reachesOut && commands.every(name => harmless.has(name.toLowerCase()));
	});
};

if (hasCorpus) {
	withPowerShell('the scripts of real task sequences (§1.7)', () => {
		it('are all read by PowerShell without a mistake', async () => {
			const scripts = await corpusScripts();
			const parsed = parse(scripts);
			expect(scripts.length).toBeGreaterThan(15);
			expect(parsed).toHaveLength(scripts.length);
			expect(parsed.flatMap(({errors}) => errors)).toEqual([]);
		});

		it('that touch only the task sequence run without a word of complaint', async () => {
			const scripts = await environmentAlone();
			expect(scripts.length).toBeGreaterThanOrEqual(4);
			for (const {document, text} of scripts) {
				const {output} = await runScript(text, {
					variables: {_SMSTSLogPath: temporaryFolder(), _SMSTSPackageName: 'Drivers', HPIAExitCode: '0'},
				});
				expect(
					output.filter(line => /exception|not recognized|cannot|unable|line \|/i.test(line)),
					document,
				).toEqual([]);
			}
		});

		it('find where a package was cached, and keep it in a variable', async () => {
			const script = (await environmentAlone()).find(({text}) => text.includes('_SMSTSPackageCacheLocation'));
			const {output, value} = await runScript(script?.text ?? '', {
				variables: {
					_SMSTSLogPath: temporaryFolder(),
					W10X64LANGPACKAGE: 'CON00042',
					_SMSTSPackageCacheLocationCON00042: '/cache/CON00042',
				},
			});
			expect(value('LANG01')).toBe('/cache/CON00042');
			expect(output).toContain('LANG01:/cache/CON00042');
		});

		it('tell an error in a dialog of TsProgressUI, and end with its code', async () => {
			const script = (await environmentAlone()).find(({text}) => text.includes('Show-TSErrorDialog -Org'));
			const {output, code} = await runScript(script?.text ?? '', {
				variables: {_SMSTSPackageName: 'Drivers', HPIAExitCode: '7', HPIAExitText: 'Battery low'},
			});
			expect(output.join('\n')).toContain('Recommend Rebooting  | Battery low - 7');
			expect(code).toBe(7);
		});
	});
}
