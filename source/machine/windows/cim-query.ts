import {setImmediate} from 'node:timers/promises';
import type {WmiRow} from '../../sequence/conditions/condition-facts.ts';
import {failure, type Result} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import {normalizeNamespace} from '../wmi-namespace.ts';
import {parseCimAnswers} from './cim-answer.ts';

export type CimQuery = (namespace: string, query: string) => Promise<Result<readonly WmiRow[], string>>;

type Question = {
	readonly namespace: string;
	readonly query: string;
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
Asks Windows Management Instrumentation, one PowerShell process for all questions of the same moment.

In Windows PE this needs the optional components WinPE-WMI, WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell
(media-and-boot.md §7); without them every question is answered with the error text that says so.
*/
export const createCimQuery = (run: Execute): CimQuery => {
	let waiting: Question[] = [];

	const askAll = async () => {
		const questions = waiting;
		waiting = [];
		const answers = await ask(questions, run);
		for (const [index, {answer}] of questions.entries()) {
			answer(answers[index] ?? failure('PowerShell left this query without an answer.'));
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

const ask = async (
	questions: readonly Question[],
	run: Execute,
): Promise<readonly Result<readonly WmiRow[], string>[]> => {
	const input = JSON.stringify(questions.map(({namespace, query}) => ({namespace, query})));
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
		{input},
	);
	const problem =
		exitCode === undefined
			? 'Windows Management Instrumentation cannot be asked: PowerShell is missing. Add WinPE-WMI, WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell to the boot image.'
			: exitCode === 0
				? undefined
				: `PowerShell ended with ${exitCode}: ${stderr.trim() || 'no reason given'}. In Windows PE look whether WinPE-WMI and WinPE-PowerShell are in the boot image.`;
	return problem === undefined ? parseCimAnswers(stdout) : questions.map(() => failure(problem));
};

/** What `-EncodedCommand` takes: UTF-16 in Base64. */
const encode = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
