/** A text as PowerShell reads it literally. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
PowerShell text that runs a script, given as a PowerShell expression, and ends with the script's exit code.

The parameters are PowerShell text, as the editor asks for it (special values in single quotes), so they go through
`-Command`; `-File` would take the quotes literally. `-Command` alone would turn every exit code but 0 into 1, and a
script that could not even be parsed into 0: hence the tail.
*/
export const scriptCall = (script: string, parameters: string): string => {
	const call = `& ${script} ${parameters}`.trimEnd();
	return `${call}\n$succeeded = $?\nif ($null -ne $LASTEXITCODE) { exit $LASTEXITCODE }\nif (-not $succeeded) { exit 1 }`;
};

const options = (executionPolicy: string): readonly string[] => [
	'-NoLogo',
	'-NoProfile',
	'-NonInteractive',
	...(executionPolicy === '' ? [] : ['-ExecutionPolicy', executionPolicy]),
];

/** The arguments that let PowerShell run a text. An empty execution policy leaves that of the machine. */
export const commandArguments = (command: string, executionPolicy: string): readonly string[] => [
	...options(executionPolicy),
	'-Command',
	command,
];

/**
The arguments that let PowerShell run a file, whatever the execution policy of the machine is. It ends with what the script itself
exits with; the code of a program that the script called is not taken for its own.
*/
export const fileArguments = (file: string, words: readonly string[] = []): readonly string[] => [
	...options('Bypass'),
	'-File',
	file,
	...words,
];
