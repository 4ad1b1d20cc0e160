import {execFile} from 'node:child_process';
import os from 'node:os';
import {promisify} from 'node:util';
import {type Execute, execute} from '../execute.ts';
import type {Machine} from '../machine.ts';
import {openShellProgram} from '../open-shell.ts';
import {readWindowsBootId, readWindowsPhase} from './boot.ts';
import {createCimQuery} from './cim-query.ts';
import {createCodePageDecoder, readCodePage} from './code-page.ts';
import {createWindowsCommands} from './commands.ts';
import {askConsoleWindow} from './console-window.ts';
import {createWindowsDrives} from './drives.ts';
import {createWindowsFacts} from './facts.ts';
import {createWindowsKeyboard} from './keyboard.ts';
import {createWindowsNetworkFolders} from './network-folders.ts';
import {createWindowsNetwork} from './network-settings.ts';
import {createWindowsPower} from './power.ts';
import {createRegistry} from './registry.ts';

/**
The Windows, or Windows PE, this process runs on.

Tested as a whole under Wine (test/windows), its parts also with recorded answers of the tools they ask.
*/
export const createWindowsMachine = async (): Promise<Machine> => {
	const plainRegistry = createRegistry(execute);
	const [phase, codePage, toolCodePage] = await Promise.all([
		readWindowsPhase(plainRegistry),
		readCodePage(promisify(execFile), plainRegistry),
		readCodePage(execute, plainRegistry),
	]);
	const run: Execute = async (program, arguments_, options) =>
		execute(program, arguments_, {decoder: createCodePageDecoder(toolCodePage), ...options});
	const registry = createRegistry(run);
	const query = createCimQuery(run);
	const drives = createWindowsDrives(query, phase);
	return {
		platform: 'windows',
		phase,
		bootId: async () => readWindowsBootId({registry, run, phase, query, temporaryFolder: os.tmpdir()}),
		facts: createWindowsFacts({query, registry, drives, phase}),
		commands: createWindowsCommands({
			run,
			query,
			phase,
			codePage,
			processEnvironment: process.env,
		}),
		power: createWindowsPower(run, phase),
		drives,
		keyboard: createWindowsKeyboard({run, registry, phase, askConsoleWindow}),
		network: createWindowsNetwork({run, query, phase}),
		networkFolders: createWindowsNetworkFolders(run),
		openShell: async request => openShellProgram(process.env['ComSpec'] ?? 'cmd.exe', request),
		processEnvironment: process.env,
	};
};
