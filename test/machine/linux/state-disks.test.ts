import {afterEach, describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {createLinuxStateDisks} from '../../../source/machine/linux/state-disks.ts';
import type {StateDisk} from '../../../source/machine/state-disks.ts';
import {type FileTree, plantFileTree} from '../../helpers/file-tree.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const remove of cleanups.splice(0)) {
		await remove();
	}
});

/** Two fixed disks, a stick, a disc, a card reader's slot without a card; the medium is a partition of the first disk. */
const tree: FileTree = {
	'sys/block/vda/size': '8388608\n',
	'sys/block/vda/removable': '0\n',
	'sys/block/vda/stat': '1 0 8 0 5 0 4096 0 0 0 0\n',
	'sys/block/vda/vda1/size': '32768\n',
	'sys/block/vda/vda2/size': '4194304\n',
	'sys/block/vda/vda3/size': '2097152\n',
	'sys/block/nvme0n1/size': '16777216\n',
	'sys/block/nvme0n1/removable': '0\n',
	'sys/block/nvme0n1/stat': '1 0 8 0 5 0 8 0 0 0 0\n',
	'sys/block/nvme0n1/nvme0n1p1/size': '1048576\n',
	'sys/block/nvme0n1/nvme0n1p2/size': '16000000\n',
	'sys/block/sr0/size': '100\n',
	'sys/block/sr0/removable': '1\n',
	'sys/block/loop0/size': '100\n',
	'sys/block/sdb': {link: '../devices/pci0/usb2/2-1/block/sdb'},
	'sys/devices/pci0/usb2/2-1/block/sdb/size': '100\n',
	'sys/devices/pci0/usb2/2-1/block/sdb/removable': '0\n',
	'sys/devices/pci0/usb2/2-1/block/sdb/sdb1/size': '100\n',
	'proc/mounts': '/dev/vda3 /media/ABCD ext4 ro,relatime 0 0\n/dev/nvme0n1p1 /mnt ext4 rw,relatime 0 0\n',
};

const types: Readonly<Record<string, string>> = {
	'/dev/vda1': 'vfat',
	'/dev/vda2': 'ext4',
	'/dev/vda3': 'ext4',
	'/dev/nvme0n1p1': 'ext4',
	'/dev/nvme0n1p2': 'ntfs',
	'/dev/sdb1': 'ext4',
};

const bench = async (changes: FileTree = {}, failing: readonly string[] = []) => {
	const {root, remove} = await plantFileTree({...tree, ...changes});
	cleanups.push(remove);
	const asked: string[] = [];
	const run: Execute = async (program, arguments_) => {
		const line = [program, ...arguments_].join(' ');
		asked.push(line);
		const type = types[arguments_.at(-1) ?? ''];
		if (program === 'blkid') {
			return type === undefined
				? {exitCode: 2, stdout: '', stderr: ''}
				: {exitCode: 0, stdout: `DEVNAME=x\nUUID=uuid-of-${type}\nTYPE=${type}\n`, stderr: ''};
		}

		return failing.some(start => line.startsWith(start))
			? {exitCode: 32, stdout: '', stderr: 'mount: wrong fs type.\nmore'}
			: {exitCode: 0, stdout: '', stderr: ''};
	};
	const system = createLinuxSystem(root, {space: async () => ({size: 10, free: 4})});
	return {disks: createLinuxStateDisks(system, run), asked};
};

const ext4: StateDisk = {device: '/dev/vda2', fileSystem: 'ext4', id: '/dev/vda2 u', mounted: false};

describe('the disks that the state of a run may move to, on a Linux boot medium', () => {
	it('are file systems of fixed disks that a power cut does not break, those of Windows last, the larger ones first', async () => {
		const {disks} = await bench();
		expect(await disks.list()).toEqual([
			{device: '/dev/vda2', fileSystem: 'ext4', id: '/dev/vda2 uuid-of-ext4', mounted: false},
			{device: '/dev/nvme0n1p1', fileSystem: 'ext4', id: '/dev/nvme0n1p1 uuid-of-ext4', mounted: true},
			{device: '/dev/nvme0n1p2', fileSystem: 'ntfs', id: '/dev/nvme0n1p2 uuid-of-ntfs', mounted: false},
		]);
	});

	it('are not looked at again before something was written to a disk: a step takes no longer for it', async () => {
		const {disks, asked} = await bench();
		await disks.list();
		const {length} = asked;
		expect(length).toBeGreaterThan(0);
		await disks.list();
		expect(asked).toHaveLength(length);
	});

	it('never are the medium, a stick, or a disc', async () => {
		const {disks, asked} = await bench();
		await disks.list();
		expect(asked.filter(line => /vda3|sdb|sr0|loop/.test(line))).toEqual([]);
	});
});

describe('a disk that takes the place of the memory', () => {
	it('is mounted over the state folder, so that no path changes, and what is under it is forgotten', async () => {
		const {disks, asked} = await bench();
		const opened = await disks.open(ext4);
		if (!opened.ok) {
			throw new Error(opened.error);
		}

		expect(opened.value).toMatchObject({stateFolder: '/run/bootseq/state-disk/_SMSTaskSequence', free: 4});
		expect(await opened.value.takeOver()).toMatchObject({ok: true});
		await opened.value.close();
		expect(asked).toEqual([
			'mkdir -p /run/bootseq/state-disk',
			'mount -t ext4 /dev/vda2 /run/bootseq/state-disk',
			'mkdir -p /run/bootseq/state-in-memory',
			'mount --bind /var/lib/bootseq /run/bootseq/state-in-memory',
			'mount --bind /run/bootseq/state-disk /var/lib/bootseq',
			'rm -rf /run/bootseq/state-in-memory/_SMSTaskSequence',
			'umount /run/bootseq/state-in-memory',
			'umount /run/bootseq/state-disk',
		]);
	});

	it('is told by what the system says when it cannot be mounted', async () => {
		const {disks} = await bench({}, ['mount -t']);
		expect(await disks.open(ext4)).toEqual({
			ok: false,
			error: '/dev/vda2 cannot be mounted: mount: wrong fs type.',
		});
	});

	it('leaves what is in memory where it is when it cannot be put over it', async () => {
		const {disks, asked} = await bench({}, ['mount --bind /run/bootseq/state-disk']);
		const opened = await disks.open(ext4);
		expect(opened.ok && (await opened.value.takeOver())).toMatchObject({ok: false});
		expect(asked.filter(line => line.startsWith('rm'))).toEqual([]);
	});

	it.each([
		['that a step has mounted', '/dev/nvme0n1p2 /mnt/w fuseblk rw 0 0\n', 'mount --bind /mnt/w'],
		['that nobody has mounted', '', 'mount -t ntfs-3g /dev/nvme0n1p2'],
	])(
		'is reached as its one program allows when it is a file system of Windows %s',
		async (_, mounts, line) => {
			const {disks, asked} = await bench({'proc/mounts': mounts});
			await disks.open({...ext4, device: '/dev/nvme0n1p2', fileSystem: 'ntfs'});
			expect(asked.at(-1)).toBe(`${line} /run/bootseq/state-disk`);
		},
	);
});
