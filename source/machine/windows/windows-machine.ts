import os from 'node:os';
import {execute} from '../execute.ts';
import type {Machine} from '../machine.ts';
import {openShellProgram} from '../open-shell.ts';
import {readWindowsBootId, readWindowsPhase} from './boot.ts';
import {createCimQuery} from './cim-query.ts';
import {createWindowsCommands} from './commands.ts';
import {createWindowsDrives} from './drives.ts';
import {createWindowsFacts} from './facts.ts';
import {createWindowsPower} from './power.ts';
import {createRegistry} from './registry.ts';

/**
The Windows, or Windows PE, this process runs on.

Its parts are tested with recorded answers of the tools they ask; they have not been run on Windows as a whole.
*/
export const createWindowsMachine = async (): Promise<Machine> => {
	const registry = createRegistry(execute);
	const phase = await readWindowsPhase(registry);
	const query = createCimQuery(execute);
	const drives = createWindowsDrives(query, phase);
	return {
		platform: 'windows',
		phase,
		bootId: async () => readWindowsBootId(phase, query, os.tmpdir()),
		facts: createWindowsFacts({query, registry, drives, phase}),
		commands: createWindowsCommands({run: execute, query, phase, processEnvironment: process.env}),
		power: createWindowsPower(execute, phase),
		drives,
		openShell: async request => openShellProgram(process.env['ComSpec'] ?? 'cmd.exe', request),
		processEnvironment: process.env,
	};
};
