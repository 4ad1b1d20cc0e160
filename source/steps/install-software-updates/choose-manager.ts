import type {Machine} from '../../machine/machine.ts';
import {apt} from './apt.ts';
import {dnf} from './dnf.ts';
import type {UpdateManager} from './update-manager.ts';
import {windowsUpdate} from './windows-update.ts';
import {zypper} from './zypper.ts';

const linuxManagers: readonly (readonly [program: string, manager: UpdateManager])[] = [
	['apt-get', apt],
	['dnf', dnf],
	['zypper', zypper],
];

/** What brings updates to this machine; undefined: nothing that is known. */
export const chooseManager = async ({platform, commands}: Machine): Promise<UpdateManager | undefined> => {
	if (platform === 'windows') {
		return windowsUpdate;
	}

	for (const [program, manager] of linuxManagers) {
		if ((await commands.find(program)) !== undefined) {
			return manager;
		}
	}

	return undefined;
};
