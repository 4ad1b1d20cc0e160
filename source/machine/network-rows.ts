import type {AdapterStatus} from '../sequence/adapter-status.ts';
import type {WmiRow, WmiValue} from '../sequence/conditions/condition-facts.ts';
import {type Result, success} from '../sequence/result.ts';
import {parseMask} from '../sequence/variables/ip-address.ts';
import {readCimDateTime} from './cim-date-time.ts';
import {isWirelessName} from './connected-adapters.ts';
import type {NetworkStatus} from './network-status.ts';

type Rows = (namespace: string, query: string) => Promise<Result<readonly WmiRow[], string>>;

/** `NetConnectionStatus`. */
const connected = 2;
/** `NetConnectionStatus`: disconnected by a person, hardware not present, hardware disabled. Without a cable it is 7. */
const offStatus = new Set([0, 4, 5]);
/** `ConfigManagerErrorCode`: switched off in the device manager. */
const switchedOff = 22;
/** The class of network controllers of PCI, as compatible identifiers write it. */
const networkClass = /CC_02/i;

/**
The network from `Win32_NetworkAdapter` and `Win32_NetworkAdapterConfiguration`, which every boot image with WinPE-WMI has, and hardware
without a driver from `Win32_PnPEntity`.

@param now - Milliseconds since the epoch: leases end at a moment.
*/
export const readNetworkRows = async (rows: Rows, now: number): Promise<Result<NetworkStatus, string>> => {
	const [adapters, configurations, devices] = await Promise.all([
		rows('root\\cimv2', 'SELECT * FROM Win32_NetworkAdapter'),
		rows('root\\cimv2', 'SELECT * FROM Win32_NetworkAdapterConfiguration'),
		rows(
			'root\\cimv2',
			'SELECT Name, CompatibleID, ConfigManagerErrorCode FROM Win32_PnPEntity WHERE ConfigManagerErrorCode <> 0',
		),
	]);
	if (!adapters.ok || !configurations.ok) {
		return adapters.ok ? (configurations as Result<never, string>) : adapters;
	}

	return success({
		adapters: adapters.value
			.filter(row => row['PhysicalAdapter'] === true)
			.map(row => {
				const configuration = configurations.value.find(each => each['Index'] === row['Index']);
				return adapterOf(row, configuration ?? {}, now);
			}),
		withoutDriver: (devices.ok ? devices.value : [])
			.filter(
				row =>
					Number(row['ConfigManagerErrorCode']) !== switchedOff &&
					listOf(row['CompatibleID']).some(id => networkClass.test(id)),
			)
			.map(row => textOf(row['Name'])),
	});
};

const adapterOf = (row: WmiRow, configuration: WmiRow, now: number): AdapterStatus => {
	const addresses = addressesOf(configuration);
	const speed = Number(row['Speed'] ?? 0);
	const name = textOf(row['NetConnectionID']) || textOf(row['Name']);
	const isDhcp = configuration['DHCPEnabled'] === true;
	return {
		id: textOf(row['InterfaceIndex'] ?? configuration['InterfaceIndex']),
		name,
		description: textOf(row['Name']),
		macAddress: textOf(row['MACAddress'] ?? configuration['MACAddress']).toUpperCase(),
		wireless: Number(row['AdapterTypeID']) === 9 || isWirelessName(`${textOf(row['Name'])} ${name}`),
		enabled: !offStatus.has(Number(row['NetConnectionStatus'] ?? connected)),
		connected: Number(row['NetConnectionStatus']) === connected,
		// What an adapter without a link tells is the largest number there is.
		...(speed > 0 && speed < 1e15 ? {speed} : {}),
		addresses,
		...(addresses.length === 0 ? {} : {configuration: isDhcp ? 'dhcp' : 'static'}),
		...(isDhcp && addresses.length > 0 ? {lease: leaseOf(configuration, now)} : {}),
		gateways: listOf(configuration['DefaultIPGateway']),
		dnsServers: listOf(configuration['DNSServerSearchOrder']),
	};
};

const addressesOf = (configuration: WmiRow): AdapterStatus['addresses'] => {
	const masks = listOf(configuration['IPSubnet']);
	return listOf(configuration['IPAddress'])
		.map((address, index) => ({
			address,
			prefix: parseMask(masks[index] ?? '', address.includes(':') ? 6 : 4) ?? 0,
		}))
		.filter(({address}) => !/^fe[89ab]/i.test(address))
		.toSorted((a, b) => Number(a.address.includes(':')) - Number(b.address.includes(':')));
};

const leaseOf = (configuration: WmiRow, now: number): NonNullable<AdapterStatus['lease']> => {
	const server = textOf(configuration['DHCPServer']);
	const ends = readCimDateTime(textOf(configuration['DHCPLeaseExpires']));
	return {
		...(server === '' ? {} : {server}),
		...(ends === undefined ? {} : {seconds: Math.max(0, Math.round((ends - now) / 1000))}),
	};
};

const textOf = (value: WmiValue | undefined): string =>
	value === undefined || value === null || typeof value === 'object' ? '' : String(value);

const listOf = (value: WmiValue | undefined): readonly string[] =>
	typeof value === 'object' && value !== null
		? value
		: typeof value === 'string' && value !== ''
			? [value]
			: [];
