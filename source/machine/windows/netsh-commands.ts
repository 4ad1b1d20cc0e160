import {maskOfPrefix} from '../../sequence/variables/ip-address.ts';
import type {StaticAddress} from '../../sequence/variables/static-address.ts';

/** What follows `netsh interface`, in order, to set an adapter by the number of its interface. Nothing in it has a blank. */
export const staticAddressCommands = (
	id: string,
	{addresses, gateways, dnsServers}: StaticAddress,
): readonly string[] => {
	const [gateway = 'none', ...otherGateways] = gateways.filter(isFour);
	return [
		...addresses
			.filter(({address}) => isFour(address))
			.map(({address, prefix}, index) =>
				index === 0
					? `ipv4 set address name=${id} source=static address=${address} mask=${maskOfPrefix(prefix)} gateway=${gateway}`
					: `ipv4 add address name=${id} address=${address} mask=${maskOfPrefix(prefix)}`,
			),
		...otherGateways.map(other => `ipv4 add address name=${id} gateway=${other} gwmetric=2`),
		...addresses
			.filter(({address}) => !isFour(address))
			.map(({address, prefix}) => `ipv6 add address interface=${id} address=${address}/${prefix}`),
		...gateways
			.filter(each => !isFour(each))
			.map(each => `ipv6 add route prefix=::/0 interface=${id} nexthop=${each}`),
		...dnsCommands(id, 'ipv4', dnsServers.filter(isFour)),
		...dnsCommands(
			id,
			'ipv6',
			dnsServers.filter(server => !isFour(server)),
		),
	];
};

/** Back to DHCP. */
export const dhcpCommands = (id: string): readonly string[] => [
	`ipv4 set address name=${id} source=dhcp`,
	`ipv4 set dnsservers name=${id} source=dhcp`,
];

const isFour = (address: string): boolean => !address.includes(':');

/** `validate=no`: whether they answer is another check, and asking takes netsh half a minute. */
const dnsCommands = (id: string, family: 'ipv4' | 'ipv6', servers: readonly string[]): readonly string[] =>
	servers.map((server, index) =>
		index === 0
			? `${family} set dnsservers name=${id} source=static address=${server} validate=no`
			: `${family} add dnsservers name=${id} address=${server} index=${index + 1} validate=no`,
	);
