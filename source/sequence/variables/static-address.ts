import {
	type IpAddress,
	isNetworkOrBroadcast,
	isSameNetwork,
	isUnusable,
	parseIpAddress,
	parseMask,
} from './ip-address.ts';

/** What an adapter is set to when it does not ask DHCP. */
export type StaticAddress = {
	readonly addresses: readonly {readonly address: string; readonly prefix: number}[];
	readonly gateways: readonly string[];
	readonly dnsServers: readonly string[];
};

/** The parts of a static address as they are typed; each may be a list with commas, blanks or semicolons. */
export type StaticAddressTexts = Readonly<Record<'address' | 'mask' | 'gateway' | 'dns', string>>;

export type StaticAddressProblem =
	| 'missing'
	| 'not-an-address'
	| 'unusable-address'
	| 'network-address'
	| 'not-a-mask'
	| 'not-in-network';

export type CheckedStaticAddress = {
	readonly problems: Partial<Readonly<Record<keyof StaticAddressTexts, StaticAddressProblem>>>;
	/** Present when there are no problems. */
	readonly value?: StaticAddress;
};

/**
Checks a static address as it is typed. The prefix stands behind the address (`192.0.2.10/24`) or is the mask, `255.255.255.0` or
`24`: one for all addresses, or one for each. A gateway must be in the network of one of the addresses; IPv6 link-local ones are in all.
*/
export const checkStaticAddress = (texts: StaticAddressTexts): CheckedStaticAddress => {
	const masks = listOf(texts.mask);
	const addresses = listOf(texts.address).map((entry, index) => {
		const [text = '', prefix] = entry.split('/');
		const address = parseIpAddress(text);
		const mask = prefix ?? masks[index] ?? (masks.length === 1 ? masks[0] : undefined);
		return {
			address,
			prefix: address === undefined || mask === undefined ? undefined : parseMask(mask, address.family),
			hasMask: mask !== undefined,
		};
	});
	const gateways = listOf(texts.gateway).map(parseIpAddress);
	const dnsServers = listOf(texts.dns).map(parseIpAddress);
	const known = addresses.flatMap(({address, prefix}) =>
		address === undefined || prefix === undefined ? [] : [{address, prefix}],
	);
	const problems = withoutUndefined({
		address: addressProblem(addresses),
		mask: addresses.some(({hasMask}) => !hasMask)
			? ('missing' as const)
			: addresses.some(({address, prefix}) => address !== undefined && (prefix === undefined || prefix === 0))
				? ('not-a-mask' as const)
				: undefined,
		gateway: gatewayProblem(gateways, known),
		dns: dnsServers.includes(undefined) ? ('not-an-address' as const) : undefined,
	});
	return Object.keys(problems).length > 0
		? {problems}
		: {
				problems,
				value: {
					addresses: known.map(({address, prefix}) => ({address: address.text, prefix})),
					gateways: gateways.flatMap(gateway => gateway?.text ?? []),
					dnsServers: dnsServers.flatMap(server => server?.text ?? []),
				},
			};
};

type Known = {readonly address: IpAddress; readonly prefix: number};

const addressProblem = (
	addresses: readonly {readonly address: IpAddress | undefined; readonly prefix: number | undefined}[],
): StaticAddressProblem | undefined => {
	if (addresses.length === 0) {
		return 'missing';
	}

	for (const {address, prefix} of addresses) {
		if (address === undefined) {
			return 'not-an-address';
		}

		if (isUnusable(address)) {
			return 'unusable-address';
		}

		if (prefix !== undefined && prefix > 0 && isNetworkOrBroadcast(address, prefix)) {
			return 'network-address';
		}
	}

	return undefined;
};

const gatewayProblem = (
	gateways: readonly (IpAddress | undefined)[],
	addresses: readonly Known[],
): StaticAddressProblem | undefined => {
	for (const gateway of gateways) {
		if (gateway === undefined) {
			return 'not-an-address';
		}

		const isLinkLocal = gateway.family === 6 && gateway.bits >> 118n === 0x3fan;
		const isReached = addresses.some(({address, prefix}) => isSameNetwork(address, gateway, prefix));
		if (addresses.length > 0 && !isReached && !isLinkLocal) {
			return 'not-in-network';
		}
	}

	return undefined;
};

const listOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

const withoutUndefined = <Key extends string>(
	record: Readonly<Record<Key, StaticAddressProblem | undefined>>,
): Partial<Record<Key, StaticAddressProblem>> => {
	const kept: Partial<Record<Key, StaticAddressProblem>> = {};
	for (const key in record) {
		if (record[key] !== undefined) {
			kept[key] = record[key];
		}
	}

	return kept;
};
