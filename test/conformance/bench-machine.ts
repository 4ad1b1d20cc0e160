import type {RecordedMachine} from '../../source/machine/machine.ts';

/** The machine that a case runs on, unless it says what is different. It restarts into Windows PE when a boot image is asked for, else into the full operating system. */
export const benchMachine: RecordedMachine = {
	name: 'Bench',
	description: 'A laptop with an installed Windows 11, UEFI.',
	platform: 'windows',
	phase: 'FullOS',
	bootId: 'boot-1',
	machineName: 'LAB-0001',
	firmware: {uefi: true, secureBoot: 'Enabled'},
	wmi: {
		'root\\cimv2': {
			Win32_ComputerSystem: [
				{
					Manufacturer: 'Contoso Ltd.',
					Model: 'Bench 14 G2',
					TotalPhysicalMemory: 8_589_934_592,
					PartOfDomain: false,
					HypervisorPresent: false,
				},
			],
			Win32_OperatingSystem: [
				{
					Caption: 'Microsoft Windows 11 Enterprise',
					Version: '10.0.26100',
					BuildNumber: '26100',
					OSArchitecture: '64-bit',
					ProductType: 1,
					OSLanguage: 1033,
					InstallDate: '20250310064411.500000+000',
					CSDVersion: null,
				},
			],
			Win32_BIOS: [{SerialNumber: 'SN-0042', SMBIOSBIOSVersion: 'B14 v1.07'}],
			Win32_SystemEnclosure: [{SMBIOSAssetTag: 'AT-7', ChassisTypes: ['9', '10']}],
			Win32_ComputerSystemProduct: [{UUID: '4C4C4544-0042-1010-8031-B4C04F563432'}],
			Win32_LogicalDisk: [
				{DeviceID: 'C:', DriveType: 3, Size: 256_000_000_000},
				{DeviceID: 'D:', DriveType: 5, Size: null},
			],
			Win32_NetworkAdapterConfiguration: [
				{IPEnabled: true, MACAddress: '00:00:5E:00:53:01', IPAddress: ['192.0.2.10', 'fe80::1']},
				{IPEnabled: true, MACAddress: '00:00:5E:00:53:02', IPAddress: ['198.51.100.7']},
				{IPEnabled: false, MACAddress: '00:00:5E:00:53:03', IPAddress: []},
			],
		},
		'root\\cimv2\\security\\microsofttpm': {Win32_Tpm: [{IsEnabled_InitialValue: true}]},
	},
	files: {
		'C:\\Windows': {folder: true, modified: '2025-03-14T09:30:00Z'},
		'C:\\Windows\\explorer.exe': {modified: '2025-03-14T09:30:00Z', version: '10.0.26100.1'},
		'C:\\Data\\site.txt': {modified: '2025-03-14T09:30:00Z'},
	},
	registry: {
		'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso': {
			'': {type: 'REG_SZ', data: 'default'},
			Site: {type: 'REG_SZ', data: 'Lyon'},
			Level: {type: 'REG_DWORD', data: '10'},
			Size: {type: 'REG_QWORD', data: '5000000000'},
			Folder: {type: 'REG_EXPAND_SZ', data: '%ProgramFiles%\\Contoso'},
		},
		'HKEY_LOCAL_MACHINE\\SOFTWARE\\Empty': {},
	},
	products: [
		{
			productCode: '{0F4A7C1E-8B2D-4C55-9F3A-6D1E2B3C4A50}',
			upgradeCode: '{7A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D}',
			version: '24.8.0',
		},
	],
	environment: {windir: 'C:\\Windows', ProgramData: 'C:\\ProgramData', PATH: 'C:\\Windows\\System32'},
	defaultGateways: ['192.0.2.1'],
};
