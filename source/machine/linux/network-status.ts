import type {AdapterStatus} from '../../sequence/adapter-status.ts';
import {success} from '../../sequence/result.ts';
import {parseMask} from '../../sequence/variables/ip-address.ts';
import {type Execute, execute} from '../execute.ts';
import type {NetworkStatus} from '../network-status.ts';
import {runningDhcpClients} from './dhcp-clients.ts';
import type {LinuxSystem} from './linux-system.ts';
import {type NetworkAdapter, readNetworkAdapters} from './network.ts';
import {nameServers} from './resolv-conf.ts';

/** `IFF_UP` in the flags of an interface. */
const up = 1;
/** `ARPHRD_ETHER`. */
const ethernet = '1';
/** What the kernel gives an address that holds for ever. */
const forever = 4_294_967_295;

/** From /sys, /proc, resolv.conf, and the lifetimes that `ip -json` tells where it can. */
export const readLinuxNetwork = async (system: LinuxSystem, run: Execute = execute) => {
	const adapters = relevant(readNetworkAdapters(system), system);
	const lifetimes = await readLifetimes(run);
	const clients = runningDhcpClients(system);
	const dnsServers = nameServers(system);
	return success<NetworkStatus>({
		adapters: adapters.map(adapter => {
			const lifetime = lifetimes.get(adapter.name);
			const isDhcp = lifetime !== undefined || clients.some(client => client.adapter === adapter.name);
			return {
				...linkOf(adapter, system),
				addresses: adapter.addresses.map(({address, netmask}) => ({
					address,
					prefix: prefixOf(netmask, address),
				})),
				...(adapter.addresses.length === 0 ? {} : {configuration: isDhcp ? 'dhcp' : 'static'}),
				...(lifetime === undefined ? {} : {lease: {seconds: lifetime}}),
				gateways: [...adapter.gateways, ...gatewaysOfVersionSix(adapter.name, system)],
				dnsServers,
			};
		}),
		withoutDriver: readWithoutDriver(system),
	});
};

/** Hardware, and whatever else has an address: a bridge over it. Without hardware, as in a container, all that looks like Ethernet. */
const relevant = (adapters: readonly NetworkAdapter[], system: LinuxSystem): readonly NetworkAdapter[] => {
	const hasHardware = adapters.some(({physical}) => physical);
	return adapters.filter(
		({name, physical, addresses}) =>
			physical ||
			addresses.length > 0 ||
			(!hasHardware && system.text(`/sys/class/net/${name}/type`) === ethernet),
	);
};

const linkOf = (
	{name, driver, macAddress, wireless, connected, speed}: NetworkAdapter,
	system: LinuxSystem,
): Omit<AdapterStatus, 'addresses' | 'configuration' | 'lease' | 'gateways' | 'dnsServers'> => {
	const flags = system.text(`/sys/class/net/${name}/flags`);
	return {
		id: name,
		name,
		description: driver,
		macAddress,
		wireless,
		enabled: flags === '' ? connected : (Number(flags) & up) === up,
		connected,
		...(speed === undefined ? {} : {speed}),
	};
};

const prefixOf = (netmask: string, address: string): number =>
	address.includes(':')
		? netmask
				.split(':')
				.filter(Boolean)
				.reduce((sum, group) => sum + Number.parseInt(group, 16).toString(2).replaceAll('0', '').length, 0)
		: (parseMask(netmask, 4) ?? 32);

/** Seconds that an address by DHCP still holds, by adapter. Small boot media have an `ip` that knows no JSON: then none. */
const readLifetimes = async (run: Execute): Promise<ReadonlyMap<string, number>> => {
	const {exitCode, stdout} = await run('ip', ['-json', '-4', 'address', 'show'], {timeout: 5});
	const found = new Map<string, number>();
	for (const {ifname, addr_info: addresses} of exitCode === 0 ? parseAddresses(stdout) : []) {
		const lifetime = addresses?.find(({dynamic}) => dynamic === true)?.valid_life_time;
		if (ifname !== undefined && lifetime !== undefined && lifetime < forever) {
			found.set(ifname, lifetime);
		}
	}

	return found;
};

type AddressEntry = {
	readonly ifname?: string;
	readonly addr_info?: readonly {readonly dynamic?: boolean; readonly valid_life_time?: number}[];
};

const parseAddresses = (text: string): readonly AddressEntry[] => {
	try {
		const parsed: unknown = JSON.parse(text);
		// Written by iproute2 itself; whatever is missing is undefined.
		return Array.isArray(parsed) ? (parsed as readonly AddressEntry[]) : [];
	} catch {
		return [];
	}
};

/** Default routes of version 6: destination and its length, source and its length, then the next hop. */
const gatewaysOfVersionSix = (adapter: string, system: LinuxSystem): readonly string[] =>
	system
		.text('/proc/net/ipv6_route')
		.split('\n')
		.map(line => line.trim().split(/\s+/))
		.filter(
			([destination = '', length, , , hop = '', ...rest]) =>
				/^0+$/.test(destination) && length === '00' && /[1-9a-f]/.test(hop) && rest.at(-1) === adapter,
		)
		.map(([, , , , hop = '']) => shortened(hop.match(/.{4}/g)?.join(':') ?? ''));

/** `fe80::1` for `fe80:0000:…:0001`: as addresses in web addresses are written. */
const shortened = (address: string): string =>
	URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? address;

/** Network controllers on the PCI bus that no driver has taken; named by their numbers, as lists of drivers do. */
const readWithoutDriver = (system: LinuxSystem): readonly string[] =>
	system
		.list('/sys/bus/pci/devices')
		.map(device => `/sys/bus/pci/devices/${device}`)
		.filter(
			folder => system.text(`${folder}/class`).startsWith('0x02') && system.link(`${folder}/driver`) === '',
		)
		.map(folder =>
			['vendor', 'device'].map(part => system.text(`${folder}/${part}`).replace(/^0x/, '')).join(':'),
		);
