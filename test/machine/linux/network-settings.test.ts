import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import type {Execute, Execution} from '../../../source/machine/execute.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {createLinuxNetwork} from '../../../source/machine/linux/network-settings.ts';
import {type FileTree, plantFileTree} from '../../helpers/file-tree.ts';

type Options = {
	readonly files?: FileTree;
	/** Programs that there are. */
	readonly programs?: readonly string[];
	/** How a command ends that begins so. */
	readonly ends?: Readonly<Record<string, Partial<Execution>>>;
};

const benchOf = async ({files = {}, programs = ['ip'], ends = {}}: Options = {}) => {
	const {root, remove} = await plantFileTree({'sys/class/net/eth0/ifindex': '2\n', ...files});
	onTestFinished(remove);
	const ran: string[] = [];
	const written = new Map<string, string>();
	const run: Execute = async (program, arguments_) => {
		const line = [path.basename(program), ...arguments_].join(' ');
		ran.push(line);
		const [, ended] = Object.entries(ends).find(([start]) => line.startsWith(start)) ?? [];
		return {exitCode: 0, stdout: '', stderr: '', ...ended};
	};
	const network = createLinuxNetwork({
		system: createLinuxSystem(root),
		run,
		find: async program => (programs.includes(program) ? `/usr/sbin/${program}` : undefined),
		write: async (file, text) => void written.set(file, text),
		end() {},
	});
	return {network, ran, written};
};

const signal = new AbortController().signal;
const address = {
	addresses: [{address: '192.0.2.10', prefix: 24}],
	gateways: ['192.0.2.1'],
	dnsServers: ['192.0.2.53'],
};

describe('a static address on Linux', () => {
	it('is set by hand where nobody manages the adapter, and the name servers with it', async () => {
		const {network, ran, written} = await benchOf({
			files: {'etc/resolv.conf': 'search contoso.example\nnameserver 198.51.100.1\n'},
		});
		expect(await network.setStaticAddress('eth0', address)).toEqual({ok: true, value: undefined});
		expect(ran).toEqual([
			'ip link set eth0 up',
			'ip addr flush dev eth0 scope global',
			'ip addr add 192.0.2.10/24 dev eth0',
			'ip route replace default via 192.0.2.1 dev eth0',
		]);
		expect(written.get('/etc/resolv.conf')).toBe('search contoso.example\nnameserver 192.0.2.53\n');
	});

	it('is set with busybox on a small medium', async () => {
		const {network, ran} = await benchOf({programs: ['busybox']});
		await network.setStaticAddress('eth0', {...address, dnsServers: []});
		expect(ran[0]).toBe('busybox ip link set eth0 up');
	});

	it('is refused to whoever may not set it, in the words of the tool', async () => {
		const {network} = await benchOf({
			ends: {'ip link': {exitCode: 2, stderr: 'RTNETLINK answers: Operation not permitted\n'}},
		});
		expect(await network.setStaticAddress('eth0', address)).toEqual({
			ok: false,
			error:
				'The network was not set: ip link set eth0 up ended with: RTNETLINK answers: Operation not permitted. Only root may set it.',
		});
	});

	it('is given to NetworkManager where that has the adapter', async () => {
		const {network, ran, written} = await benchOf({
			files: {'run/NetworkManager/devices/2': '[device]\n'},
			programs: ['ip', 'nmcli'],
		});
		await network.setStaticAddress('eth0', address);
		await network.askDhcp('eth0', signal);
		expect(ran).toEqual([
			'nmcli --wait 25 device modify eth0 ipv4.method manual ipv4.addresses 192.0.2.10/24 ipv4.gateway 192.0.2.1 ipv4.dns 192.0.2.53',
			'nmcli --wait 25 device modify eth0 ipv4.method auto ipv4.addresses  ipv4.gateway  ipv4.dns ',
			'nmcli --wait 25 device reapply eth0',
		]);
		expect(written.size).toBe(0);
	});

	it('is given to systemd-networkd where that has the adapter, and forgotten at the next start', async () => {
		const {network, ran, written} = await benchOf({
			files: {'run/systemd/netif/links/2': 'ADMIN_STATE=configured\n'},
			programs: ['ip', 'networkctl'],
		});
		await network.setStaticAddress('eth0', address);
		expect(ran).toEqual(['networkctl reload', 'networkctl reconfigure eth0']);
		expect(written.get('/run/systemd/network/00-bootseq-eth0.network')).toBe(
			'[Match]\nName=eth0\n\n[Network]\nAddress=192.0.2.10/24\nGateway=192.0.2.1\nDNS=192.0.2.53\n',
		);
		await network.askDhcp('eth0', signal);
		expect(written.get('/run/systemd/network/00-bootseq-eth0.network')).toContain('DHCP=yes');
	});
});

describe('DHCP on Linux', () => {
	it('is asked with the client that is there; busybox has a script of ours where the system has none', async () => {
		const {network, ran, written} = await benchOf({programs: ['ip', 'busybox']});
		expect(await network.askDhcp('eth0', signal)).toEqual({ok: true, value: undefined});
		expect(ran.at(-1)).toContain('/usr/sbin/busybox udhcpc -n');
		expect(ran.at(-1)).toContain('-s /run/bootseq/udhcpc.sh');
		expect(written.get('/run/bootseq/udhcpc.sh')).toMatch(/^#!\/bin\/sh\n/);
	});

	it('is asked with the script of the system where there is one', async () => {
		const {network, ran} = await benchOf({
			programs: ['ip', 'udhcpc'],
			files: {'usr/share/udhcpc/default.script': '#!/bin/sh\n'},
		});
		await network.askDhcp('eth0', signal);
		expect(ran.at(-1)).toContain('-s /usr/share/udhcpc/default.script');
	});

	it('cannot be asked where there is no client', async () => {
		const {network} = await benchOf();
		expect(await network.askDhcp('eth0', signal)).toMatchObject({
			ok: false,
			error: expect.stringContaining('There is no DHCP client on this computer'),
		});
	});
});

describe('the clock of Linux', () => {
	it('is set, and that of the hardware after it; a virtual machine has none', async () => {
		const {network, ran} = await benchOf({ends: {hwclock: {exitCode: 1}}});
		expect(await network.setClock(Date.UTC(2026, 10, 21, 14, 0))).toEqual({ok: true, value: undefined});
		expect(ran).toEqual(['date -u -s @1795269600', 'hwclock -u -w']);
	});

	it('is left to whoever may set it', async () => {
		const {network} = await benchOf({ends: {date: {exitCode: 1, stderr: 'date: cannot set date'}}});
		expect(await network.setClock(0)).toMatchObject({
			ok: false,
			error: expect.stringContaining('cannot set date'),
		});
	});
});
