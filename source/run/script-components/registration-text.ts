import {pathToFileURL} from 'node:url';
import type {ScriptComponent} from './component-text.ts';

/** Who may create the components: every account, which takes an administrator, or the one that runs bootseq. */
export type RegistryHive = 'HKEY_LOCAL_MACHINE' | 'HKEY_CURRENT_USER';

/** What `reg import` reads to register components whose files lie in `folder`, for programs of 64 and of 32 bits. */
export const registrationText = (
	components: readonly ScriptComponent[],
	hive: RegistryHive,
	{folder, systemRoot}: {readonly folder: string; readonly systemRoot: string},
): string =>
	registryText(
		components.flatMap(({programId, classId, fileName}) => {
			const url = pathToFileURL(`${folder}\\${fileName}`, {windows: true}).href;
			return [
				...key(programIdKey(hive, programId), {'': `${programId} (bootseq)`}),
				...key(`${programIdKey(hive, programId)}\\CLSID`, {'': classId}),
				...classKeys(hive, classId).flatMap(path => [
					...key(path, {'': `${programId} (bootseq)`}),
					...key(`${path}\\InprocServer32`, {
						'': `${systemRoot}\\System32\\scrobj.dll`,
						ThreadingModel: 'Apartment',
					}),
					...key(`${path}\\ProgID`, {'': programId}),
					...key(`${path}\\ScriptletURL`, {'': url}),
				]),
			];
		}),
	);

/** The other way round: the keys go, with everything below them. */
export const removalText = (components: readonly ScriptComponent[], hive: RegistryHive): string =>
	registryText(
		components.flatMap(({programId, classId}) =>
			[programIdKey(hive, programId), ...classKeys(hive, classId)].flatMap(path => [`[-${path}]`, '']),
		),
	);

const programIdKey = (hive: RegistryHive, programId: string): string =>
	`${hive}\\Software\\Classes\\${programId}`;

const classKeys = (hive: RegistryHive, classId: string): readonly string[] => [
	`${hive}\\Software\\Classes\\CLSID\\${classId}`,
	`${hive}\\Software\\Classes\\WOW6432Node\\CLSID\\${classId}`,
];

const key = (path: string, values: Readonly<Record<string, string>>): readonly string[] => [
	`[${path}]`,
	...Object.entries(values).map(([name, value]) => `${name === '' ? '@' : quoted(name)}=${quoted(value)}`),
	'',
];

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

const registryText = (lines: readonly string[]): string =>
	`\uFEFF${['Windows Registry Editor Version 5.00', '', ...lines].join('\r\n')}`;
