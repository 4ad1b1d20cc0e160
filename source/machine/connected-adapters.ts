import type {WmiRow} from '../sequence/conditions/condition-facts.ts';
import {type Result, success} from '../sequence/result.ts';

/** A network adapter with a connection: hardware, or what a virtual machine has in its place. */
export type ConnectedAdapter = {readonly name: string; readonly wireless: boolean};

type Rows = (query: string, namespace?: string) => Promise<Result<readonly WmiRow[], string>>;

/** A name that says it. Also for systems that tell nothing but names. */
export const isWirelessName = (name: string): boolean => /wireless|wi-?fi|wlan|802\.11/i.test(name);

/** `NdisPhysicalMedium`: wireless LAN, wireless WAN, 802.11. */
const wirelessMedia = new Set([1, 8, 9]);

/**
`MSFT_NetAdapter` tells wireless adapters for what they are; `Win32_NetworkAdapter`, which small boot images have alone, calls
most of them Ethernet, so there the name decides too.
*/
export const readConnectedAdapters = async (
	rows: Rows,
): Promise<Result<readonly ConnectedAdapter[], string>> => {
	const [modern, classic] = await Promise.all([
		rows(
			'SELECT Name, InterfaceDescription, NdisPhysicalMedium, MediaConnectState, HardwareInterface FROM MSFT_NetAdapter',
			'root\\standardcimv2',
		),
		rows('SELECT * FROM Win32_NetworkAdapter'),
	]);
	if (modern.ok && modern.value.length > 0) {
		return success(
			modern.value
				.filter(row => row['HardwareInterface'] === true && Number(row['MediaConnectState']) === 1)
				.map(row => ({
					name: String(row['InterfaceDescription'] ?? row['Name'] ?? ''),
					wireless: wirelessMedia.has(Number(row['NdisPhysicalMedium'])),
				})),
		);
	}

	return classic.ok
		? success(
				classic.value
					.filter(row => row['PhysicalAdapter'] === true && Number(row['NetConnectionStatus']) === 2)
					.map(row => ({
						name: String(row['Name'] ?? ''),
						wireless:
							Number(row['AdapterTypeID']) === 9 ||
							isWirelessName(`${String(row['Name'])} ${String(row['NetConnectionID'])}`),
					})),
			)
		: classic;
};
