import path from 'node:path';
import type {LinuxSystem} from './linux-system.ts';
import {readMounts} from './mounts.ts';

/** An installed Windows on a mounted disk, whatever the case of its names. */
export const detectWindows = (
	system: LinuxSystem,
): {readonly directory: string; readonly drive: string} | undefined => {
	for (const {path: drive} of readMounts(system).filter(({kind}) => kind === 'fixed')) {
		const directory = descend(system, drive, ['windows']);
		if (directory !== undefined && descend(system, directory, ['system32', 'ntoskrnl.exe']) !== undefined) {
			return {directory, drive};
		}
	}

	return undefined;
};

const descend = (system: LinuxSystem, folder: string, names: readonly string[]): string | undefined =>
	names.reduce<string | undefined>((at, name) => {
		const found = at === undefined ? undefined : system.list(at).find(entry => entry.toLowerCase() === name);
		return at === undefined || found === undefined ? undefined : path.posix.join(at, found);
	}, folder);
