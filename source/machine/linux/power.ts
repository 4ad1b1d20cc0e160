import {realpath} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type Execute, execute} from '../execute.ts';
import type {Power} from '../machine.ts';
import type {LinuxSystem} from './linux-system.ts';
import {mountOf, readMounts} from './mounts.ts';

/**
Restarts and switches off by systemd where it runs; elsewhere, as on a boot medium whose first process is a script, by the kernel itself,
after everything written has reached the disks.
*/
export const createLinuxPower = (system: LinuxSystem, run: Execute = execute): Power => ({
	survivesRestart: async stateFolder => survives(await realName(stateFolder), system),
	async restart() {
		const refused = await ask(system, run, 'reboot');
		return refused === undefined
			? success(undefined)
			: failure(
					`The restart was refused: ${refused}. Restart the machine by hand; the run goes on from the next step.`,
				);
	},
	async shutDown() {
		const refused = await ask(system, run, 'poweroff');
		return refused === undefined ? success(undefined) : failure(`${refused}. Switch it off by hand.`);
	},
});

/** Undefined: it is being done; else why not. */
const ask = async (
	system: LinuxSystem,
	run: Execute,
	deed: 'reboot' | 'poweroff',
): Promise<string | undefined> => {
	if (system.has('/run/systemd/system')) {
		const {exitCode} = await run('systemctl', [deed]);
		if (exitCode === 0) {
			return undefined;
		}
	}

	await run('sync', []);
	const {exitCode, stderr} = await run(deed, ['-f']);
	return exitCode === 0 ? undefined : stderr.trim() || `${deed} ended with ${exitCode}`;
};

/** A path by its real name, symbolic links followed as far as its folders have been made yet. */
const realName = async (folder: string): Promise<string> => {
	try {
		return await realpath(folder);
	} catch {
		const parent = path.dirname(folder);
		return parent === folder ? folder : path.join(await realName(parent), path.basename(folder));
	}
};

const survives = (folder: string, system: LinuxSystem): Result<undefined, string> => {
	const mount = mountOf(folder, readMounts(system));
	if (mount === undefined) {
		return failure(
			`It is not known which file system holds ${folder}: mount /proc, or name another folder with --state.`,
		);
	}

	switch (mount.kind) {
		case 'memory':
			return failure(
				`The state folder ${folder} is in memory or on a layer over it (${mount.fileSystem} on ${mount.path}) and would be lost. Name a folder on a disk with --state.`,
			);
		case 'optical':
			return failure(
				`The state folder ${folder} is on a read-only disc (${mount.path}). Name a folder on a disk with --state.`,
			);
		case 'fixed':
		case 'removable':
		case 'network':
			return success(undefined);
		default: {
			const unreachable: never = mount.kind;
			return unreachable;
		}
	}
};
