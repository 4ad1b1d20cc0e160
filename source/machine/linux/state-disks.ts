import path from 'node:path';
import {failure, success} from '../../sequence/result.ts';
import {type Execute, type Execution, execute} from '../execute.ts';
import type {StateDisk, StateDisks} from '../state-disks.ts';
import {listFileSystems, writesSoFar} from './file-systems.ts';
import type {LinuxSystem} from './linux-system.ts';

/** Where a boot medium of ours keeps runs, and mounts the disk that has one in progress. */
const statePlace = '/var/lib/bootseq';
const lookPlace = '/run/bootseq/state-disk';
const memoryPlace = '/run/bootseq/state-in-memory';
const folderName = '_SMSTaskSequence';

/**
The disks of a computer that was started from a boot medium of ours. The disk is mounted over the state folder, so that every path stays what
it was, before and after the restart: the next start of the medium mounts it at the same place.
*/
export const createLinuxStateDisks = (system: LinuxSystem, run: Execute = execute): StateDisks => {
	let known: {readonly writes: string; readonly disks: readonly StateDisk[]} | undefined;
	return {
		stateFolder: path.posix.join(statePlace, folderName),
		async list() {
			const writes = writesSoFar(system);
			if (known?.writes !== writes) {
				known = {writes, disks: await listFileSystems(system, run)};
			}

			return known.disks;
		},
		async open(disk) {
			await run('mkdir', ['-p', lookPlace]);
			const mounted = await mount(disk, lookPlace, {system, run});
			if (mounted.exitCode !== 0) {
				return failure(`${disk.device} cannot be mounted: ${said(mounted)}.`);
			}

			return success({
				stateFolder: path.posix.join(lookPlace, folderName),
				free: (await system.space(lookPlace))?.free ?? 0,
				async takeOver() {
					await run('mkdir', ['-p', memoryPlace]);
					const kept = await run('mount', ['--bind', statePlace, memoryPlace]);
					const over = await run('mount', ['--bind', lookPlace, statePlace]);
					if (over.exitCode === 0 && kept.exitCode === 0) {
						// What lies under the disk now would only take memory, and hold the key of the run.
						await run('rm', ['-rf', path.posix.join(memoryPlace, folderName)]);
					}

					await run('umount', [memoryPlace]);
					return over.exitCode === 0
						? success(undefined)
						: failure(`${disk.device} cannot be mounted on ${statePlace}: ${said(over)}.`);
				},
				async close() {
					await run('umount', [lookPlace]);
				},
			});
		},
	};
};

const mount = async (
	{device, fileSystem}: StateDisk,
	place: string,
	{system, run}: {system: LinuxSystem; run: Execute},
): Promise<Execution> => {
	if (fileSystem !== 'ntfs') {
		return run('mount', ['-t', fileSystem, device, place]);
	}

	// A file system of a program cannot be mounted by a second one.
	const [, there] = mountedPlace(system.text('/proc/mounts'), device);
	return there === undefined
		? run('mount', ['-t', 'ntfs-3g', device, place])
		: run('mount', ['--bind', there, place]);
};

const mountedPlace = (mounts: string, device: string): readonly string[] =>
	mounts
		.split('\n')
		.map(line => line.split(' '))
		.find(([source]) => source === device) ?? [];

/** What a tool said, as a part of a sentence. */
const said = ({stderr, exitCode}: Execution): string =>
	stderr.trim().split('\n')[0]?.replace(/\.$/, '') || `it ended with ${exitCode}`;
