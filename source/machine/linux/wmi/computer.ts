import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import {readMachineName} from '../boot.ts';
import type {Dmi} from '../dmi.ts';
import type {LinuxSystem} from '../linux-system.ts';
import {hasProcessorFlag, readProcessors} from './processor.ts';

/** Chassis types of SMBIOS that are carried about: portable, laptop, notebook, sub notebook, tablet, convertible, detachable. */
const mobileChassis = new Set(['8', '9', '10', '11', '14', '30', '31', '32']);
const serverChassis = new Set(['17', '23', '25', '28', '29']);

/** `Win32_ComputerSystem` */
export const computerSystem = (system: LinuxSystem, dmi: Dmi): WmiRow[] => {
	const name = readMachineName(system);
	const processors = readProcessors(system);
	return [
		{
			Name: name,
			Caption: name,
			DNSHostName: name,
			Manufacturer: dmi.vendor,
			Model: dmi.product,
			SystemFamily: dmi.productFamily,
			SystemSKUNumber: dmi.sku,
			SystemType: systemType(process.arch),
			PCSystemType: pcSystemType(dmi.chassisType),
			TotalPhysicalMemory: memoryBytes(system, 'MemTotal'),
			NumberOfProcessors: processors.length,
			NumberOfLogicalProcessors: processors.reduce((sum, {logical}) => sum + logical, 0),
			HypervisorPresent: hasProcessorFlag(system, 'hypervisor'),
			Domain: domainOf(system),
			PartOfDomain: false,
			DomainRole: 0,
			Workgroup: 'WORKGROUP',
			BootupState: 'Normal boot',
			Status: 'OK',
			UserName: null,
		},
	];
};

/** `Win32_ComputerSystemProduct` */
export const computerSystemProduct = (_system: LinuxSystem, dmi: Dmi): WmiRow[] => [
	{
		Caption: 'Computer System Product',
		Name: dmi.product,
		Vendor: dmi.vendor,
		Version: dmi.productVersion,
		IdentifyingNumber: dmi.serialNumber,
		SKUNumber: dmi.sku,
		UUID: dmi.uuid,
	},
];

/** A line of /proc/meminfo in bytes; 0 where it is missing. */
export const memoryBytes = (system: LinuxSystem, name: string): number =>
	Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(system.text('/proc/meminfo'))?.[1] ?? 0) * 1024;

const systemType = (architecture: string): string =>
	architecture === 'x64' ? 'x64-based PC' : architecture === 'arm64' ? 'ARM64-based PC' : 'X86-based PC';

/** 1 desktop, 2 mobile, 4 enterprise server. */
const pcSystemType = (chassisType: string): number =>
	mobileChassis.has(chassisType) ? 2 : serverChassis.has(chassisType) ? 4 : 1;

const domainOf = (system: LinuxSystem): string => {
	const domain = system.text('/proc/sys/kernel/domainname');
	return domain === '' || domain === '(none)' ? 'WORKGROUP' : domain;
};
