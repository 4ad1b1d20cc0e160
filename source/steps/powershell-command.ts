/** A text as PowerShell reads it literally. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
The arguments that let PowerShell run a script and end with the script's exit code.

The parameters are PowerShell text, as the editor asks for it (special values in single quotes), so they go through
`-Command`; `-File` would take the quotes literally. `-Command` alone would turn every exit code but 0 into 1, and a
script that could not even be parsed into 0: hence the tail.
*/
export const powerShellArguments = (script: {
	readonly path: string;
	readonly parameters: string;
	readonly executionPolicy: string;
}): readonly string[] => {
	const call = `& ${quoted(script.path)} ${script.parameters}`.trimEnd();
	return [
		'-NoLogo',
		'-NoProfile',
		'-NonInteractive',
		...(script.executionPolicy === '' ? [] : ['-ExecutionPolicy', script.executionPolicy]),
		'-Command',
		`${call}\n$succeeded = $?\nif ($null -ne $LASTEXITCODE) { exit $LASTEXITCODE }\nif (-not $succeeded) { exit 1 }`,
	];
};
