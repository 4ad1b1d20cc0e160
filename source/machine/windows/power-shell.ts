import {failure, type Result, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';

/** Windows PowerShell first: scripts of the field are written for it, and use cmdlets that PowerShell 7 no longer has (Get-WmiObject). */
const names = ['powershell.exe', 'pwsh.exe'];
/** What a PowerShell prints for the test command; its parts are joined only by one that runs it. */
const token = 'bootseq-42';
const testCommand = "'bootseq-' + (6 * 7)";

/** What to add where there is none. */
const remedy =
	'Add WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell to the boot image, or use a command line step.';

/**
Finds a PowerShell that runs what it is given. One that is there and ends with 0 without having run anything (Wine's, or a placeholder
of an installer) would let every script pass: it counts as missing.

@returns Its full path, or a sentence. A PowerShell that was found is not looked for again; one that was not may be installed by a step.
*/
export const createPowerShellFinder = (
	find: (program: string) => Promise<string | undefined>,
	run: Execute,
): (() => Promise<Result<string, string>>) => {
	let found: string | undefined;

	const look = async (): Promise<Result<string, string>> => {
		const useless: string[] = [];
		for (const name of names) {
			const file = await find(name);
			if (file === undefined) {
				continue;
			}

			if (await runsCommands(file, run)) {
				found = file;
				return success(file);
			}

			useless.push(file);
		}

		return failure(
			useless.length === 0
				? `PowerShell is missing. ${remedy}`
				: `PowerShell is missing: ${useless.join(' and ')} ${useless.length === 1 ? 'does' : 'do'} not run commands. ${remedy}`,
		);
	};

	return async () => (found === undefined ? look() : success(found));
};

const runsCommands = async (file: string, run: Execute): Promise<boolean> => {
	const {stdout} = await run(file, ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', testCommand]);
	return stdout.includes(token);
};
