import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {createReadinessFacts, type ReadinessSource} from '../../source/machine/readiness-facts.ts';
import {readRecordedMachine} from '../../source/machine/recorded/read-recorded-machine.ts';
import {createRecordedMachine} from '../../source/machine/recorded/recorded-machine.ts';
import type {WmiRow} from '../../source/sequence/conditions/condition-facts.ts';
import {failure, success} from '../../source/sequence/result.ts';

/** Namespace and class → rows, as a Windows of that kind returns them. */
const windows = (
	classes: Readonly<Record<string, readonly WmiRow[]>>,
	phase: ReadinessSource['phase'] = 'FullOS',
) =>
	createReadinessFacts({
		phase,
		query: async (namespace, query) => {
			const rows = classes[`${namespace}:${/from (\w+)/i.exec(query)?.[1] ?? ''}`];
			return rows === undefined ? failure('Invalid class') : success(rows);
		},
		operatingSystem: async () => ({architecture: 'x64', version: '10.0.26100', productType: 1}),
		firmware: async () => ({uefi: true}),
	});

describe('what Check Readiness measures, out of WMI (§7.1)', () => {
	it('counts memory in whole megabytes', async () => {
		const facts = windows({'root\\cimv2:Win32_ComputerSystem': [{TotalPhysicalMemory: 17_163_091_968}]});
		expect(await facts.memory()).toEqual(success(16_368));
	});

	it('reads 64-bit numbers that come as texts', async () => {
		const facts = windows({'root\\cimv2:Win32_ComputerSystem': [{TotalPhysicalMemory: '2147483648'}]});
		expect(await facts.memory()).toEqual(success(2048));
	});

	it('takes the fastest of several processors', async () => {
		const facts = windows({'root\\cimv2:Win32_Processor': [{MaxClockSpeed: 1800}, {MaxClockSpeed: 2401}]});
		expect(await facts.processorSpeed()).toEqual(success(2401));
	});

	it('says that a machine does not tell its speed', async () => {
		const facts = windows({'root\\cimv2:Win32_Processor': [{MaxClockSpeed: 0}]});
		expect(await facts.processorSpeed()).toEqual(failure('The machine does not tell its MaxClockSpeed.'));
	});

	describe('free disk space', () => {
		const disks = {
			'root\\cimv2:Win32_OperatingSystem': [{SystemDrive: 'C:'}],
			'root\\cimv2:Win32_LogicalDisk': [
				{DeviceID: 'C:', DriveType: 3, FreeSpace: 30_000 * 1024 ** 2},
				{DeviceID: 'D:', DriveType: 3, FreeSpace: '94371840000'},
				{DeviceID: 'E:', DriveType: 2, FreeSpace: 999_999 * 1024 ** 2},
				{DeviceID: 'X:', DriveType: 3, FreeSpace: 500_000 * 1024 ** 2},
			],
		};

		it('is that of the drive of the running system', async () => {
			expect(await windows(disks).freeSpace()).toEqual(success({drive: 'C:', megabytes: 30_000}));
		});

		it('in Windows PE is that of the fixed drive with most, its own memory disk and sticks left out', async () => {
			expect(await windows(disks, 'WinPE').freeSpace()).toEqual(success({drive: 'D:', megabytes: 90_000}));
		});

		it('is that of the drive that a variable names, however it is written', async () => {
			expect(await windows(disks, 'WinPE').freeSpace('c:\\')).toEqual(
				success({drive: 'C:', megabytes: 30_000}),
			);
			expect(await windows(disks).freeSpace('Q:')).toEqual(failure('There is no drive Q:.'));
		});

		it('is missing where no disk has a file system', async () => {
			const facts = windows({'root\\cimv2:Win32_LogicalDisk': []}, 'WinPE');
			expect(await facts.freeSpace()).toEqual(failure('There is no formatted fixed drive.'));
		});
	});

	it('takes the power driver at its word', async () => {
		const battery = {'root\\cimv2:Win32_Battery': [{BatteryStatus: 2}]};
		const driver = (PowerOnline: boolean) => ({...battery, 'root\\wmi:BatteryStatus': [{PowerOnline}]});
		expect(await windows(driver(false)).onMainsPower()).toEqual(success(false));
		expect(await windows(driver(true)).onMainsPower()).toEqual(success(true));
	});

	it.each([
		[1, false],
		[2, true],
		[3, true],
		[4, false],
		[5, false],
		[6, true],
	])('without that driver reads battery status %i as mains power: %s', async (status, mains) => {
		const facts = windows({'root\\cimv2:Win32_Battery': [{BatteryStatus: status}]});
		expect(await facts.onMainsPower()).toEqual(success(mains));
	});

	it('takes a machine without a battery for one on mains power', async () => {
		expect(await windows({'root\\cimv2:Win32_Battery': []}).onMainsPower()).toEqual(success(true));
	});

	it('knows a wireless adapter that Windows calls Ethernet by its medium', async () => {
		const facts = windows({
			'root\\standardcimv2:MSFT_NetAdapter': [
				{
					InterfaceDescription: 'Intel Wi-Fi 6',
					NdisPhysicalMedium: 9,
					MediaConnectState: 1,
					HardwareInterface: true,
				},
				{InterfaceDescription: 'Dock', NdisPhysicalMedium: 14, MediaConnectState: 2, HardwareInterface: true},
				{
					InterfaceDescription: 'vEthernet',
					NdisPhysicalMedium: 0,
					MediaConnectState: 1,
					HardwareInterface: false,
				},
			],
			'root\\cimv2:Win32_NetworkAdapter': [],
		});
		expect(await facts.connectedAdapters()).toEqual(success([{name: 'Intel Wi-Fi 6', wireless: true}]));
	});

	it('in a boot image without that class knows it by its name', async () => {
		const adapter = {PhysicalAdapter: true, NetConnectionStatus: 2, AdapterTypeID: 0};
		const facts = windows({
			'root\\cimv2:Win32_NetworkAdapter': [
				{...adapter, Name: 'Realtek Gaming GbE'},
				{...adapter, Name: 'Qualcomm 802.11ax'},
				{...adapter, Name: 'Unplugged', NetConnectionStatus: 7},
				{...adapter, Name: 'Kernel Debug', PhysicalAdapter: false},
			],
		});
		expect(await facts.connectedAdapters()).toEqual(
			success([
				{name: 'Realtek Gaming GbE', wireless: false},
				{name: 'Qualcomm 802.11ax', wireless: true},
			]),
		);
	});

	it('reads what the security module says of itself', async () => {
		const name = 'root\\cimv2\\security\\microsofttpm:Win32_Tpm';
		const row = {SpecVersion: '2.0, 0, 1.59', IsEnabled_InitialValue: true, IsActivated_InitialValue: false};
		expect(await windows({[name]: [row]}).securityModule()).toEqual(
			success({version: '2.0', enabled: true, activated: false}),
		);
		expect(await windows({[name]: []}).securityModule()).toEqual(success(undefined));
	});

	it('asks the client for its version, and says that there is none', async () => {
		expect(
			await windows({'root\\ccm:SMS_Client': [{ClientVersion: '5.00.9128.1000'}]}).clientVersion(),
		).toEqual(success('5.00.9128.1000'));
		expect(await windows({}).clientVersion()).toEqual(
			failure('There is no Configuration Manager client on this machine.'),
		);
	});
});

describe('what Check Readiness measures on a recorded machine (§7.1)', () => {
	it('is what the recording says', async () => {
		const recorded = readRecordedMachine(
			readFileSync('media-samples/machines/laptop-uefi.json', 'utf8'),
			'laptop-uefi.json',
		);
		if (!recorded.ok) {
			throw new Error(recorded.error.message);
		}

		const {readiness} = createRecordedMachine(recorded.value).facts;
		expect(await readiness.memory()).toEqual(success(15_991));
		expect(await readiness.onMainsPower()).toEqual(success(false));
		expect(await readiness.uefi()).toBe(true);
		expect(await readiness.securityModule()).toMatchObject({
			ok: true,
			value: {version: '2.0', enabled: true},
		});
		expect(await readiness.operatingSystemLanguage()).toEqual(success(1033));
		expect(await readiness.connectedAdapters()).toMatchObject({ok: true});
	});
});
