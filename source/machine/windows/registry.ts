import type {RegistryValue} from '../../sequence/conditions/condition-facts.ts';
import type {Execute} from '../execute.ts';

export type RegistryKey = {readonly path: string; readonly values: ReadonlyMap<string, RegistryValue>};

export type Registry = {
	/** The value (empty name: the default value), 'key' when only the key is there, undefined when not even that. */
	value(keyPath: string, valueName: string): Promise<RegistryValue | 'key' | undefined>;
	/** A key with its values and those of the keys below it. */
	tree(keyPath: string): Promise<readonly RegistryKey[]>;
};

/** The registry by `reg.exe`, which Windows PE has too. Value names are found whatever their case. */
export const createRegistry = (run: Execute): Registry => {
	const query = async (keyPath: string, ...options: string[]) => {
		const {exitCode, stdout} = await run('reg.exe', ['query', keyPath, ...options]);
		return exitCode === 0 ? parseRegQuery(stdout) : undefined;
	};

	return {
		value: async (keyPath, valueName) => {
			const path = keyPath.replace(/\\+$/, '');
			const keys = await query(path);
			if (keys === undefined) {
				return undefined;
			}

			const own = keys.find(key => key.path.toLowerCase() === fullPath(path).toLowerCase());
			return own?.values.get(valueName.toLowerCase()) ?? 'key';
		},
		tree: async keyPath => (await query(keyPath, '/s')) ?? [],
	};
};

/** What a value holds; empty where there is no such value. */
export const dataOf = (value: RegistryValue | 'key' | undefined): string =>
	value === undefined || value === 'key' ? '' : value.data;

/**
Reads `reg query`: a key's path at the margin, below it its values as `    name    type    data`.
Data ends with the line, names may hold blanks.
The default value has a name in the language of Windows, in parentheses: it is kept under the empty name.
*/
export const parseRegQuery = (text: string): RegistryKey[] => {
	const keys: {path: string; values: Map<string, RegistryValue>}[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.startsWith('HKEY_')) {
			keys.push({path: line.trim(), values: new Map()});
			continue;
		}

		const [, name, type, data] = /^ {4}(.*?) {4}(REG_\w+)(?: {4}(.*))?$/.exec(line) ?? [];
		if (name !== undefined && type !== undefined) {
			keys.at(-1)?.values.set(/^\(.+\)$/.test(name) ? '' : name.toLowerCase(), {
				type,
				data: toData(type, data ?? ''),
			});
		}
	}

	return keys;
};

/** `reg.exe` writes numbers as `0x1f`; conditions compare decimals. */
const toData = (type: string, data: string): string =>
	(type === 'REG_DWORD' || type === 'REG_QWORD') && /^0x[\da-f]+$/i.test(data)
		? BigInt(data).toString()
		: data;

const hives: Readonly<Record<string, string>> = {
	HKLM: 'HKEY_LOCAL_MACHINE',
	HKCU: 'HKEY_CURRENT_USER',
	HKCR: 'HKEY_CLASSES_ROOT',
	HKU: 'HKEY_USERS',
	HKCC: 'HKEY_CURRENT_CONFIG',
};

const fullPath = (path: string): string => {
	const [hive = '', ...rest] = path.split('\\');
	return [hives[hive.toUpperCase()] ?? hive, ...rest].join('\\');
};
