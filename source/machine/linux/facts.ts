import {fileFacts, folderFacts} from '../file-facts.ts';
import type {MachineFacts} from '../machine.ts';
import {queryRows} from '../query-rows.ts';
import {createReadinessFacts, type ReadinessSource} from '../readiness-facts.ts';
import {readFirmware, readMachineName, readPhase} from './boot.ts';
import {detectWindows} from './detected-windows.ts';
import {readDmi} from './dmi.ts';
import {createLinuxSystem, type LinuxSystem} from './linux-system.ts';
import {readNetworkAdapters} from './network.ts';
import {linuxClasses} from './wmi/classes.ts';
import {productType, readRelease} from './wmi/operating-system.ts';

/**
What conditions and variables ask, answered from /sys and /proc. There is no registry and no Windows Installer here:
what asks for those finds nothing.

@param options.root The folder that stands for `/`: a fixture tree in tests. @param options.system Its reader, where a test has one.
*/
export const createLinuxFacts = (
	options: {readonly root?: string; readonly system?: LinuxSystem} = {},
): MachineFacts => {
	const system = options.system ?? createLinuxSystem(options.root);
	const source = {
		phase: readPhase(system),
		query: async (namespace, query) =>
			queryRows(namespace, query, async (inNamespace, className) =>
				linuxClasses.get(inNamespace)?.get(className)?.(system, readDmi(system)),
			),
		operatingSystem: async () => {
			const release = readRelease(system);
			return {
				architecture: process.arch === 'arm64' ? 'arm64' : process.arch === 'ia32' ? 'x86' : 'x64',
				version: release.get('VERSION_ID') ?? '',
				productType: productType(release),
			};
		},
		firmware: async () => readFirmware(system),
	} satisfies ReadinessSource;
	return {
		queriesAreCheap: true,
		query: source.query,
		file: fileFacts,
		folder: folderFacts,
		registryValue: async () => undefined,
		installedProduct: async () => undefined,
		installedUpgradeCode: async () => false,
		operatingSystem: source.operatingSystem,
		computer: async () => {
			const dmi = readDmi(system);
			const adapters = readNetworkAdapters(system);
			return {
				make: dmi.vendor,
				model: dmi.product,
				serialNumber: dmi.serialNumber,
				assetTag: dmi.assetTag,
				uuid: dmi.uuid,
				macAddresses: adapters.filter(({physical}) => physical).map(({macAddress}) => macAddress),
				ipAddresses: adapters.flatMap(({addresses}) => addresses.map(({address}) => address)),
				defaultGateways: adapters.flatMap(({gateways}) => gateways),
			};
		},
		firmware: source.firmware,
		machineName: async () => readMachineName(system),
		detectedWindows: async () => detectWindows(system),
		readiness: createReadinessFacts(source),
	};
};
