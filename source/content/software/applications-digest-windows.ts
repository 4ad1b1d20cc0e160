import type {ApplicationRule} from '../application.ts';

/** Builds by the names that the console's list of operating systems has for them; up to the next of its kind. */
const clients: readonly (readonly [name: string, version: string])[] = [
	['7', '6.1'],
	['8', '6.2'],
	['8.1', '6.3'],
	['10', '10.0'],
	['11', '10.0.22000'],
];

const servers: readonly (readonly [name: string, version: string])[] = [
	['2008_R2', '6.1'],
	['2012', '6.2'],
	['2012_R2', '6.3'],
	['2016', '10.0.14393'],
	['2019', '10.0.17763'],
	['2022', '10.0.20348'],
	['2025', '10.0.26100'],
];

/**
An operating system of the console's list: `Windows/All_x64_Windows_10_and_higher_Clients`, `Windows/All_x64_Windows_Server_2019`,
`Windows/All_ARM64_Windows_11_and_higher_Clients`. Undefined: not known, as single service packs and editions are not.
*/
export const windowsRule = (ruleId: string): ApplicationRule | undefined => {
	const [, bits, rest = ''] = /^Windows\/All_(x86|x64|ARM64)_Windows_(.+)$/i.exec(ruleId) ?? [];
	const architecture = (['x86', 'x64', 'arm64'] as const).find(one => one === bits?.toLowerCase());
	if (architecture === undefined) {
		return undefined;
	}

	const isServer = /^Server_/i.test(rest);
	const name = rest
		.replace(/^Server_/i, '')
		.replace(/_Clients?$/i, '')
		.replace(/_(?:and_)?higher$/i, '');
	const isOpen = /_higher(?:_Clients?)?$/i.test(rest);
	const list = isServer ? servers : clients;
	const index = list.findIndex(([known]) => known.toLowerCase() === name.toLowerCase());
	const from = list[index]?.[1];
	if (from === undefined) {
		return undefined;
	}

	const next = isOpen ? undefined : list[index + 1]?.[1];
	const edition = isServer ? 'server' : 'client';
	return {
		kind: 'all',
		rules: [
			{kind: 'architecture', architectures: [architecture]},
			{
				kind: 'operating-system',
				platform: 'windows',
				edition,
				test: {operator: 'greaterEqual', version: from},
			},
			...(next === undefined
				? []
				: [
						{
							kind: 'operating-system',
							platform: 'windows',
							edition,
							test: {operator: 'less', version: next},
						} as const,
					]),
		],
	};
};
