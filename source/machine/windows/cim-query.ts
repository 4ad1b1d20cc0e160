import {setImmediate} from 'node:timers/promises';
import type {WmiRow} from '../../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import {normalizeNamespace} from '../wmi-namespace.ts';
import {parseCimAnswers} from './cim-answer.ts';
import {askScriptHost, type WmiAnswers, type WmiQuestion} from './script-host-query.ts';

export type CimQuery = (namespace: string, query: string) => Promise<Result<readonly WmiRow[], string>>;

type Question = WmiQuestion & {
	readonly answer: (result: Result<readonly WmiRow[], string>) => void;
};

/** Reads questions as JSON from its standard input, so that no quoting can break; answers each alone, so that one failure is one. */
const script = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$questions = [Console]::In.ReadToEnd() | ConvertFrom-Json
$answers = foreach ($question in @($questions)) {
	try {
		$rows = @(Get-CimInstance -Namespace $question.namespace -Query $question.query | ForEach-Object {
			$row = @{}
			foreach ($property in $_.CimInstanceProperties) {
				$value = $property.Value
				if ($value -is [datetime]) { $value = '/Date(' + ([DateTimeOffset]$value).ToUnixTimeMilliseconds() + ')/' }
				if ($value -isnot [Microsoft.Management.Infrastructure.CimInstance]) { $row[$property.Name] = $value }
			}
			$row
		})
		@{ rows = $rows }
	} catch {
		@{ error = $_.Exception.Message; code = $_.Exception.HResult }
	}
}
ConvertTo-Json -Depth 4 -Compress -InputObject @($answers)
`;

/**
Asks Windows Management Instrumentation, one process for all questions of the same moment: PowerShell, or, where that does not
answer, the Windows Script Host, and from then on that one.

In Windows PE this needs WinPE-WMI and either WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell, or WinPE-Scripting alone
(media-and-boot.md §7); without them every question is answered with the error text that says so.
*/
export const createCimQuery = (run: Execute): CimQuery => {
	let waiting: Question[] = [];
	let powerShellAnswers = true;

	const ask = async (questions: readonly WmiQuestion[]): Promise<WmiAnswers> => {
		const byPowerShell = powerShellAnswers ? await askPowerShell(questions, run) : failure('');
		if (byPowerShell.ok) {
			return byPowerShell;
		}

		const byScriptHost = await askScriptHost(questions, run);
		if (byScriptHost.ok) {
			powerShellAnswers = false;
			return byScriptHost;
		}

		return failure(
			`Windows Management Instrumentation cannot be asked: ${[byPowerShell.error, byScriptHost.error].filter(reason => reason !== '').join('; ')}. In Windows PE add WinPE-WMI and WinPE-Scripting to the boot image; scripts of PowerShell need WinPE-NetFX and WinPE-PowerShell too.`,
		);
	};

	const askAll = async () => {
		const questions = waiting;
		waiting = [];
		const answers = await ask(questions.map(({namespace, query}) => ({namespace, query})));
		for (const [index, {answer}] of questions.entries()) {
			answer(
				answers.ok
					? (answers.value[index] ??
							failure('Windows Management Instrumentation left this query without an answer.'))
					: answers,
			);
		}
	};

	return async (namespace, query) => {
		const {promise, resolve} = Promise.withResolvers<Result<readonly WmiRow[], string>>();
		waiting.push({namespace: normalizeNamespace(namespace), query, answer: resolve});
		if (waiting.length === 1) {
			// Whatever is asked in this turn of the event loop goes along.
			await setImmediate();
			await askAll();
		}

		return promise;
	};
};

const askPowerShell = async (questions: readonly WmiQuestion[], run: Execute): Promise<WmiAnswers> => {
	const {exitCode, stdout, stderr} = await run(
		'powershell.exe',
		[
			'-NoLogo',
			'-NoProfile',
			'-NonInteractive',
			'-ExecutionPolicy',
			'Bypass',
			'-EncodedCommand',
			encode(script),
		],
		{input: JSON.stringify(questions)},
	);
	if (exitCode === undefined) {
		return failure('PowerShell is missing');
	}

	if (exitCode !== 0) {
		return failure(`PowerShell ended with ${exitCode}: ${stderr.trim() || 'no reason given'}`);
	}

	const answers = parseCimAnswers(stdout);
	return answers.length === 0 ? failure('PowerShell left the query without an answer') : success(answers);
};

/** What `-EncodedCommand` takes: UTF-16 in Base64. */
const encode = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
