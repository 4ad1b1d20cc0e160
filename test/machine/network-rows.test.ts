import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {cimDateTime, readCimDateTime} from '../../source/machine/cim-date-time.ts';
import {readNetworkRows} from '../../source/machine/network-rows.ts';
import {readRecordedMachine} from '../../source/machine/recorded/read-recorded-machine.ts';
import {createRecordedMachine} from '../../source/machine/recorded/recorded-machine.ts';
import type {WmiRow} from '../../source/sequence/conditions/condition-facts.ts';
import {failure, success} from '../../source/sequence/result.ts';

const now = Date.UTC(2026, 10, 21, 14, 0);

const statusOf = async (classes: Readonly<Record<string, readonly WmiRow[]>>) =>
	readNetworkRows(async (_namespace, query) => {
		const name = /from (\w+)/i.exec(query)?.[1] ?? '';
		const rows = classes[name];
		return rows === undefined ? failure(`Invalid class ${name}`) : success(rows);
	}, now);

const adapter = {
	Index: 7,
	InterfaceIndex: 12,
	Name: 'Intel(R) Ethernet',
	NetConnectionID: 'Ethernet',
	MACAddress: '00:00:5e:00:53:11',
	PhysicalAdapter: true,
	AdapterTypeID: 0,
	NetConnectionStatus: 2,
	Speed: '1000000000',
};

const configuration = {
	Index: 7,
	DHCPEnabled: true,
	DHCPServer: '192.0.2.1',
	DHCPLeaseExpires: '20261121170000.000000+060',
	IPAddress: ['192.0.2.41', 'fe80::1', '2001:db8::41'],
	IPSubnet: ['255.255.255.0', '64', '64'],
	DefaultIPGateway: ['192.0.2.1'],
	DNSServerSearchOrder: ['192.0.2.53'],
};

describe('the network as Windows tells it', () => {
	it('is an adapter with its addresses, its lease and its way out', async () => {
		const status = await statusOf({
			Win32_NetworkAdapter: [adapter, {...adapter, Index: 8, PhysicalAdapter: false}],
			Win32_NetworkAdapterConfiguration: [configuration],
			Win32_PnPEntity: [],
		});
		expect(status).toEqual({
			ok: true,
			value: {
				adapters: [
					{
						id: '12',
						name: 'Ethernet',
						description: 'Intel(R) Ethernet',
						macAddress: '00:00:5E:00:53:11',
						wireless: false,
						enabled: true,
						connected: true,
						speed: 1_000_000_000,
						addresses: [
							{address: '192.0.2.41', prefix: 24},
							{address: '2001:db8::41', prefix: 64},
						],
						configuration: 'dhcp',
						lease: {server: '192.0.2.1', seconds: 2 * 3600},
						gateways: ['192.0.2.1'],
						dnsServers: ['192.0.2.53'],
					},
				],
				withoutDriver: [],
			},
		});
	});

	it('is static where DHCP is off, without a cable where the adapter says so, off where it is disabled', async () => {
		const status = await statusOf({
			Win32_NetworkAdapter: [
				adapter,
				{...adapter, Index: 8, NetConnectionStatus: 7},
				{...adapter, Index: 9, NetConnectionStatus: 0},
			],
			Win32_NetworkAdapterConfiguration: [{...configuration, DHCPEnabled: false}],
		});
		expect(status.ok && status.value.adapters).toMatchObject([
			{configuration: 'static', connected: true, enabled: true},
			{connected: false, enabled: true, addresses: []},
			{connected: false, enabled: false},
		]);
	});

	it('names network hardware that has no driver', async () => {
		const status = await statusOf({
			Win32_NetworkAdapter: [],
			Win32_NetworkAdapterConfiguration: [],
			Win32_PnPEntity: [
				{Name: 'Ethernet Controller', ConfigManagerErrorCode: 28, CompatibleID: ['PCI\\VEN_8086&CC_0200']},
				{Name: 'SM Bus Controller', ConfigManagerErrorCode: 28, CompatibleID: ['PCI\\CC_0C05']},
				{Name: 'Switched off', ConfigManagerErrorCode: 22, CompatibleID: ['PCI\\CC_0200']},
			],
		});
		expect(status.ok && status.value.withoutDriver).toEqual(['Ethernet Controller']);
	});

	it('cannot be told where Windows Management Instrumentation does not answer', async () => {
		expect(await statusOf({})).toEqual({ok: false, error: 'Invalid class Win32_NetworkAdapter'});
	});
});

it('a recorded laptop has its network in its rows, and nothing is set on it', async () => {
	const file = 'media-samples/machines/laptop-uefi.json';
	const recorded = readRecordedMachine(readFileSync(file, 'utf8'), file);
	if (!recorded.ok) {
		throw new Error(recorded.error.message);
	}

	const {network} = createRecordedMachine(recorded.value);
	const status = await network.status();
	expect(status.ok && status.value.adapters).toMatchObject([
		{
			name: 'Ethernet',
			connected: true,
			configuration: 'dhcp',
			addresses: [{address: '192.0.2.41', prefix: 24}],
		},
		{name: 'Wi-Fi', wireless: true, connected: false},
	]);
	expect(await network.setClock(0)).toMatchObject({ok: false, error: expect.stringContaining('recorded')});
	expect(await network.gatewayAnswers('192.0.2.1', '4')).toBeUndefined();
});

describe('a moment of WMI', () => {
	it('goes to its own form and back', () => {
		expect(readCimDateTime(cimDateTime(now))).toBe(now);
	});

	it('counts its offset, and is none when it is something else', () => {
		expect(readCimDateTime('20261121150000.000000+060')).toBe(now);
		expect(readCimDateTime('2026-11-21')).toBeUndefined();
	});
});
