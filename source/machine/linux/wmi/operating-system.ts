import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import {cimDateTime} from '../../cim-date-time.ts';
import {readMachineName} from '../boot.ts';
import {readLanguageId} from '../language-id.ts';
import type {LinuxSystem} from '../linux-system.ts';
import {memoryBytes} from './computer.ts';

/** CIM's number for Linux in `OSType`; Windows NT is 18, which real conditions ask for. */
const linuxOsType = 36;

/** `Win32_OperatingSystem` */
export const operatingSystem = (system: LinuxSystem): WmiRow[] => {
	const release = readRelease(system);
	return [
		{
			Caption: release.get('PRETTY_NAME') ?? 'Linux',
			Name: release.get('NAME') ?? 'Linux',
			Version: release.get('VERSION_ID') ?? '',
			BuildNumber: system.text('/proc/sys/kernel/osrelease'),
			OSArchitecture: process.arch === 'ia32' ? '32-bit' : process.arch === 'arm64' ? 'ARM 64-bit' : '64-bit',
			OSType: linuxOsType,
			ProductType: productType(release),
			OSLanguage: readLanguageId(system) ?? null,
			CSName: readMachineName(system),
			SystemDrive: '/',
			SystemDirectory: '/',
			LastBootUpTime: bootTime(system),
			// Kilobytes, as the class has them.
			TotalVisibleMemorySize: memoryBytes(system, 'MemTotal') / 1024,
			FreePhysicalMemory: memoryBytes(system, 'MemAvailable') / 1024,
			Primary: true,
			Status: 'OK',
		},
	];
};

/** os-release(5): `NAME="Debian GNU/Linux"`. */
export const readRelease = (system: LinuxSystem): Map<string, string> =>
	new Map(
		(system.text('/etc/os-release') || system.text('/usr/lib/os-release'))
			.split('\n')
			.map(line => /^(\w+)=(["']?)(.*)\2$/.exec(line.trim()))
			.flatMap(match => (match === null ? [] : [[match[1] ?? '', match[3] ?? '']])),
	);

/**
1 client, 3 server. A Linux is a server when its maker says so in os-release(5): by its variant (Fedora Server), or because the
whole distribution is one (SUSE Linux Enterprise Server). Everything else can be either, and counts as a client, which is what
nearly every task sequence asks for.
*/
export const productType = (release: ReadonlyMap<string, string>): number => {
	const isServer =
		/\bserver\b/i.test(`${release.get('VARIANT_ID') ?? ''} ${release.get('VARIANT') ?? ''}`) ||
		release.get('ID') === 'sles';
	return isServer ? 3 : 1;
};

/** /proc/stat has the start of the system as `btime`, in seconds since the epoch. */
const bootTime = (system: LinuxSystem): string | null => {
	const seconds = /^btime (\d+)$/m.exec(system.text('/proc/stat'))?.[1];
	return seconds === undefined ? null : cimDateTime(Number(seconds) * 1000);
};
