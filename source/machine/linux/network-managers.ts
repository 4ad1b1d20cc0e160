import type {StaticAddress} from '../../sequence/variables/static-address.ts';
import type {NetworkTools} from './network-tools.ts';

/** Something that looks after the adapters of an installed system, and would undo what is set behind its back. */
export type NetworkManager = {
	/** What must be in a file before the commands. */
	readonly dhcpFile?: (adapter: string) => {readonly file: string; readonly text: string};
	readonly staticFile?: (
		adapter: string,
		address: StaticAddress,
	) => {readonly file: string; readonly text: string};
	readonly dhcp: (adapter: string) => readonly (readonly string[])[];
	readonly staticAddress: (adapter: string, address: StaticAddress) => readonly (readonly string[])[];
};

/** NetworkManager or systemd-networkd, where one of them has this adapter. Neither keeps what is set here over a restart. */
export const managerOf = async (
	adapter: string,
	{system, find}: Pick<NetworkTools, 'system' | 'find'>,
): Promise<NetworkManager | undefined> => {
	const index = system.text(`/sys/class/net/${adapter}/ifindex`);
	if (system.has(`/run/NetworkManager/devices/${index}`) && (await find('nmcli')) !== undefined) {
		return networkManager;
	}

	const isNetworkd = /ADMIN_STATE=config/.test(system.text(`/run/systemd/netif/links/${index}`));
	return isNetworkd && (await find('networkctl')) !== undefined ? networkd : undefined;
};

const versionFour = (addresses: readonly string[]) => addresses.filter(address => !address.includes(':'));
const versionSix = (addresses: readonly string[]) => addresses.filter(address => address.includes(':'));
const written = ({addresses}: StaticAddress): readonly string[] =>
	addresses.map(({address, prefix}) => `${address}/${prefix}`);

/** Until it has done what it was told, or seconds are over. */
const nmcli = ['nmcli', '--wait', '25', 'device'] as const;

const networkManager: NetworkManager = {
	dhcp: adapter => [
		[...nmcli, 'modify', adapter, ...nothingByHand('ipv4')],
		[...nmcli, 'reapply', adapter],
	],
	staticAddress: (adapter, address) => [
		[
			...nmcli,
			'modify',
			adapter,
			...byHand('ipv4', address, versionFour),
			...byHand('ipv6', address, versionSix),
		],
	],
};

type Family = (addresses: readonly string[]) => readonly string[];

const properties = (family: 'ipv4' | 'ipv6', values: Readonly<Record<string, string>>): readonly string[] =>
	Object.entries(values).flatMap(([name, value]) => [`${family}.${name}`, value]);

const nothingByHand = (family: 'ipv4' | 'ipv6'): readonly string[] =>
	properties(family, {method: 'auto', addresses: '', gateway: '', dns: ''});

const byHand = (family: 'ipv4' | 'ipv6', address: StaticAddress, of: Family): readonly string[] => {
	const addresses = of(written(address)).join(',');
	const [gateway = ''] = of(address.gateways);
	return addresses === ''
		? []
		: properties(family, {method: 'manual', addresses, gateway, dns: of(address.dnsServers).join(',')});
};

/** Below `/run`, and before every file of the system by its name. */
const networkdFile = (adapter: string): string => `/run/systemd/network/00-bootseq-${adapter}.network`;

const networkdText = (adapter: string, lines: readonly string[]): string =>
	['[Match]', `Name=${adapter}`, '', '[Network]', ...lines, ''].join('\n');

const reconfigure = (adapter: string) => [
	['networkctl', 'reload'],
	['networkctl', 'reconfigure', adapter],
];

const networkd: NetworkManager = {
	dhcpFile: adapter => ({file: networkdFile(adapter), text: networkdText(adapter, ['DHCP=yes'])}),
	staticFile: (adapter, address) => ({
		file: networkdFile(adapter),
		text: networkdText(adapter, [
			...written(address).map(each => `Address=${each}`),
			...address.gateways.map(each => `Gateway=${each}`),
			...address.dnsServers.map(each => `DNS=${each}`),
		]),
	}),
	dhcp: reconfigure,
	staticAddress: reconfigure,
};
