import {access} from 'node:fs/promises';
import os from 'node:os';
import type {WmiRow, WmiValue} from '../../sequence/conditions/condition-facts.ts';
import {fileFacts, folderFacts} from '../file-facts.ts';
import type {Drives, MachineFacts} from '../machine.ts';
import type {CimQuery} from './cim-query.ts';
import {findProduct, hasUpgradeCode} from './products.ts';
import {createWindowsReadiness} from './readiness.ts';
import {dataOf, type Registry} from './registry.ts';

const control = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control`;
const firmwareKey = String.raw`HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\BIOS`;

export type WindowsFactsOptions = {
	readonly query: CimQuery;
	readonly registry: Registry;
	readonly drives: Drives;
	readonly phase: 'WinPE' | 'FullOS';
};

/** What conditions and variables ask. What the registry knows is taken from there: a plain Windows PE has no WMI. */
export const createWindowsFacts = ({query, registry, drives, phase}: WindowsFactsOptions): MachineFacts => {
	const operatingSystem: MachineFacts['operatingSystem'] = async () => ({
		architecture: process.arch === 'arm64' ? 'arm64' : process.arch === 'ia32' ? 'x86' : 'x64',
		version: os.release(),
		productType: productType(dataOf(await registry.value(`${control}\\ProductOptions`, 'ProductType'))),
	});

	const firmware: MachineFacts['firmware'] = async () => {
		const [type, secureBoot] = await Promise.all([
			// Windows PE only: 1 BIOS, 2 UEFI.
			registry.value(control, 'PEFirmwareType'),
			// Only where the firmware is UEFI and knows Secure Boot.
			registry.value(`${control}\\SecureBoot\\State`, 'UEFISecureBootEnabled'),
		]);
		const state = dataOf(secureBoot);
		return {
			uefi: dataOf(type) === '2' || (dataOf(type) !== '1' && state !== ''),
			secureBoot: state === '' ? 'NA' : state === '1' ? 'Enabled' : 'Disabled',
		};
	};

	return {
		query,
		file: fileFacts,
		folder: folderFacts,
		registryValue: registry.value,
		installedProduct: async productCode => findProduct(registry, productCode),
		installedUpgradeCode: async upgradeCode => hasUpgradeCode(registry, upgradeCode),
		operatingSystem,
		computer: async () => {
			const first = async (wql: string): Promise<WmiRow> => {
				const rows = await query('root\\cimv2', wql);
				return (rows.ok && rows.value[0]) || {};
			};

			// Asked at once, so that one PowerShell answers all.
			const [system, bios, enclosure, product, adapters, make, model] = await Promise.all([
				first('SELECT Manufacturer, Model FROM Win32_ComputerSystem'),
				first('SELECT SerialNumber FROM Win32_BIOS'),
				first('SELECT SMBIOSAssetTag FROM Win32_SystemEnclosure'),
				first('SELECT UUID FROM Win32_ComputerSystemProduct'),
				query(
					'root\\cimv2',
					'SELECT MACAddress, IPAddress, DefaultIPGateway FROM Win32_NetworkAdapterConfiguration WHERE IPEnabled = TRUE',
				),
				registry.value(firmwareKey, 'SystemManufacturer'),
				registry.value(firmwareKey, 'SystemProductName'),
			]);
			const rows = adapters.ok ? adapters.value : [];
			return {
				make: textOf(system['Manufacturer']) || dataOf(make),
				model: textOf(system['Model']) || dataOf(model),
				serialNumber: textOf(bios['SerialNumber']),
				assetTag: textOf(enclosure['SMBIOSAssetTag']),
				uuid: textOf(product['UUID']),
				macAddresses: rows.map(row => textOf(row['MACAddress'])).filter(address => address !== ''),
				ipAddresses: rows.flatMap(row => listOf(row['IPAddress'])),
				defaultGateways: rows.flatMap(row => listOf(row['DefaultIPGateway'])),
			};
		},
		firmware,
		machineName: async () => os.hostname(),
		detectedWindows: async () => {
			if (phase === 'FullOS') {
				return undefined;
			}

			for (const {path, kind} of await drives.list()) {
				const drive = path.slice(0, 2);
				if (kind === 'fixed' && (await exists(`${drive}\\Windows\\System32\\ntoskrnl.exe`))) {
					return {directory: `${drive}\\Windows`, drive};
				}
			}

			return undefined;
		},
		readiness: createWindowsReadiness({query, operatingSystem, firmware, phase, registry, drives}),
	};
};

/** `WinNT` a client, `LanmanNT` a domain controller, `ServerNT` a server. */
const productType = (name: string): number => (name === 'LanmanNT' ? 2 : name === 'ServerNT' ? 3 : 1);

const textOf = (value: WmiValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

const listOf = (value: WmiValue | undefined): readonly string[] =>
	typeof value === 'object' && value !== null ? value : typeof value === 'string' ? [value] : [];

const exists = async (path: string): Promise<boolean> => {
	try {
		await access(path);
		return true;
	} catch {
		return false;
	}
};
