import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {readBootId, readPhase} from '../../../source/machine/linux/boot.ts';
import {createLinuxDrives} from '../../../source/machine/linux/drives.ts';
import {createLinuxSystem, type LinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {createLinuxPower} from '../../../source/machine/linux/power.ts';
import {prepareRunAs} from '../../../source/machine/linux/run-as.ts';
import {plantFileTree} from '../../helpers/file-tree.ts';
import {linuxLaptop} from '../../helpers/linux-laptop.ts';

let laptop: LinuxSystem;
let remove: () => Promise<void>;

beforeAll(async () => {
	const planted = await plantFileTree(linuxLaptop);
	remove = planted.remove;
	laptop = createLinuxSystem(planted.root, {
		space: async path => (path === '/' ? undefined : {size: 10, free: 4}),
	});
});

afterAll(async () => {
	await remove();
});

/** Answers in place of the system's tools, and keeps what was asked. */
const recordingExecute = (exitCodes: Readonly<Record<string, number>> = {}) => {
	const asked: string[] = [];
	const run: Execute = async (program, arguments_) => {
		asked.push([program, ...arguments_].join(' '));
		return {exitCode: exitCodes[program] ?? 0, stdout: '', stderr: ''};
	};
	return {asked, run};
};

describe('drives of a Linux machine', () => {
	it('are what holds files, with kind, label and free space', async () => {
		expect(await createLinuxDrives(laptop).list()).toEqual([
			{path: '/', kind: 'memory', label: '', free: 0},
			{path: '/media/USB STICK', kind: 'removable', label: 'TS MEDIA', free: 4},
			{path: '/media/disc', kind: 'optical', label: '', free: 4},
			{path: '/mnt/data', kind: 'fixed', label: '', free: 4},
			{path: '/mnt/windows', kind: 'fixed', label: '', free: 4},
			{path: '/mnt/deploy', kind: 'network', label: '', free: 4},
		]);
	});

	it('have their label read from the device where udev is missing', async () => {
		const run: Execute = async (program, arguments_) => ({
			exitCode: 0,
			stdout: `${program} ${arguments_.at(-1)}\n`,
			stderr: '',
		});
		const withoutUdev: LinuxSystem = {
			...laptop,
			has: file => file !== '/dev/disk/by-label' && laptop.has(file),
			list: folder => (folder === '/dev/disk/by-label' ? [] : laptop.list(folder)),
		};
		const drives = await createLinuxDrives(withoutUdev, run).list();
		expect(drives.find(({kind}) => kind === 'removable')?.label).toBe('blkid /dev/sdb1');
	});
});

describe('a restart of a Linux machine', () => {
	it.each([
		['in the memory of the boot medium', '/', 'in memory'],
		['in /run', '/run/state', 'tmpfs'],
		['on a disc', '/media/disc/state', 'read-only'],
	])('would lose a state folder %s', async (_, folder, words) => {
		expect(await createLinuxPower(laptop).survivesRestart(folder, 'current-os')).toEqual({
			ok: false,
			error: expect.stringContaining(words),
		});
	});

	it('keeps a state folder on a disk, also one that is still to be made', async () => {
		const onDisk = {...laptop, text: () => '26 1 259:2 / / rw - ext4 /dev/nvme0n1p2 rw'};
		expect(await createLinuxPower(onDisk).survivesRestart('/no/such/folder/yet', 'current-os')).toMatchObject(
			{ok: true},
		);
	});

	it('is asked of systemd where it runs', async () => {
		const {asked, run} = recordingExecute();
		const system = {...laptop, has: (file: string) => file === '/run/systemd/system'};
		expect(await createLinuxPower(system, run).restart('current-os')).toMatchObject({ok: true});
		expect(asked).toEqual(['systemctl reboot']);
	});

	it('writes everything to the disks first where nobody else does', async () => {
		const {asked, run} = recordingExecute();
		expect(await createLinuxPower(laptop, run).restart('boot-media')).toMatchObject({ok: true});
		expect(asked).toEqual(['sync', 'reboot -f']);
	});

	it('is followed in the same ways by switching off', async () => {
		const ours = recordingExecute();
		expect(await createLinuxPower(laptop, ours.run).shutDown()).toMatchObject({ok: true});
		expect(ours.asked).toEqual(['sync', 'poweroff -f']);
		const systemd = recordingExecute();
		const system = {...laptop, has: (file: string) => file === '/run/systemd/system'};
		expect(await createLinuxPower(system, systemd.run).shutDown()).toMatchObject({ok: true});
		expect(systemd.asked).toEqual(['systemctl poweroff']);
		const refusing = recordingExecute({poweroff: 1});
		expect(await createLinuxPower(laptop, refusing.run).shutDown()).toEqual({
			ok: false,
			error: expect.stringContaining('poweroff ended with 1. Switch it off by hand.'),
		});
	});

	it('that is refused says what to do', async () => {
		const {run} = recordingExecute({reboot: 1});
		expect(await createLinuxPower(laptop, run).restart('current-os')).toEqual({
			ok: false,
			error: expect.stringContaining('by hand'),
		});
	});
});

describe('the start of a Linux machine', () => {
	it('has an identity, and a phase by the mark of our boot medium', () => {
		expect(readBootId(laptop)).toBe('fb783c7e-a5d9-4bb0-aa5f-2905828393d4');
		expect(readPhase(laptop)).toBe('WinPE');
		expect(readPhase({...laptop, has: () => false})).toBe('FullOS');
	});

	it('without /proc says what to mount', () => {
		expect(() => readBootId({...laptop, text: () => ''})).toThrow('mount /proc');
	});
});

describe('a command as another user on Linux (task-sequence-format.md §6.11)', () => {
	it('is started by root without a password', async () => {
		expect(await prepareRunAs('operator', {isRoot: true, run: recordingExecute().run})).toEqual({
			ok: true,
			value: ['-u', 'operator', '--'],
		});
	});

	it('fails for a user that is not there, and for anybody but root', async () => {
		const {run} = recordingExecute({id: 1});
		expect(await prepareRunAs('nobody-here', {isRoot: true, run})).toMatchObject({error: {code: 1326}});
		expect(await prepareRunAs('operator', {isRoot: false, run})).toMatchObject({error: {code: 5}});
	});
});
