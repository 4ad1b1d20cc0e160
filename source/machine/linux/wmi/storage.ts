import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {Drive} from '../../machine.ts';
import type {LinuxSystem} from '../linux-system.ts';
import {readMounts} from '../mounts.ts';

const sectorBytes = 512;

/** `Win32_LogicalDisk`: a row a mounted file system, its mount point in place of the drive letter. */
export const logicalDisk = async (system: LinuxSystem): Promise<WmiRow[]> =>
	Promise.all(
		readMounts(system)
			.filter(({kind, path}) => kind !== 'memory' || path === '/')
			.map(async mount => {
				const space = await system.space(mount.path);
				return {
					DeviceID: mount.path,
					Name: mount.path,
					Caption: mount.path,
					DriveType: driveType(mount.kind),
					FileSystem: mount.fileSystem.toUpperCase(),
					VolumeName: mount.label,
					ProviderName: mount.kind === 'network' ? mount.source : null,
					Size: space?.size ?? null,
					FreeSpace: space?.free ?? null,
				};
			}),
	);

/** `Win32_DiskDrive`: a row a disk, without loops, memory disks, optical drives and what is laid over other disks. */
export const diskDrive = (system: LinuxSystem): WmiRow[] =>
	system
		.list('/sys/block')
		.filter(name => !/^(?:loop|ram|zram|sr|dm-|md|nbd|fd)\d*/.test(name) && sectorsOf(system, name) > 0)
		.map((name, index) => {
			const attribute = (file: string) => system.text(`/sys/block/${name}/${file}`);
			const isUsb = /\/usb\d/.test(system.link(`/sys/block/${name}`));
			const model = attribute('device/model') || name;
			return {
				Index: index,
				DeviceID: `/dev/${name}`,
				Name: `/dev/${name}`,
				Caption: model,
				Model: model,
				// A virtual disk has the number of its maker in place of the name.
				Manufacturer: attribute('device/vendor').replace(/^0x.*/, ''),
				SerialNumber: attribute('device/serial'),
				FirmwareRevision: attribute('device/firmware_rev') || attribute('device/rev'),
				Size: sectorsOf(system, name) * sectorBytes,
				BytesPerSector: Number(attribute('queue/logical_block_size') || sectorBytes),
				Partitions: system.list(`/sys/block/${name}`).filter(entry => entry.startsWith(name)).length,
				// Windows calls every disk that is not USB a SCSI disk, NVMe too.
				InterfaceType: isUsb ? 'USB' : 'SCSI',
				MediaType: attribute('removable') === '1' ? 'Removable Media' : 'Fixed hard disk media',
				Status: 'OK',
			};
		});

/** In units of 512 bytes, whatever the disk's own sectors are. */
const sectorsOf = (system: LinuxSystem, name: string): number =>
	Number(system.text(`/sys/block/${name}/size`) || 0);

const driveType = (kind: Drive['kind']): number => {
	switch (kind) {
		case 'removable':
			return 2;
		case 'fixed':
			return 3;
		case 'network':
			return 4;
		case 'optical':
			return 5;
		case 'memory':
			return 6;
		default: {
			const unreachable: never = kind;
			return unreachable;
		}
	}
};
