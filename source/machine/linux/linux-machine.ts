import {execute} from '../execute.ts';
import type {Machine} from '../machine.ts';
import {openShellProgram} from '../open-shell.ts';
import {readBootId, readPhase} from './boot.ts';
import {createLinuxCommands} from './commands.ts';
import {createLinuxDrives} from './drives.ts';
import {createLinuxFacts} from './facts.ts';
import {createLinuxKeyboard} from './keyboard.ts';
import {createLinuxSystem} from './linux-system.ts';
import {createLinuxNetworkFolders} from './network-folders.ts';
import {createLinuxNetwork} from './network-settings.ts';
import {createLinuxPower} from './power.ts';
import {keepShellCode} from './shell-code.ts';
import {createLinuxStateDisks} from './state-disks.ts';

/** The Linux this process runs on. */
export const createLinuxMachine = (): Machine => {
	const system = createLinuxSystem();
	const phase = readPhase(system);
	return {
		platform: 'linux',
		phase,
		bootId: async () => readBootId(system),
		facts: createLinuxFacts({system}),
		commands: createLinuxCommands(process.env),
		power: createLinuxPower(system),
		drives: createLinuxDrives(system),
		keyboard: createLinuxKeyboard({
			system,
			run: execute,
			environment: process.env,
			user: process.geteuid?.() ?? 0,
		}),
		network: createLinuxNetwork({system}),
		networkFolders: createLinuxNetworkFolders({system}),
		...(phase === 'WinPE' ? {stateDisks: createLinuxStateDisks(system)} : {}),
		...(system.has('/etc/bootseq-medium') && system.has('/run/boot') ? {keepShellCode} : {}),
		openShell: async request => openShellProgram(process.env['SHELL'] ?? '/bin/sh', request),
		// A copy: every look into `process.env` asks the C library.
		processEnvironment: {...process.env},
	};
};
