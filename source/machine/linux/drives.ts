import {type Execute, execute} from '../execute.ts';
import type {Drives} from '../machine.ts';
import type {LinuxSystem} from './linux-system.ts';
import {type Mount, readMounts} from './mounts.ts';

/** Mounted drives. Where udev is missing, as on small boot media, `blkid` reads the label. */
export const createLinuxDrives = (system: LinuxSystem, run: Execute = execute): Drives => ({
	list: async () =>
		Promise.all(
			readMounts(system)
				.filter(isPlaceForFiles)
				.map(async ({path, kind, label, device}) => ({
					path,
					kind,
					label: label || (await labelFromDevice(device, system, run)),
					free: (await system.space(path))?.free ?? 0,
				})),
		),
});

/** Of the file systems in memory only the root is one; the others belong to the system. */
const isPlaceForFiles = ({kind, path}: Mount): boolean => kind !== 'memory' || path === '/';

const labelFromDevice = async (device: string, system: LinuxSystem, run: Execute): Promise<string> => {
	if (device === '' || system.has('/dev/disk/by-label')) {
		return '';
	}

	const {exitCode, stdout} = await run('blkid', ['-s', 'LABEL', '-o', 'value', `/dev/${device}`]);
	return exitCode === 0 ? stdout.trim() : '';
};
