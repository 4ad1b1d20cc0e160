import {describe, expect, it} from 'vitest';
import type {CimQuery} from '../../../source/machine/windows/cim-query.ts';
import {createWindowsDrives} from '../../../source/machine/windows/drives.ts';
import {createWindowsFacts} from '../../../source/machine/windows/facts.ts';
import {createWindowsPower} from '../../../source/machine/windows/power.ts';
import type {Registry} from '../../../source/machine/windows/registry.ts';
import type {RegistryValue, WmiRow} from '../../../source/sequence/conditions/condition-facts.ts';
import {failure, success} from '../../../source/sequence/result.ts';

const noWmi: CimQuery = async () => failure('PowerShell is missing');
const wmi =
	(rows: Readonly<Record<string, readonly WmiRow[]>>): CimQuery =>
	async (_namespace, query) =>
		success(rows[/FROM (\w+)/.exec(query)?.[1] ?? ''] ?? []);
const registryOf = (values: Readonly<Record<string, RegistryValue | 'key'>>): Registry => ({
	value: async (keyPath, valueName) => values[`${keyPath.split('\\').at(-1)}:${valueName}`],
	tree: async () => [],
});
const text = (data: string): RegistryValue => ({type: 'REG_SZ', data});
const factsOf = (query: CimQuery, values: Readonly<Record<string, RegistryValue | 'key'>> = {}) =>
	createWindowsFacts({query, registry: registryOf(values), drives: {list: async () => []}, phase: 'FullOS'});

describe('facts of a Windows machine', () => {
	it('come from WMI', async () => {
		const query = wmi({
			Win32_ComputerSystem: [{Manufacturer: 'Dell Inc. ', Model: 'Latitude 5450'}],
			Win32_BIOS: [{SerialNumber: 'SAMPLE1'}],
			Win32_SystemEnclosure: [{SMBIOSAssetTag: 'CON-L-0417'}],
			Win32_ComputerSystemProduct: [{UUID: '4C4C4544-0053-4110-804D-B4C04F533131'}],
			Win32_NetworkAdapterConfiguration: [
				{
					MACAddress: '00:00:5E:00:53:11',
					IPAddress: ['192.0.2.41', 'fe80::1'],
					DefaultIPGateway: '192.0.2.1',
				},
			],
		});
		expect(await factsOf(query).computer()).toEqual({
			make: 'Dell Inc.',
			model: 'Latitude 5450',
			serialNumber: 'SAMPLE1',
			assetTag: 'CON-L-0417',
			uuid: '4C4C4544-0053-4110-804D-B4C04F533131',
			macAddresses: ['00:00:5E:00:53:11'],
			ipAddresses: ['192.0.2.41', 'fe80::1'],
			defaultGateways: ['192.0.2.1'],
		});
	});

	it('have make and model even in a Windows PE without WMI', async () => {
		const values = {
			'BIOS:SystemManufacturer': text('Dell Inc.'),
			'BIOS:SystemProductName': text('Latitude 5450'),
		};
		expect(await factsOf(noWmi, values).computer()).toMatchObject({
			make: 'Dell Inc.',
			model: 'Latitude 5450',
		});
	});

	it.each([
		[
			'UEFI with Secure Boot',
			{'State:UEFISecureBootEnabled': text('1')},
			{uefi: true, secureBoot: 'Enabled'},
		],
		[
			'UEFI without it, in Windows PE',
			{'Control:PEFirmwareType': text('2'), 'State:UEFISecureBootEnabled': text('0')},
			{uefi: true, secureBoot: 'Disabled'},
		],
		['a legacy BIOS', {'Control:PEFirmwareType': text('1')}, {uefi: false, secureBoot: 'NA'}],
	])('say %s', async (_, values, firmware) => {
		expect(await factsOf(noWmi, values).firmware()).toEqual(firmware);
	});

	it('tell a server from a client', async () => {
		expect(
			await factsOf(noWmi, {'ProductOptions:ProductType': text('ServerNT')}).operatingSystem(),
		).toMatchObject({productType: 3});
		expect(await factsOf(noWmi).operatingSystem()).toMatchObject({productType: 1});
	});
});

describe('drives of a Windows machine', () => {
	it('are those with a size; X: of Windows PE is memory', async () => {
		const query = wmi({
			Win32_LogicalDisk: [
				{DeviceID: 'C:', DriveType: 3, VolumeName: 'OSDisk', FreeSpace: 40, Size: 100},
				{DeviceID: 'D:', DriveType: 2, VolumeName: 'TSMEDIA', FreeSpace: 4, Size: 10},
				{DeviceID: 'E:', DriveType: 5, VolumeName: null, FreeSpace: null, Size: null},
				{DeviceID: 'X:', DriveType: 3, VolumeName: 'Boot', FreeSpace: 2, Size: 5},
			],
		});
		expect(await createWindowsDrives(query, 'WinPE').list()).toEqual([
			{path: 'C:\\', kind: 'fixed', label: 'OSDisk', free: 40},
			{path: 'D:\\', kind: 'removable', label: 'TSMEDIA', free: 4},
			{path: 'X:\\', kind: 'memory', label: 'Boot', free: 2},
		]);
	});

	it('are found by their letters without WMI', async () => {
		const drives = createWindowsDrives(noWmi, 'WinPE', async path => (/^[DX]/.test(path) ? 7 : undefined));
		expect(await drives.list()).toEqual([
			{path: 'D:\\', kind: 'fixed', label: '', free: 7},
			{path: 'X:\\', kind: 'memory', label: '', free: 7},
		]);
	});
});

describe('a restart of a Windows machine', () => {
	const restartIn = async (phase: 'WinPE' | 'FullOS', exitCode: number) => {
		const asked: string[] = [];
		const power = createWindowsPower(async (program, arguments_) => {
			asked.push([program, ...arguments_].join(' '));
			return {exitCode, stdout: '', stderr: ''};
		}, phase);
		return {asked, power, result: await power.restart('current-os')};
	};

	it('is asked of wpeutil in Windows PE, of shutdown elsewhere', async () => {
		expect((await restartIn('WinPE', 0)).asked).toEqual(['wpeutil.exe reboot']);
		expect((await restartIn('FullOS', 0)).asked).toEqual(['shutdown.exe /r /t 0']);
	});

	it('that is refused says what to do', async () => {
		expect((await restartIn('FullOS', 5)).result).toEqual({
			ok: false,
			error: expect.stringContaining('by hand'),
		});
	});

	it('is followed in the same ways by switching off', async () => {
		const pe = await restartIn('WinPE', 0);
		expect(await pe.power.shutDown()).toMatchObject({ok: true});
		expect(pe.asked.at(-1)).toBe('wpeutil.exe shutdown');
		const installed = await restartIn('FullOS', 5);
		expect(await installed.power.shutDown()).toEqual({
			ok: false,
			error: 'shutdown.exe ended with 5. Switch it off by hand.',
		});
		expect(installed.asked.at(-1)).toBe('shutdown.exe /s /t 0');
	});

	it('empties the memory disk of Windows PE', async () => {
		const {power} = await restartIn('WinPE', 0);
		expect(await power.survivesRestart('x:\\_SMSTaskSequence', 'boot-media')).toMatchObject({
			ok: false,
			error: expect.stringContaining('memory disk'),
		});
		expect(await power.survivesRestart('C:\\_SMSTaskSequence', 'boot-media')).toMatchObject({ok: true});
	});
});
