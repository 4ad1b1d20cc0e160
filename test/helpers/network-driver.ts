import process from 'node:process';
import {checkNetwork} from '../../source/commands/boot/check-network.ts';
import {createNetworkDesk} from '../../source/commands/network/network-desk.ts';
import {createLinuxSystem} from '../../source/machine/linux/linux-system.ts';
import {createLinuxNetwork} from '../../source/machine/linux/network-settings.ts';
import type {Network} from '../../source/machine/network-settings.ts';
import {success} from '../../source/sequence/result.ts';
import {prepare} from './prepared.ts';

/**
Runs inside the network namespace of a test, on the real network there: `status`, `check <content server>`, `dhcp`, `static <address> <gateway> <dns>`,
`start <NAME=VALUE>…` as an unattended start from our boot medium does. What came of it is a line of JSON. The clock is never set.
*/
const [, , command = '', ...rest] = process.argv;
const network: Network = {
	...createLinuxNetwork({system: createLinuxSystem()}),
	setClock: async () => success(undefined),
};
const desk = createNetworkDesk({
	machine: {network, processEnvironment: {}},
	buildDate: async () => undefined,
});

const run = async (): Promise<unknown> => {
	switch (command) {
		case 'status':
			return network.status();
		case 'check':
			desk.use(rest[0] === undefined ? [] : [['BootseqContentSources', rest[0]]]);
			return desk.check();
		case 'dhcp':
			return network.askDhcp('eth0', new AbortController().signal);
		case 'static': {
			const [address = '', gateway = '', dns = ''] = rest;
			return network.setStaticAddress('eth0', {
				addresses: [{address, prefix: 24}],
				gateways: gateway === '' ? [] : [gateway],
				dnsServers: dns === '' ? [] : [dns],
			});
		}

		case 'start': {
			const {prepared} = prepare({});
			const notices: string[] = [];
			const result = await checkNetwork(
				{
					...prepared,
					options: {...prepared.options, unattended: true},
					machine: {...prepared.machine, phase: 'WinPE', network},
					console: {...prepared.console, notice: (_, text) => void notices.push(text)},
					network: desk,
				},
				{
					variables: rest.map(text => {
						const [name = '', value = ''] = text.split(/=(.*)/s);
						return [name, value] as const;
					}),
				},
			);
			return {result, notices};
		}

		default:
			throw new Error(`There is no ${command}.`);
	}
};

process.stdout.write(`${JSON.stringify(await run())}\n`, () => process.exit());
