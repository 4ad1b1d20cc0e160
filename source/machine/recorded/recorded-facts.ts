import type {ComputerFacts, WmiRow, WmiValue} from '../../sequence/conditions/condition-facts.ts';
import type {MachineFacts, RecordedMachine} from '../machine.ts';
import {queryRows} from '../query-rows.ts';
import {createReadinessFacts, type ReadinessSource} from '../readiness-facts.ts';
import {normalizeNamespace} from '../wmi-namespace.ts';

/** Answers out of a recording. Paths, keys, names and classes are found whatever their case, as Windows does. */
export const createRecordedFacts = (recorded: RecordedMachine): MachineFacts => {
	const rowsOf = (namespace: string, className: string): readonly WmiRow[] | undefined => {
		const wanted = normalizeNamespace(namespace);
		const classes = Object.entries(recorded.wmi).find(([name]) => normalizeNamespace(name) === wanted)?.[1];
		return classes && ignoringCase(classes, className);
	};

	const first = (className: string): WmiRow => rowsOf('root\\cimv2', className)?.[0] ?? {};
	const fileAt = (path: string) => ignoringCase(recorded.files, withoutEnd(path));
	const source = {
		phase: recorded.phase,
		query: async (namespace, query) => queryRows(namespace, query, async (...names) => rowsOf(...names)),
		operatingSystem: async () => {
			const system = first('Win32_OperatingSystem');
			const architecture = textOf(system['OSArchitecture']).toLowerCase();
			return {
				architecture: architecture.includes('arm') ? 'arm64' : architecture.startsWith('32') ? 'x86' : 'x64',
				version: textOf(system['Version']),
				productType: Number(system['ProductType'] ?? 1),
			};
		},
		firmware: async () => recorded.firmware,
	} satisfies ReadinessSource;
	return {
		queriesAreCheap: true,
		query: source.query,
		file: async path => {
			const found = fileAt(path);
			return found === undefined || found.folder
				? undefined
				: {
						modified: Date.parse(found.modified),
						...(found.version !== undefined && {version: found.version}),
					};
		},
		folder: async path => {
			const found = fileAt(path);
			return found?.folder ? {modified: Date.parse(found.modified)} : undefined;
		},
		registryValue: async (keyPath, valueName) => {
			const values = ignoringCase(recorded.registry, withoutEnd(keyPath));
			return values && (ignoringCase(values, valueName) ?? 'key');
		},
		installedProduct: async productCode =>
			recorded.products.find(product => isSame(product.productCode, productCode)),
		installedUpgradeCode: async upgradeCode =>
			recorded.products.some(product => isSame(product.upgradeCode ?? '', upgradeCode)),
		operatingSystem: source.operatingSystem,
		computer: async () => computerFacts(first, rowsOf, recorded.defaultGateways),
		firmware: async () => recorded.firmware,
		machineName: async () => recorded.machineName,
		detectedWindows: async () => undefined,
		readiness: createReadinessFacts(source),
	};
};

const computerFacts = (
	first: (className: string) => WmiRow,
	rowsOf: (namespace: string, className: string) => readonly WmiRow[] | undefined,
	defaultGateways: readonly string[],
): ComputerFacts => {
	const configurations = (rowsOf('root\\cimv2', 'Win32_NetworkAdapterConfiguration') ?? []).filter(
		row => row['IPEnabled'] === true,
	);
	return {
		make: textOf(first('Win32_ComputerSystem')['Manufacturer']),
		model: textOf(first('Win32_ComputerSystem')['Model']),
		serialNumber: textOf(first('Win32_BIOS')['SerialNumber']),
		assetTag: textOf(first('Win32_SystemEnclosure')['SMBIOSAssetTag']),
		uuid: textOf(first('Win32_ComputerSystemProduct')['UUID']),
		macAddresses: configurations.map(row => textOf(row['MACAddress'])).filter(address => address !== ''),
		ipAddresses: configurations.flatMap(row => listOf(row['IPAddress'])),
		defaultGateways,
	};
};

const textOf = (value: WmiValue | undefined): string =>
	value === undefined || value === null || typeof value === 'object' ? '' : String(value);

const listOf = (value: WmiValue | undefined): readonly string[] =>
	typeof value === 'object' && value !== null ? value : [];

const isSame = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();

/** `C:\Windows\` is `C:\Windows`. */
const withoutEnd = (path: string): string => {
	let end = path.length;
	while (end > 1 && /[\\/]/.test(path.charAt(end - 1))) {
		end--;
	}

	// The slash behind a drive letter is its root.
	return path.slice(0, path.charAt(end - 1) === ':' ? end + 1 : end);
};

const ignoringCase = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined => {
	const wanted = name.toLowerCase();
	return Object.entries(record).find(([key]) => key.toLowerCase() === wanted)?.[1];
};
