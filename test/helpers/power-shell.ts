import path from 'node:path';
import process from 'node:process';
import {describe} from 'vitest';
import {createLinuxCommands} from '../../source/machine/linux/commands.ts';
import type {Machine} from '../../source/machine/machine.ts';
import {createFakeMachine} from './fake-machine.ts';
import {programPath} from './installed-program.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** The full path of a real `pwsh`: of the folder that `BOOTSEQ_PWSH` names, or of one on the path. */
export const findPowerShell = (): string | undefined =>
	programPath('pwsh', [process.env['BOOTSEQ_PWSH'] ?? '']) ?? programPath('pwsh');

const program = findPowerShell();

/** Tests on a real PowerShell. Where there is none they are reported as skipped, with the reason. */
export const withPowerShell = (title: string, tests: () => void): void => {
	describe.skipIf(program === undefined)(
		program === undefined ? `${title} (needs pwsh on the PATH or in BOOTSEQ_PWSH)` : title,
		{timeout: 120_000},
		tests,
	);
};

/** The environment of a process that finds PowerShell, with a home of this test. */
export const powerShellEnvironment = (): Record<string, string> => ({
	PATH: `${path.dirname(program ?? '/')}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
	HOME: temporaryFolder(),
	LANG: 'C.UTF-8',
	NO_COLOR: '1',
	POWERSHELL_TELEMETRY_OPTOUT: '1',
	POWERSHELL_UPDATECHECK: 'Off',
});

/** A stand-in for a machine whose commands really run, PowerShell among them. */
export const machineWithPowerShell = (): Machine => {
	const environment = powerShellEnvironment();
	return {...createFakeMachine({environment}), commands: createLinuxCommands(environment)};
};
