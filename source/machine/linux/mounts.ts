import path from 'node:path';
import type {Drive} from '../machine.ts';
import type {LinuxSystem} from './linux-system.ts';

/** A mounted file system that holds files, not kernel state. */
export type Mount = {
	readonly path: string;
	readonly fileSystem: string;
	/** `/dev/sdb1`, `//server/share`, or a name without meaning. */
	readonly source: string;
	readonly kind: Drive['kind'];
	/** `sdb1`; empty where no block device is behind it. */
	readonly device: string;
	readonly label: string;
};

const memoryFileSystems = new Set(['tmpfs', 'ramfs', 'rootfs', 'squashfs', 'overlay', 'devtmpfs']);
const networkFileSystems = new Set([
	'nfs',
	'nfs4',
	'cifs',
	'smb3',
	'fuse.sshfs',
	'fuse.rclone',
	'9p',
	'virtiofs',
]);

/** Reads /proc/self/mountinfo, without what shows kernel state (proc, sysfs, cgroup). Later lines lie over earlier ones of the same path, so the last one counts. */
export const readMounts = (system: LinuxSystem): Mount[] => {
	const labels = readLabels(system);
	const mounts = system
		.text('/proc/self/mountinfo')
		.split('\n')
		.map(line => parseMount(line))
		.filter(mount => mount !== undefined);
	return [...new Map(mounts.map(mount => [mount.path, mount])).values()].flatMap(mount => {
		const device = deviceOf(mount, system);
		const kind = kindOf(mount, device, system);
		return kind === undefined
			? []
			: [
					{
						path: mount.path,
						fileSystem: mount.fileSystem,
						source: mount.source,
						kind,
						device: device.name,
						label: labels.get(device.name) ?? '',
					},
				];
	});
};

/** Every path that something is mounted on. */
export const mountPoints = (system: LinuxSystem): ReadonlySet<string> =>
	new Set(
		system
			.text('/proc/self/mountinfo')
			.split('\n')
			.map(line => parseMount(line)?.path)
			.filter(mountPoint => mountPoint !== undefined),
	);

/** The mount that holds a path: the longest that is a parent of it. */
export const mountOf = (file: string, mounts: readonly Mount[]): Mount | undefined =>
	mounts
		.filter(mount => mount.path === '/' || file === mount.path || file.startsWith(`${mount.path}/`))
		.toSorted((a, b) => b.path.length - a.path.length)[0];

type MountLine = {
	readonly path: string;
	readonly numbers: string;
	readonly fileSystem: string;
	readonly source: string;
};

/** `36 35 8:17 / /media/USB\040STICK rw,relatime shared:1 - vfat /dev/sdb1 rw`; the optional fields end with `-`. */
const parseMount = (line: string): MountLine | undefined => {
	const fields = line.split(' ');
	const separator = fields.indexOf('-', 6);
	const [numbers, , mountPoint] = fields.slice(2);
	const [fileSystem, source] = fields.slice(separator + 1);
	return separator === -1 || numbers === undefined || mountPoint === undefined || fileSystem === undefined
		? undefined
		: {path: unescapeOctal(mountPoint), numbers, fileSystem, source: unescapeOctal(source ?? '')};
};

/** The kernel writes a blank, tab, line break or backslash of a path as `\040`. */
const unescapeOctal = (text: string): string =>
	text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

type BlockDevice = {readonly name: string; readonly disk: string; readonly place: string};

/** By number where the file system has one of its own (`8:17`), else by the name it was mounted from (btrfs, ntfs-3g). */
const deviceOf = ({numbers, source}: MountLine, system: LinuxSystem): BlockDevice => {
	const byName = source.startsWith('/dev/') ? path.posix.basename(source) : '';
	const place = system.link(`/sys/dev/block/${numbers}`) || system.link(`/sys/class/block/${byName}`);
	const name = place === '' ? byName : path.posix.basename(place);
	const parent = path.posix.basename(path.posix.dirname(place));
	return {name, disk: system.has(`/sys/block/${parent}`) ? parent : name, place};
};

const kindOf = (
	{fileSystem, source}: MountLine,
	device: BlockDevice,
	system: LinuxSystem,
): Drive['kind'] | undefined => {
	if (networkFileSystems.has(fileSystem)) {
		return 'network';
	}

	if (memoryFileSystems.has(fileSystem) || /^z?ram\d/.test(device.disk)) {
		return 'memory';
	}

	if (!source.startsWith('/dev/') && device.place === '' && fileSystem !== 'zfs') {
		return undefined;
	}

	if (/^sr\d/.test(device.disk) || fileSystem === 'iso9660' || fileSystem === 'udf') {
		return 'optical';
	}

	const removable =
		system.text(`/sys/block/${device.disk}/removable`) === '1' || /\/usb\d/.test(device.place);
	return removable ? 'removable' : 'fixed';
};

/** udev's names for labels; its escapes are `\x20`. Without udev there are none. */
const readLabels = (system: LinuxSystem): Map<string, string> =>
	new Map(
		system
			.list('/dev/disk/by-label')
			.map(name => [
				path.posix.basename(system.link(`/dev/disk/by-label/${name}`)),
				name.replaceAll(/(?:\\x[\da-f]{2})+/gi, escaped =>
					new TextDecoder().decode(
						Uint8Array.from(escaped.slice(2).split('\\x'), hexadecimal => Number.parseInt(hexadecimal, 16)),
					),
				),
			]),
	);
