import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {Dmi} from '../dmi.ts';
import type {LinuxSystem} from '../linux-system.ts';
import {battery} from './battery.ts';
import {computerSystem, computerSystemProduct} from './computer.ts';
import {baseBoard, bios, systemEnclosure} from './firmware.ts';
import {networkAdapter, networkAdapterConfiguration} from './network.ts';
import {operatingSystem} from './operating-system.ts';
import {processes} from './processes.ts';
import {processor} from './processor.ts';
import {diskDrive, logicalDisk} from './storage.ts';
import {tpm} from './tpm.ts';

type Rows = (system: LinuxSystem, dmi: Dmi) => WmiRow[] | Promise<WmiRow[]>;

/** Namespace and class, both in lower case, to what answers for it on Linux. */
export const linuxClasses: ReadonlyMap<string, ReadonlyMap<string, Rows>> = new Map<
	string,
	ReadonlyMap<string, Rows>
>([
	[
		'root\\cimv2',
		new Map<string, Rows>([
			['win32_baseboard', baseBoard],
			['win32_battery', battery],
			['win32_bios', bios],
			['win32_computersystem', computerSystem],
			['win32_computersystemproduct', computerSystemProduct],
			['win32_diskdrive', diskDrive],
			['win32_logicaldisk', logicalDisk],
			['win32_networkadapter', networkAdapter],
			['win32_networkadapterconfiguration', networkAdapterConfiguration],
			['win32_operatingsystem', operatingSystem],
			['win32_process', processes],
			['win32_processor', processor],
			['win32_systemenclosure', systemEnclosure],
		]),
	],
	['root\\cimv2\\security\\microsofttpm', new Map<string, Rows>([['win32_tpm', tpm]])],
]);
