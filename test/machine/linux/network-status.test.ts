import {describe, expect, it, onTestFinished} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {readLinuxNetwork} from '../../../source/machine/linux/network-status.ts';
import {withNameServers} from '../../../source/machine/linux/resolv-conf.ts';
import {type FileTree, plantFileTree} from '../../helpers/file-tree.ts';
import {linuxLaptop} from '../../helpers/linux-laptop.ts';

const noJson: Execute = async () => ({exitCode: 1, stdout: '', stderr: "ip: unrecognized option '-json'"});

const statusOf = async (files: FileTree = {}, run: Execute = noJson, base: FileTree = linuxLaptop) => {
	const {root, remove} = await plantFileTree({...base, ...files});
	onTestFinished(remove);
	const system = createLinuxSystem(root, {
		networkInterfaces: () => ({
			eno1: [
				{
					address: '192.0.2.41',
					netmask: '255.255.255.0',
					family: 'IPv4',
					mac: '00:00:5e:00:53:11',
					internal: false,
					cidr: '192.0.2.41/24',
				},
				{
					address: '2001:db8::41',
					netmask: 'ffff:ffff:ffff:ffff::',
					family: 'IPv6',
					mac: '00:00:5e:00:53:11',
					internal: false,
					cidr: '2001:db8::41/64',
					scopeid: 0,
				},
			],
		}),
	});
	const status = await readLinuxNetwork(system, run);
	return status.value;
};

describe('the network as Linux tells it', () => {
	it('is hardware with its addresses, its way out and its name servers', async () => {
		const {adapters, withoutDriver} = await statusOf();
		expect(adapters).toMatchObject([
			{
				id: 'eno1',
				description: 'e1000e',
				macAddress: '00:00:5E:00:53:11',
				connected: true,
				speed: 1_000_000_000,
				addresses: [
					{address: '192.0.2.41', prefix: 24},
					{address: '2001:db8::41', prefix: 64},
				],
				configuration: 'static',
				gateways: ['192.0.2.1'],
				dnsServers: ['192.0.2.1', '192.0.2.2'],
			},
			{id: 'wlan0', wireless: true, connected: false, addresses: []},
		]);
		expect(withoutDriver).toEqual([]);
	});

	it('has its address from DHCP where a client looks after the adapter', async () => {
		for (const words of ['udhcpc\0-b\0-i\0eno1\0', 'busybox\0udhcpc\0-i\0eno1\0', 'dhcpcd: eno1 [ip4]\0']) {
			const {adapters} = await statusOf({'proc/812/cmdline': words});
			expect(adapters[0]?.configuration, words).toBe('dhcp');
		}

		const other = await statusOf({'proc/812/cmdline': 'udhcpc\0-i\0wlan0\0'});
		expect(other.adapters[0]?.configuration).toBe('static');
	});

	it('has its address from DHCP where the kernel counts its time down', async () => {
		const {adapters} = await statusOf({}, async () => ({
			exitCode: 0,
			stdout: JSON.stringify([
				{ifname: 'eno1', addr_info: [{family: 'inet', dynamic: true, valid_life_time: 3500}]},
				{ifname: 'lo', addr_info: [{family: 'inet', valid_life_time: 4_294_967_295}]},
			]),
			stderr: '',
		}));
		expect(adapters[0]).toMatchObject({configuration: 'dhcp', lease: {seconds: 3500}});
	});

	it('has a way out of version 6', async () => {
		const zeros = '0'.repeat(32);
		const {adapters} = await statusOf({
			'proc/net/ipv6_route': [
				`${zeros} 00 ${zeros} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003     eno1`,
				`${zeros} 00 ${zeros} 00 ${zeros} ffffffff 00000001 00000000 00200200       lo`,
			].join('\n'),
		});
		expect(adapters[0]?.gateways).toEqual(['192.0.2.1', 'fe80::1']);
	});

	it('asks the servers behind the local one of systemd', async () => {
		const {adapters} = await statusOf({
			'etc/resolv.conf': 'nameserver 127.0.0.53\n',
			'run/systemd/resolve/resolv.conf': 'nameserver 192.0.2.53\n',
		});
		expect(adapters[0]?.dnsServers).toEqual(['192.0.2.53']);
	});

	it('names network hardware that nothing drives, by its numbers', async () => {
		const {withoutDriver} = await statusOf({
			'sys/bus/pci/devices/0000:00:1f.6/class': '0x020000\n',
			'sys/bus/pci/devices/0000:00:1f.6/vendor': '0x8086\n',
			'sys/bus/pci/devices/0000:00:1f.6/device': '0x15fc\n',
			'sys/bus/pci/devices/0000:00:02.0/class': '0x030000\n',
			'sys/bus/pci/devices/0000:00:14.0/class': '0x020000\n',
			'sys/bus/pci/devices/0000:00:14.0/driver': {link: '../../../bus/pci/drivers/e1000e'},
		});
		expect(withoutDriver).toEqual(['8086:15fc']);
	});

	it('knows an adapter that is switched off from one without a cable', async () => {
		const {adapters} = await statusOf({
			'sys/class/net/eno1/operstate': 'down\n',
			'sys/class/net/eno1/flags': '0x1002\n',
			'sys/class/net/wlan0/flags': '0x1003\n',
		});
		expect(adapters.map(({enabled, connected}) => [enabled, connected])).toEqual([
			[false, false],
			[true, false],
		]);
	});
});

it('resolv.conf keeps what else it says when its servers change', () => {
	expect(withNameServers('# by hand\nsearch contoso.example\nnameserver 192.0.2.1\n', ['192.0.2.53'])).toBe(
		'# by hand\nsearch contoso.example\nnameserver 192.0.2.53\n',
	);
});
