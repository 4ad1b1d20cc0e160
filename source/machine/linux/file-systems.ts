import type {Execute} from '../execute.ts';
import type {StateDisk} from '../state-disks.ts';
import type {LinuxSystem} from './linux-system.ts';

/** What the boot medium mounts again at its next start, and a power cut does not break. Not FAT: the boot partition of a computer is one. */
const lastingFileSystems: ReadonlySet<string> = new Set(['ext4', 'ext3', 'xfs', 'btrfs', 'ntfs']);

type Block = {readonly name: string; readonly sectors: number};

/** The file systems of fixed disks that can keep a run, the better and then the larger ones first. */
export const listFileSystems = async (system: LinuxSystem, run: Execute): Promise<readonly StateDisk[]> => {
	const found: {readonly disk: StateDisk; readonly sectors: number}[] = [];
	for (const {name, sectors} of blocksOf(system)) {
		const device = `/dev/${name}`;
		const uses = usesOf(system, device);
		if (uses.some(options => options.includes('ro'))) {
			// The medium itself, or what somebody protects.
			continue;
		}

		const {exitCode, stdout} = await run('blkid', ['-p', '-o', 'export', device]);
		const tags = new Map(stdout.split('\n').map(line => splitOnce(line.trim())));
		const fileSystem = tags.get('TYPE') ?? '';
		if (exitCode === 0 && lastingFileSystems.has(fileSystem)) {
			const id = `${device} ${tags.get('UUID') ?? ''}`;
			found.push({disk: {device, fileSystem, id, mounted: uses.length > 0}, sectors});
		}
	}

	const isForeign = ({fileSystem}: StateDisk) => Number(fileSystem === 'ntfs');
	return found
		.toSorted((a, b) => isForeign(a.disk) - isForeign(b.disk) || b.sectors - a.sectors)
		.map(({disk}) => disk);
};

/** Changes whenever something was written to a fixed disk, mounted or unmounted: only then there can be another file system. */
export const writesSoFar = (system: LinuxSystem): string =>
	[
		...blocksOf(system).map(({name}) => name),
		...fixedDisks(system).map(disk => system.text(`/sys/block/${disk}/stat`).split(/\s+/)[6]),
		system.text('/proc/mounts'),
	].join('\n');

const fixedDisks = (system: LinuxSystem): readonly string[] =>
	system
		.list('/sys/block')
		.filter(
			disk =>
				/^(?:sd|hd|vd|xvd|nvme|mmcblk)/.test(disk) &&
				system.text(`/sys/block/${disk}/removable`) !== '1' &&
				!/\/usb\d/.test(system.link(`/sys/block/${disk}`)),
		);

/** The partitions of fixed disks, and the disks themselves, which may hold a file system without any. */
const blocksOf = (system: LinuxSystem): readonly Block[] =>
	fixedDisks(system).flatMap(disk => {
		const sectorsOf = (folder: string) => Number(system.text(`/sys/block/${folder}/size`));
		const partitions = system
			.list(`/sys/block/${disk}`)
			.filter(name => name.startsWith(disk) && system.has(`/sys/block/${disk}/${name}/size`));
		return [
			{name: disk, sectors: sectorsOf(disk)},
			...partitions.map(name => ({name, sectors: sectorsOf(`${disk}/${name}`)})),
		];
	});

/** The options of every mount of a device. */
const usesOf = (system: LinuxSystem, device: string): readonly (readonly string[])[] =>
	system
		.text('/proc/mounts')
		.split('\n')
		.map(line => line.split(' '))
		.filter(([source]) => source === device)
		.map(([, , , options = '']) => options.split(','));

const splitOnce = (line: string): readonly [string, string] => {
	const at = line.indexOf('=');
	return [line.slice(0, at), line.slice(at + 1)];
};
