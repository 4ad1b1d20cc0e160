import {copyFileSync, existsSync} from 'node:fs';
import path from 'node:path';

/** `secure-boot`: UEFI that starts only what Microsoft's keys, or those it vouches for, have signed. */
export type BootFirmware = 'bios' | 'uefi' | 'secure-boot';

const uefi = '/usr/share/ovmf/OVMF.fd';
const [secureCode, secureVariables] = [
	'/usr/share/OVMF/OVMF_CODE_4M.ms.fd',
	'/usr/share/OVMF/OVMF_VARS_4M.ms.fd',
];

export const hasUefi = (): boolean => [uefi, secureCode, secureVariables].every(file => existsSync(file));

/** What QEMU is told of the machine's board and of its firmware, whose variables are kept in the folder. */
export const firmwareArguments = (firmware: BootFirmware, folder: string): readonly string[] => {
	switch (firmware) {
		case 'bios': {
			return ['-M', 'pc'];
		}

		case 'uefi': {
			return ['-M', 'pc', '-bios', uefi];
		}

		case 'secure-boot': {
			const variables = path.join(folder, 'firmware-variables');
			copyFileSync(secureVariables, variables);
			return [
				// What guards the variables is a mode of the processor that only this board has.
				['-M', 'q35,smm=on', '-global', 'driver=cfi.pflash01,property=secure,value=on'],
				['-drive', `if=pflash,unit=0,format=raw,readonly=on,file=${secureCode}`],
				['-drive', `if=pflash,unit=1,format=raw,file=${variables}`],
			].flat();
		}
	}
};
