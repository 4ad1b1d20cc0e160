import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import {readMachineName} from '../boot.ts';
import type {LinuxSystem} from '../linux-system.ts';
import {type NetworkAdapter, readNetworkAdapters} from '../network.ts';

/** `Win32_NetworkAdapter` */
export const networkAdapter = (system: LinuxSystem): WmiRow[] =>
	readNetworkAdapters(system).map(adapter => ({
		Index: adapter.index,
		InterfaceIndex: adapter.index,
		DeviceID: String(adapter.index),
		Name: describe(adapter),
		Caption: describe(adapter),
		Description: describe(adapter),
		NetConnectionID: adapter.name,
		MACAddress: adapter.macAddress,
		PhysicalAdapter: adapter.physical,
		// 0 Ethernet, 9 wireless.
		AdapterTypeID: adapter.wireless ? 9 : 0,
		AdapterType: adapter.wireless ? 'Wireless' : 'Ethernet 802.3',
		// 2 connected, 7 media disconnected.
		NetConnectionStatus: adapter.connected ? 2 : 7,
		NetEnabled: adapter.connected,
		Speed: adapter.speed ?? null,
		ServiceName: adapter.driver,
	}));

/** `Win32_NetworkAdapterConfiguration` */
export const networkAdapterConfiguration = (system: LinuxSystem): WmiRow[] =>
	readNetworkAdapters(system).map(adapter => ({
		Index: adapter.index,
		InterfaceIndex: adapter.index,
		Description: describe(adapter),
		Caption: describe(adapter),
		MACAddress: adapter.macAddress,
		IPEnabled: adapter.addresses.length > 0,
		IPAddress: adapter.addresses.map(({address}) => address),
		IPSubnet: adapter.addresses.map(({netmask}) => netmask),
		DefaultIPGateway: adapter.gateways,
		DNSServerSearchOrder: resolverLines(system, 'nameserver'),
		DNSDomain: resolverLines(system, 'search')[0] ?? null,
		DNSHostName: readMachineName(system),
		ServiceName: adapter.driver,
	}));

const describe = ({name, driver, wireless}: NetworkAdapter): string =>
	`${wireless ? 'Wireless' : 'Ethernet'} adapter ${name}${driver === '' ? '' : ` (${driver})`}`;

/** Words of the lines of resolv.conf(5) that begin with `keyword`. */
const resolverLines = (system: LinuxSystem, keyword: string): string[] =>
	system
		.text('/etc/resolv.conf')
		.split('\n')
		.map(line => line.trim().split(/\s+/))
		.filter(([first]) => first === keyword)
		.flatMap(([, ...words]) => words);
