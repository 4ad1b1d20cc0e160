import type {Result} from '../result.ts';

/**
What conditions and Set Dynamic Variables may ask of a machine. The machine ports answer it; tests answer from a recording.

A failed query is an error text: the leaf is then false and the text is traced (task-sequence-format.md §5.6).
*/
export type ConditionFacts = {
	/** Rows that a WQL query returns, property names as the class spells them. */
	query(namespace: string, query: string): Promise<Result<readonly WmiRow[], string>>;
	/** Asking costs next to nothing here: then a trace may ask once more, to show what the machine has instead. */
	readonly queriesAreCheap?: boolean;
	file(path: string): Promise<FileFacts | undefined>;
	folder(path: string): Promise<FolderFacts | undefined>;
	/** The value named (empty: the default value), 'key' when only the key exists, undefined when not even that. */
	registryValue(keyPath: string, valueName: string): Promise<RegistryValue | 'key' | undefined>;
	/** Windows Installer products. */
	installedProduct(productCode: string): Promise<{readonly version: string} | undefined>;
	installedUpgradeCode(upgradeCode: string): Promise<boolean>;
	/** For MDT's operating system condition. */
	operatingSystem(): Promise<OperatingSystemFacts>;
	/** For the rules of Set Dynamic Variables. */
	computer(): Promise<ComputerFacts>;
};

export type WmiValue = string | number | boolean | null | readonly string[];
export type WmiRow = Readonly<Record<string, WmiValue>>;

export type FileFacts = {
	/** Milliseconds since the epoch, UTC. */
	readonly modified: number;
	/** Four-part version resource, where the file has one. */
	readonly version?: string;
};

export type FolderFacts = {readonly modified: number};

export type RegistryValue = {
	/** `REG_SZ`, `REG_DWORD`, … */
	readonly type: string;
	/** Numbers in decimal. */
	readonly data: string;
};

export type OperatingSystemFacts = {
	readonly architecture: 'x86' | 'x64' | 'arm64';
	/** `10.0.26100`. */
	readonly version: string;
	/** 1 client, 2 domain controller, 3 server. */
	readonly productType: number;
};

export type ComputerFacts = {
	readonly make: string;
	readonly model: string;
	readonly serialNumber: string;
	readonly assetTag: string;
	readonly uuid: string;
	readonly macAddresses: readonly string[];
	readonly ipAddresses: readonly string[];
	readonly defaultGateways: readonly string[];
};
