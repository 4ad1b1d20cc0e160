import {describe, expect, it} from 'vitest';
import {createNetworkDesk} from '../../../source/commands/network/network-desk.ts';
import {restoreNetwork} from '../../../source/commands/network/restore-network.ts';
import {success} from '../../../source/sequence/result.ts';
import type {StaticAddress} from '../../../source/sequence/variables/static-address.ts';
import {adapterStatus, createFakeNetwork} from '../../helpers/fake-network.ts';
import {prepare} from '../../helpers/prepared.ts';

const variables = [
	['OSDAdapter0EnableDHCP', 'false'],
	['OSDAdapter0IPAddressList', '192.0.2.77'],
	['OSDAdapter0SubnetMask', '255.255.255.0'],
	['BootseqContentSources', 'http://content.example/packages'],
] as const;

const restore = async (phase: 'WinPE' | 'FullOS') => {
	const fake = createFakeNetwork({
		status: {adapters: [adapterStatus({addresses: []})], withoutDriver: []},
		servers: {},
	});
	const network = {
		...fake.network,
		async setStaticAddress(id: string, address: StaticAddress) {
			fake.servers = {'http://content.example': success({})};
			return fake.network.setStaticAddress(id, address);
		},
	};
	const {prepared} = prepare({});
	await restoreNetwork(
		{
			...prepared,
			machine: {...prepared.machine, phase, network},
			network: createNetworkDesk({
				machine: {network, processEnvironment: {}},
				probes: async () => fake.probes,
				buildDate: async () => undefined,
			}),
		},
		variables,
	);
	return fake;
};

describe('the network of a run that goes on', () => {
	it('is set as it was after a restart of the boot environment, and its servers are waited for', async () => {
		const fake = await restore('WinPE');
		expect(fake.set.map(([what, id]) => [what, id])).toEqual([['static', 'eth0']]);
		expect(fake.asked).toBe(1);
	});

	it('is that of the installed system there', async () => {
		const fake = await restore('FullOS');
		expect([fake.set, fake.asked]).toEqual([[], 0]);
	});
});
