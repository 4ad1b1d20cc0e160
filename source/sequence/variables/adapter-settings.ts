import {failure, type Result, success} from '../result.ts';
import {maskOfPrefix} from './ip-address.ts';
import {
	checkStaticAddress,
	type StaticAddress,
	type StaticAddressProblem,
	type StaticAddressTexts,
} from './static-address.ts';

/** What the variables of the field say about a network adapter. */
export type AdapterSettings = {
	/** `OSDAdapter0`: for messages. */
	readonly variable: string;
	/** Which adapter is meant; without both the first one with a cable that is not taken yet. */
	readonly macAddress?: string;
	readonly name?: string;
	/** Absent: the adapter asks DHCP. */
	readonly address?: StaticAddress;
};

/** More adapters than any computer has. */
const mostAdapters = 16;

/**
The network settings in `OSDAdapter0EnableDHCP`, `OSDAdapter0IPAddressList`, `OSDAdapter0SubnetMask`, `OSDAdapter0Gateways`,
`OSDAdapter0DNSServerList`, `OSDAdapter0MacAddress` and `OSDAdapter0Name`, and so on from 0. Rule: task-sequence-format.md §9.5, network.

`OSDAdapterCount` is not asked: task sequences carry a 0 in it. The error names the variable.
*/
export const readAdapterSettings = (
	text: (name: string) => string,
): Result<readonly AdapterSettings[], string> => {
	const all: AdapterSettings[] = [];
	for (let index = 0; index < mostAdapters; index++) {
		const variable = `OSDAdapter${index}`;
		const part = (name: string) => text(`${variable}${name}`).trim();
		const dhcp = part('EnableDHCP').toLowerCase();
		if (dhcp === '' && part('IPAddressList') === '') {
			continue;
		}

		const which = {
			variable,
			...(part('MacAddress') === '' ? {} : {macAddress: part('MacAddress')}),
			...(part('Name') === '' ? {} : {name: part('Name')}),
		};
		if (dhcp === 'true') {
			all.push(which);
			continue;
		}

		const {value, problems} = checkStaticAddress({
			address: part('IPAddressList'),
			mask: part('SubnetMask'),
			gateway: part('Gateways'),
			dns: part('DNSServerList'),
		});
		if (value === undefined) {
			return failure(problemSentence(variable, problems, part));
		}

		all.push({...which, address: value});
	}

	return success(all);
};

/** The variables that {@link readAdapterSettings} reads the same from: of the first adapter. */
export const adapterVariables = ({
	macAddress,
	address,
}: Pick<AdapterSettings, 'macAddress' | 'address'>): readonly (readonly [string, string])[] => [
	['OSDAdapterCount', '1'],
	['OSDAdapter0EnableDHCP', address === undefined ? 'true' : 'false'],
	['OSDAdapter0IPAddressList', address?.addresses.map(each => each.address).join(',') ?? ''],
	['OSDAdapter0SubnetMask', address?.addresses.map(maskText).join(',') ?? ''],
	['OSDAdapter0Gateways', address?.gateways.join(',') ?? ''],
	['OSDAdapter0DNSServerList', address?.dnsServers.join(',') ?? ''],
	['OSDAdapter0MacAddress', macAddress ?? ''],
];

/** The mask of IPv4 as the field writes it; IPv6 has only prefixes. */
const maskText = ({address, prefix}: StaticAddress['addresses'][number]): string =>
	address.includes(':') ? String(prefix) : maskOfPrefix(prefix);

const names: Readonly<Record<keyof StaticAddressTexts, string>> = {
	address: 'IPAddressList',
	mask: 'SubnetMask',
	gateway: 'Gateways',
	dns: 'DNSServerList',
};

const sentences: Readonly<Record<StaticAddressProblem, string>> = {
	missing: 'is missing',
	'not-an-address': 'holds something that is no IP address',
	'unusable-address': 'holds an address that no computer can have',
	'network-address': 'holds the address of a whole network, or its broadcast address',
	'not-a-mask': 'holds no subnet mask, as 255.255.255.0 or 24 would be',
	'not-in-network': 'is not in the network of the address',
};

const problemSentence = (
	variable: string,
	problems: Partial<Readonly<Record<keyof StaticAddressTexts, StaticAddressProblem>>>,
	part: (name: string) => string,
): string => {
	const parts = (['address', 'mask', 'gateway', 'dns'] as const).flatMap(field => {
		const problem = problems[field];
		const name = names[field];
		return problem === undefined
			? []
			: [`${variable}${name}${part(name) === '' ? '' : ` (${part(name)})`} ${sentences[problem]}`];
	});
	return `${parts.join('; ')}.`;
};
