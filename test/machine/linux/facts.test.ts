import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createLinuxFacts} from '../../../source/machine/linux/facts.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import type {MachineFacts} from '../../../source/machine/machine.ts';
import {plantFileTree} from '../../helpers/file-tree.ts';
import {linuxLaptop} from '../../helpers/linux-laptop.ts';

let facts: MachineFacts;
let empty: MachineFacts;
let removeAll: () => Promise<unknown>;

beforeAll(async () => {
	const laptop = await plantFileTree(linuxLaptop);
	const bare = await plantFileTree({});
	removeAll = async () => Promise.all([laptop.remove(), bare.remove()]);
	facts = createLinuxFacts({
		system: createLinuxSystem(laptop.root, {
			networkInterfaces: () => ({
				eno1: [
					{
						family: 'IPv6',
						address: 'fe80::1',
						netmask: 'ffff:ffff:ffff:ffff::',
						mac: '',
						internal: false,
						cidr: null,
						scopeid: 2,
					},
					{
						family: 'IPv6',
						address: '2001:db8::41',
						netmask: 'ffff:ffff:ffff:ffff::',
						mac: '',
						internal: false,
						cidr: null,
						scopeid: 0,
					},
					{
						family: 'IPv4',
						address: '192.0.2.41',
						netmask: '255.255.255.0',
						mac: '',
						internal: false,
						cidr: null,
					},
				],
			}),
			space: async () => ({size: 1000, free: 400}),
		}),
	});
	empty = createLinuxFacts({root: bare.root});
});

afterAll(async () => {
	await removeAll();
});

const rows = async (query: string, namespace = 'root\\cimv2') => {
	const result = await facts.query(namespace, query);
	expect(result).toMatchObject({ok: true});
	return result.ok ? result.value : [];
};

describe('WMI conditions on Linux (task-sequence-format.md §5.2)', () => {
	it.each([
		['the make', "SELECT * FROM Win32_ComputerSystem WHERE Manufacturer LIKE '%Dell%'"],
		['the model', "select model from win32_computersystem where model like 'Latitude 5%'"],
		['the memory', 'SELECT * FROM Win32_ComputerSystem WHERE TotalPhysicalMemory >= 16000000000'],
		['no hypervisor', 'SELECT * FROM Win32_ComputerSystem WHERE HypervisorPresent = FALSE'],
		['a mobile computer', 'SELECT * FROM Win32_ComputerSystem WHERE PCSystemType = 2'],
		[
			'the UUID',
			"SELECT * FROM Win32_ComputerSystemProduct WHERE UUID = '4C4C4544-0053-4110-804D-B4C04F533131'",
		],
		[
			'the BIOS',
			"SELECT * FROM Win32_BIOS WHERE SMBIOSBIOSVersion = '1.9.1' AND ReleaseDate > '20240101000000.000000+000'",
		],
		['the board', "SELECT * FROM Win32_BaseBoard WHERE Product = '0M2C7V'"],
		['the asset tag', "SELECT * FROM Win32_SystemEnclosure WHERE SMBIOSAssetTag LIKE 'CON-%'"],
		[
			'the speed of the processor',
			'SELECT * FROM Win32_Processor WHERE MaxClockSpeed >= 800 AND NumberOfCores = 2',
		],
		['mains power missing', 'Select * from Win32_Battery where BatteryStatus != 2'],
		['a big disk', "SELECT * FROM Win32_DiskDrive WHERE Size > 500000000000 AND InterfaceType <> 'USB'"],
		['a disk with data', "SELECT * FROM Win32_LogicalDisk WHERE DriveType = 3 AND FileSystem = 'EXT4'"],
		[
			'a wired connection',
			'SELECT * FROM Win32_NetworkAdapter WHERE NetConnectionStatus = 2 AND AdapterTypeID = 0',
		],
		['an address', 'SELECT * FROM Win32_NetworkAdapterConfiguration WHERE IPEnabled = TRUE'],
		['64 bits', "SELECT * FROM Win32_OperatingSystem WHERE OSArchitecture LIKE '%64%'"],
		['a process', "select __relpath from win32_process where caption = 'agetty'"],
	])('find %s', async (_, query) => {
		expect(await rows(query)).toHaveLength(1);
	});

	it('find the security module in its own namespace, however it is spelled', async () => {
		const query = 'SELECT * FROM Win32_Tpm WHERE IsEnabled_InitialValue = TRUE';
		for (const namespace of [
			'ROOT\\CIMV2\\Security\\MicrosoftTpm',
			'root/cimv2/security/microsofttpm',
			'\\\\.\\root\\cimv2\\Security\\MicrosoftTpm',
		]) {
			expect(await rows(query, namespace)).toMatchObject([{SpecVersion: '2.0'}]);
		}
	});

	it('take a Linux for no Windows', async () => {
		expect(
			await rows(
				"SELECT * FROM Win32_OperatingSystem WHERE Version like '1%' AND OSType=18 AND ProductType=1",
			),
		).toEqual([]);
	});

	it('see the battery of the machine, not that of the mouse', async () => {
		expect(await rows('SELECT * FROM Win32_Battery')).toMatchObject([
			{BatteryStatus: 1, EstimatedChargeRemaining: 64},
		]);
	});

	it('see disks without loops and drives for discs', async () => {
		expect(await rows('SELECT Name, Partitions, MediaType FROM Win32_DiskDrive')).toEqual([
			{Name: '/dev/nvme0n1', Partitions: 2, MediaType: 'Fixed hard disk media'},
			{Name: '/dev/sdb', Partitions: 0, MediaType: 'Removable Media'},
		]);
	});

	it('count the cores of a socket once', async () => {
		expect(
			await rows('SELECT NumberOfProcessors, NumberOfLogicalProcessors FROM Win32_ComputerSystem'),
		).toEqual([{NumberOfProcessors: 1, NumberOfLogicalProcessors: 4}]);
	});

	it('see wireless adapters as such, and name servers', async () => {
		expect(await rows('SELECT NetConnectionID FROM Win32_NetworkAdapter WHERE AdapterTypeID = 9')).toEqual([
			{NetConnectionID: 'wlan0'},
		]);
		expect(
			await rows(
				'SELECT DNSServerSearchOrder, DNSDomain FROM Win32_NetworkAdapterConfiguration WHERE Index = 2',
			),
		).toEqual([{DNSServerSearchOrder: ['192.0.2.1', '192.0.2.2'], DNSDomain: 'contoso.example'}]);
	});

	it('that ask a class this machine lacks get an error text (§5.6)', async () => {
		expect(await facts.query('root\\HP\\InstrumentedBIOS', 'SELECT * FROM HP_BIOSSetting')).toEqual({
			ok: false,
			error:
				'Invalid class HP_BIOSSetting in namespace root\\hp\\instrumentedbios on this machine (0x80041010).',
		});
	});

	it('that are no query get an error text (§5.6)', async () => {
		expect(await facts.query('root\\cimv2', 'everything please')).toMatchObject({ok: false});
	});

	it('get rows, not errors, from a machine that tells nothing about itself', async () => {
		expect(await empty.query('', "SELECT * FROM Win32_ComputerSystem WHERE Model = 'X'")).toEqual({
			ok: true,
			value: [],
		});
		expect(await empty.query('', 'SELECT * FROM Win32_Battery')).toEqual({ok: true, value: []});
	});
});

describe('facts of a Linux machine', () => {
	it('for Set Dynamic Variables (§9.3)', async () => {
		expect(await facts.computer()).toEqual({
			make: 'Dell Inc.',
			model: 'Latitude 5450',
			serialNumber: 'SAMPLE1',
			assetTag: 'CON-L-0417',
			uuid: '4C4C4544-0053-4110-804D-B4C04F533131',
			macAddresses: ['00:00:5E:00:53:11', '00:00:5E:00:53:12'],
			ipAddresses: ['192.0.2.41', '2001:db8::41'],
			defaultGateways: ['192.0.2.1'],
		});
	});

	it('say UEFI and Secure Boot (§9.1)', async () => {
		expect(await facts.firmware()).toEqual({uefi: true, secureBoot: 'Enabled'});
		expect(await empty.firmware()).toEqual({uefi: false, secureBoot: 'NA'});
	});

	it('give the name without the domain, and an installed Windows', async () => {
		expect(await facts.machineName()).toBe('laptop');
		expect(await facts.detectedWindows()).toEqual({directory: '/mnt/windows/Windows', drive: '/mnt/windows'});
	});

	it('know no registry and no Windows Installer', async () => {
		expect(await facts.registryValue('HKEY_LOCAL_MACHINE\\SOFTWARE', '')).toBeUndefined();
		expect(await facts.installedProduct('{3F2504E0-4F89-41D3-9A0C-0305E82C3301}')).toBeUndefined();
		expect(await facts.installedUpgradeCode('{3F2504E0-4F89-41D3-9A0C-0305E82C3301}')).toBe(false);
	});
});
