import {mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {realpath} from 'node:fs/promises';
import path from 'node:path';
import type {Machine} from '../../source/machine/machine.ts';
import type {StateDisk} from '../../source/machine/state-disks.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {createFakeMachine} from './fake-machine.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** A disk of a computer that was started from a boot medium. */
export type MemoryComputerDisk = {
	readonly device: string;
	readonly mounted?: boolean;
	/** What the system says when it is to be mounted. */
	readonly refuses?: string;
	/** Bytes. */
	readonly free?: number;
	/** What the system says when it is to take the place of the memory. */
	readonly staysOut?: string;
};

/**
A stand-in for a computer whose state folder is in memory: a link that leads to a folder for the memory, and to the folder of a disk once that has
taken its place, as a mount does.
*/
export const createMemoryComputer = (command: (line: string, computer: MemoryComputer) => void) => {
	const base = temporaryFolder();
	const place = path.join(base, 'place');
	const memory = path.join(base, 'memory');
	mkdirSync(memory);
	symlinkSync(memory, place);
	const computer: MemoryComputer = {
		disks: [],
		stateFolder: path.join(place, '_SMSTaskSequence'),
		inMemory: path.join(memory, '_SMSTaskSequence'),
		onDisk: device => path.join(base, path.basename(device), '_SMSTaskSequence'),
		turnOff() {
			rmSync(place);
			symlinkSync(memory, place);
			rmSync(memory, {recursive: true});
			mkdirSync(memory);
		},
		startsFrom(device) {
			rmSync(place);
			symlinkSync(path.dirname(computer.onDisk(device)), place);
		},
	};
	const machine: Machine = {
		...createFakeMachine({
			phase: 'WinPE',
			command(request) {
				command(typeof request.command === 'string' ? request.command : request.command.program, computer);
				return 0;
			},
		}),
		stateDisks: {
			stateFolder: computer.stateFolder,
			list: async () => computer.disks.map(disk => stateDisk(disk)),
			async open({device}) {
				const disk = computer.disks.find(one => one.device === device);
				if (disk?.refuses !== undefined) {
					return failure(disk.refuses);
				}

				const stateFolder = computer.onDisk(device);
				mkdirSync(path.dirname(stateFolder), {recursive: true});
				return success({
					stateFolder,
					free: disk?.free ?? 1e9,
					async takeOver() {
						if (disk?.staysOut !== undefined) {
							return failure(disk.staysOut);
						}

						computer.startsFrom(device);
						return success(undefined);
					},
					close: async () => undefined,
				});
			},
		},
	};
	return {
		computer,
		machine,
		survivesRestart: async () =>
			(await realpath(place)) === (await realpath(memory))
				? failure('The state folder is in memory and would be lost.')
				: success(undefined),
	};
};

export type MemoryComputer = {
	disks: readonly MemoryComputerDisk[];
	readonly stateFolder: string;
	readonly inMemory: string;
	onDisk(device: string): string;
	/** Everything in memory is lost. */
	turnOff(): void;
	/** The boot medium mounts this disk for the state. */
	startsFrom(device: string): void;
};

const stateDisk = ({device, mounted = false}: MemoryComputerDisk): StateDisk => ({
	device,
	fileSystem: 'ext4',
	id: `${device} id`,
	mounted,
});
