import type {LinuxSystem} from './linux-system.ts';

const secureBootVariable = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c';

/** Changes with every start of the kernel. Throws where /proc is not mounted: without it a restart cannot be told from a crash. */
export const readBootId = (system: LinuxSystem): string => {
	const bootId = system.text('/proc/sys/kernel/random/boot_id');
	if (bootId === '') {
		throw new Error('/proc/sys/kernel/random/boot_id cannot be read: mount /proc before starting bootseq.');
	}

	return bootId;
};

/** Our boot medium marks itself; any other Linux is an installed system. */
export const readPhase = (system: LinuxSystem): 'WinPE' | 'FullOS' =>
	system.has('/etc/bootseq-medium') ? 'WinPE' : 'FullOS';

/** `NA`: no UEFI, or a firmware without Secure Boot. An EFI variable is four bytes of attributes, then its value. */
export const readFirmware = (
	system: LinuxSystem,
): {readonly uefi: boolean; readonly secureBoot: 'NA' | 'Enabled' | 'Disabled'} => {
	const uefi = system.has('/sys/firmware/efi');
	const state = uefi ? system.bytes(secureBootVariable)?.[4] : undefined;
	return {uefi, secureBoot: state === undefined ? 'NA' : state === 1 ? 'Enabled' : 'Disabled'};
};

/** The name of this computer, without domain. */
export const readMachineName = (system: LinuxSystem): string =>
	system.text('/proc/sys/kernel/hostname').split('.')[0] ?? '';
