import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import {cimDateTime} from '../../cim-date-time.ts';
import type {Dmi} from '../dmi.ts';
import type {LinuxSystem} from '../linux-system.ts';

/** `Win32_BIOS` */
export const bios = (_system: LinuxSystem, dmi: Dmi): WmiRow[] => {
	const [major = '', minor = ''] = dmi.biosRelease.split('.');
	return [
		{
			Name: dmi.biosVersion,
			Caption: dmi.biosVersion,
			Description: dmi.biosVersion,
			Manufacturer: dmi.biosVendor,
			SMBIOSBIOSVersion: dmi.biosVersion,
			Version: dmi.biosVersion,
			BIOSVersion: [dmi.biosVersion],
			ReleaseDate: releaseDate(dmi.biosDate),
			SerialNumber: dmi.serialNumber,
			SystemBiosMajorVersion: major === '' ? null : Number(major),
			SystemBiosMinorVersion: minor === '' ? null : Number(minor),
			SMBIOSPresent: dmi.biosVersion !== '',
			PrimaryBIOS: true,
			Status: 'OK',
		},
	];
};

/** `Win32_BaseBoard` */
export const baseBoard = (_system: LinuxSystem, dmi: Dmi): WmiRow[] => [
	{
		Tag: 'Base Board',
		Name: 'Base Board',
		Caption: 'Base Board',
		Manufacturer: dmi.boardVendor,
		Product: dmi.boardName,
		Version: dmi.boardVersion,
		SerialNumber: dmi.boardSerial,
		HostingBoard: true,
		PoweredOn: true,
		Status: 'OK',
	},
];

/** `Win32_SystemEnclosure` */
export const systemEnclosure = (_system: LinuxSystem, dmi: Dmi): WmiRow[] => [
	{
		Tag: 'System Enclosure 0',
		Name: 'System Enclosure',
		Caption: 'System Enclosure',
		ChassisTypes: dmi.chassisType === '' ? [] : [dmi.chassisType],
		Manufacturer: dmi.chassisVendor,
		Version: dmi.chassisVersion,
		SerialNumber: dmi.chassisSerial,
		SMBIOSAssetTag: dmi.assetTag,
	},
];

/** SMBIOS writes `03/14/2025`. */
const releaseDate = (text: string): string | null => {
	const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
	return year === undefined ? null : cimDateTime(Date.UTC(Number(year), Number(month) - 1, Number(day)));
};
