import {randomUUID} from 'node:crypto';
import type {CommandResult} from '../machine.ts';
import {notStarted, win32Code} from '../start-failure.ts';
import type {CommandPlan} from './plan-command.ts';

/**
Starts a process as another user and passes its output and exit code on. Everything it needs, the password among it, comes
through its standard input: a command line and an environment can be read by others, and the environment is handed down.
*/
const script = `
$ErrorActionPreference = 'Stop'
$request = [Console]::In.ReadToEnd() | ConvertFrom-Json
$start = New-Object Diagnostics.ProcessStartInfo
$start.FileName = $request.program
$start.Arguments = $request.arguments
$start.WorkingDirectory = $request.folder
$start.UserName = $request.user
if ($request.domain) { $start.Domain = $request.domain }
$start.Password = ConvertTo-SecureString $request.password -AsPlainText -Force
$start.LoadUserProfile = $true
$start.UseShellExecute = $false
$start.RedirectStandardOutput = $true
$start.RedirectStandardError = $true
try { $process = [Diagnostics.Process]::Start($start) } catch {
	$inner = $_.Exception
	while ($inner.InnerException) { $inner = $inner.InnerException }
	$code = if ($inner -is [ComponentModel.Win32Exception]) { $inner.NativeErrorCode } else { 1326 }
	[Console]::Error.WriteLine("$($request.token) $code $($inner.Message)")
	exit 1
}
$errors = $process.StandardError.ReadToEndAsync()
while ($null -ne ($line = $process.StandardOutput.ReadLine())) { [Console]::Out.WriteLine($line) }
[Console]::Error.Write($errors.Result)
$process.WaitForExit()
exit $process.ExitCode
`;

export type RunAsPlan = {
	readonly arguments: readonly string[];
	readonly input: string;
	/** Begins the line on the error output that says why the process was not started. */
	readonly token: string;
};

/** How to run a planned command as another user, by PowerShell. */
export const planRunAs = (
	plan: CommandPlan,
	folder: string,
	{user, password}: {readonly user: string; readonly password: string},
): RunAsPlan => {
	const token = randomUUID();
	const [domain, name] = user.includes('\\') ? user.split('\\', 2) : ['', user];
	return {
		arguments: [
			'-NoLogo',
			'-NoProfile',
			'-NonInteractive',
			'-ExecutionPolicy',
			'Bypass',
			'-EncodedCommand',
			Buffer.from(script, 'utf16le').toString('base64'),
		],
		input: JSON.stringify({
			program: plan.program,
			arguments: plan.arguments.join(' '),
			folder,
			user: name,
			domain,
			password,
			token,
		}),
		token,
	};
};

/** Rule: task-sequence-format.md §6.11, "fails in WinPE". */
export const runAsInWindowsPe = (user: string): CommandResult =>
	notStarted(
		win32Code.logonFailure,
		`Windows PE cannot run a command as ${user}: it has no accounts but its own. Move the step behind the restart into Windows, or take the account off it.`,
	);

/** What a line of the error output says about the start; undefined: it is ordinary output. */
export const readStartProblem = (
	line: string,
	{token}: RunAsPlan,
	user: string,
): CommandResult | undefined => {
	const [first, code, ...words] = line.split(' ');
	return first === token
		? notStarted(Number(code), `The command could not be started as ${user}: ${words.join(' ')}`)
		: undefined;
};
