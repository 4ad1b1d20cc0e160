import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Execute, Execution} from '../../../source/machine/execute.ts';
import {createWindowsNetwork} from '../../../source/machine/windows/network-settings.ts';
import {success} from '../../../source/sequence/result.ts';

type Answer = Partial<Execution> | undefined;

/** A Windows whose tools answer as the test says, and else succeed in silence. */
const benchOf = (answers: Readonly<Record<string, Answer>> = {}, phase: 'WinPE' | 'FullOS' = 'FullOS') => {
	const ran: string[] = [];
	const scripts: string[] = [];
	const run: Execute = async (program, arguments_) => {
		ran.push([program, ...arguments_].join(' '));
		if (program === 'cscript.exe') {
			scripts.push(readFileSync(arguments_.at(-1) ?? '', 'utf8'));
		}

		return {exitCode: 0, stdout: '', stderr: '', ...answers[program]};
	};
	const network = createWindowsNetwork({
		run,
		phase,
		query: async (_namespace, query) =>
			success(
				/from Win32_NetworkAdapter$/i.test(query)
					? [{Index: 1, InterfaceIndex: 4, NetConnectionID: 'Ethernet', PhysicalAdapter: true}]
					: [],
			),
	});
	return {network, ran, scripts};
};

const signal = new AbortController().signal;

describe('an address on Windows', () => {
	it('is set with its mask, its gateway and its name servers', async () => {
		const {network, ran} = benchOf();
		await network.setStaticAddress('4', {
			addresses: [
				{address: '192.0.2.10', prefix: 24},
				{address: '192.0.2.11', prefix: 25},
				{address: '2001:db8::10', prefix: 64},
			],
			gateways: ['192.0.2.1', 'fe80::1'],
			dnsServers: ['192.0.2.53', '192.0.2.54', '2001:db8::53'],
		});
		expect(ran).toEqual([
			'netsh.exe interface ipv4 set address name=4 source=static address=192.0.2.10 mask=255.255.255.0 gateway=192.0.2.1',
			'netsh.exe interface ipv4 add address name=4 address=192.0.2.11 mask=255.255.255.128',
			'netsh.exe interface ipv6 add address interface=4 address=2001:db8::10/64',
			'netsh.exe interface ipv6 add route prefix=::/0 interface=4 nexthop=fe80::1',
			'netsh.exe interface ipv4 set dnsservers name=4 source=static address=192.0.2.53 validate=no',
			'netsh.exe interface ipv4 add dnsservers name=4 address=192.0.2.54 index=2 validate=no',
			'netsh.exe interface ipv6 set dnsservers name=4 source=static address=2001:db8::53 validate=no',
		]);
	});

	it('is not there when netsh refuses: what it said is told', async () => {
		const {network} = benchOf({'netsh.exe': {exitCode: 1, stdout: '\r\nThe object already exists.\r\n\r\n'}});
		const set = await network.setStaticAddress('4', {
			addresses: [{address: '192.0.2.10', prefix: 24}],
			gateways: [],
			dnsServers: [],
		});
		expect(set).toMatchObject({ok: false, error: expect.stringContaining('The object already exists.')});
	});

	it('comes from DHCP in Windows PE after the network was loaded', async () => {
		const {network, ran} = benchOf({'netsh.exe': {exitCode: 1}}, 'WinPE');
		expect(await network.askDhcp('4', signal)).toEqual({ok: true, value: undefined});
		expect(ran).toEqual([
			'wpeutil.exe InitializeNetwork',
			'netsh.exe interface ipv4 set address name=4 source=dhcp',
			'ipconfig.exe /renew Ethernet',
		]);
	});

	it('is not there when DHCP does not answer', async () => {
		const {network, ran} = benchOf({
			'ipconfig.exe': {exitCode: 1, stdout: 'unable to contact your DHCP server'},
		});
		expect(await network.askDhcp('4', signal)).toMatchObject({
			ok: false,
			error: expect.stringContaining('No DHCP server answered on Ethernet: unable to contact'),
		});
		expect(ran).not.toContain('wpeutil.exe InitializeNetwork');
	});
});

describe('a gateway on Windows', () => {
	const echo = {exitCode: 0, stdout: 'Reply from 192.0.2.1: bytes=32 time<1ms TTL=64'};
	const unreachable = {exitCode: 0, stdout: 'Reply from 192.0.2.41: Destination host unreachable.'};

	it.each([
		['answers an echo', {'ping.exe': echo}, true],
		[
			'answers an echo in German',
			{'ping.exe': {stdout: 'Antwort von 192.0.2.1: Bytes=32 Zeit=2ms TTL=64'}},
			true,
		],
		[
			'answers no echo but tells its hardware address',
			{'ping.exe': {exitCode: 1}, 'arp.exe': {stdout: '  192.0.2.1   00-00-5e-00-53-01   dynamic'}},
			true,
		],
		[
			'is not there',
			{'ping.exe': unreachable, 'arp.exe': {exitCode: 1, stdout: 'No ARP Entries Found.'}},
			false,
		],
		['cannot be asked', {'ping.exe': {exitCode: undefined}, 'arp.exe': {exitCode: undefined}}, undefined],
	])('%s', async (_, answers, expected) => {
		expect(await benchOf(answers).network.gatewayAnswers('192.0.2.1', '4')).toBe(expected);
	});
});

describe('the clock of Windows', () => {
	it('is set by WMI, whatever the locale', async () => {
		const {network, scripts} = benchOf();
		expect(await network.setClock(Date.UTC(2026, 10, 21, 14, 0))).toEqual({ok: true, value: undefined});
		expect(scripts[0]).toContain("SetDateTime('20261121140000.000000+000')");
	});

	it('is not set where the script host is missing', async () => {
		const {network} = benchOf({'cscript.exe': {exitCode: undefined, stderr: 'spawn cscript.exe ENOENT'}});
		expect(await network.setClock(0)).toMatchObject({
			ok: false,
			error: expect.stringContaining('WinPE-Scripting'),
		});
	});
});
