import {describe, expect, it} from 'vitest';
import {checkNetwork} from '../../../source/commands/boot/check-network.ts';
import {createNetworkDesk} from '../../../source/commands/network/network-desk.ts';
import type {Variables} from '../../../source/commands/network/network-need.ts';
import type {Prepared} from '../../../source/commands/prepared.ts';
import {success} from '../../../source/sequence/result.ts';
import {
	adapterStatus,
	createFakeNetwork,
	type FakeNetwork,
	serverProblem,
} from '../../helpers/fake-network.ts';
import {prepare} from '../../helpers/prepared.ts';

const source = ['BootseqContentSources', 'http://content.example/packages'] as const;
const lab: Variables = [
	['OSDAdapter0EnableDHCP', 'false'],
	['OSDAdapter0IPAddressList', '192.0.2.77'],
	['OSDAdapter0SubnetMask', '255.255.255.0'],
];

type Options = {
	readonly network?: Partial<FakeNetwork>;
	readonly variables?: Variables;
	readonly phase?: 'WinPE' | 'FullOS';
	readonly reply?: Parameters<typeof prepare>[0]['reply'];
} & Partial<Pick<Prepared['options'], 'unattended' | 'dryRun'>>;

const start = async ({
	network,
	variables = [source],
	phase = 'WinPE',
	reply,
	unattended = false,
	dryRun = false,
}: Options = {}) => {
	const fake = createFakeNetwork(network);
	const {prepared, asked} = prepare(reply === undefined ? {} : {reply});
	const notices: string[] = [];
	const waits: string[] = [];
	const desk = createNetworkDesk({
		machine: {network: fake.network, processEnvironment: {}},
		probes: async () => fake.probes,
		buildDate: async () => undefined,
	});
	const result = await checkNetwork(
		{
			...prepared,
			options: {...prepared.options, unattended, dryRun},
			machine: {...prepared.machine, phase, network: fake.network},
			network: desk,
			console: {
				...prepared.console,
				notice: (severity, text) => void notices.push(`${severity}: ${text}`),
				wait: reason => void waits.push(reason),
			},
		},
		{variables},
	);
	return {result, asked, fake, notices, waits, desk};
};

const next = {ok: true, value: undefined};
const notThere = {servers: {}} as const;

describe('the network before a run', () => {
	it('is not looked at where no variable names a server', async () => {
		const {result, asked, fake, waits} = await start({variables: []});
		expect(result).toEqual(next);
		expect([asked, fake.asked, waits]).toEqual([[], 0, []]);
	});

	it('is not looked at in a dry run', async () => {
		const {result, fake} = await start({dryRun: true, variables: [source, ...lab], network: notThere});
		expect(result).toEqual(next);
		expect([fake.asked, fake.set]).toEqual([0, []]);
	});

	it('is not shown when a server answers', async () => {
		const {result, asked, waits} = await start();
		expect(result).toEqual(next);
		expect(asked).toEqual([]);
		expect(waits).toEqual(['network']);
	});

	it('is shown when none does; the page goes on or back', async () => {
		const on = await start({network: notThere, reply: {kind: 'answer', answer: 'next'}});
		expect(on.result).toEqual(next);
		expect(on.asked.map(({name}) => name)).toEqual(['network']);
		const back = await start({network: notThere, reply: {kind: 'left'}});
		expect(back.result).toMatchObject({ok: false, error: {isLeft: true}});
	});

	it('is shown when the clock is wrong', async () => {
		const servers = {'http://content.example': success({ahead: 1e9})};
		const {asked} = await start({network: {servers}, reply: {kind: 'answer', answer: 'next'}});
		expect(asked.map(({name}) => name)).toEqual(['network']);
	});

	it('gets a moment to come up by itself', async () => {
		const fake = createFakeNetwork({
			status: {adapters: [adapterStatus({connected: false, addresses: []})], withoutDriver: []},
			servers: {},
		});
		const {prepared, asked} = prepare({});
		const desk = createNetworkDesk({
			machine: {network: fake.network, processEnvironment: {}},
			probes: async () => fake.probes,
			buildDate: async () => undefined,
		});
		const checking = checkNetwork(
			{...prepared, machine: {...prepared.machine, network: fake.network}, network: desk},
			{variables: [source]},
		);
		const stop = desk.subscribe(() => {
			if (desk.report().checks.some(({state}) => state === 'failed')) {
				fake.status = {adapters: [adapterStatus()], withoutDriver: []};
				fake.servers = {'http://content.example': success({})};
			}
		});
		expect(await checking).toEqual(next);
		stop();
		expect(asked).toEqual([]);
	});

	it('ends the start with what is wrong when nobody can be asked', async () => {
		const {result} = await start({network: notThere, reply: {kind: 'unanswered', missing: 'network'}});
		expect(result).toEqual({
			ok: false,
			error: {
				exitCode: 2,
				message: 'The network is not ready. http://content.example does not answer.',
				help: 'Is the server running, does a firewall forbid it, is a proxy needed?',
			},
		});
	});
});

describe('unattended', () => {
	it('the network is waited for as long as BootseqNetworkTimeout says, and nobody is asked', async () => {
		const {result, asked, notices} = await start({
			unattended: true,
			network: notThere,
			variables: [source, ['BootseqNetworkTimeout', '1']],
		});
		expect(result).toMatchObject({
			ok: false,
			error: {
				exitCode: 2,
				message: 'The network is not ready after 1 second. http://content.example does not answer.',
			},
		});
		expect(asked).toEqual([]);
		expect(notices).toEqual([
			'information: Waiting for the network: http://content.example does not answer.',
		]);
	});

	it('a wrong clock is set from the server in the boot environment', async () => {
		const servers = {'http://content.example': success({ahead: 3_600_000})};
		const {result, fake, notices} = await start({unattended: true, network: {servers}});
		expect(result).toEqual(next);
		expect(fake.set.map(([what]) => what)).toEqual(['clock']);
		expect(notices[0]).toContain('It was set from the server.');
	});

	it('the clock of an installed system stays as it is, and that is said', async () => {
		const servers = {'http://content.example': success({ahead: 3_600_000})};
		const {result, fake, notices} = await start({unattended: true, phase: 'FullOS', network: {servers}});
		expect(result).toEqual(next);
		expect(fake.set).toEqual([]);
		expect(notices[0]).toMatch(/^warning: The clock of this computer says /);
	});

	it('a server whose certificate does not hold at a wrong time answers when the clock is set', async () => {
		let isSet = false;
		const {network, probes} = createFakeNetwork();
		const {result, notices} = await start({
			unattended: true,
			network: {
				network: {
					...network,
					async setClock() {
						isSet = true;
						return success(undefined);
					},
				},
				probes: {
					...probes,
					ask: async () => (isSet ? success({ahead: 0}) : serverProblem('certificate-date', 1e10)),
				},
			},
		});
		expect(result).toEqual(next);
		expect(notices).toEqual([
			expect.stringMatching(/^warning: The clock of this computer says .* It was set from the server\.$/),
		]);
	});

	it('a clock that cannot be set is no reason to try for ever', async () => {
		const servers = {'http://content.example': success({ahead: 1e10})};
		const {result, fake} = await start({unattended: true, network: {servers, refusal: 'No.'}});
		expect(result).toEqual(next);
		expect(fake.set).toHaveLength(1);
	});
});

describe('a static address in variables (task-sequence-format.md §9.5)', () => {
	it('is set in the boot environment, also when nothing comes over the network', async () => {
		const {result, fake, notices} = await start({variables: lab});
		expect(result).toEqual(next);
		expect(fake.set).toEqual([
			['static', 'eth0', {addresses: [{address: '192.0.2.77', prefix: 24}], gateways: [], dnsServers: []}],
		]);
		expect(notices).toEqual(['information: eth0 has the address 192.0.2.77/24 (OSDAdapter0IPAddressList).']);
	});

	it('is not set on an installed system', async () => {
		expect((await start({variables: lab, phase: 'FullOS'})).fake.set).toEqual([]);
	});

	it('is not set again where it is set already', async () => {
		const adapter = adapterStatus({
			configuration: 'static',
			addresses: [{address: '192.0.2.77', prefix: 24}],
		});
		const {fake} = await start({
			variables: lab,
			network: {status: {adapters: [adapter], withoutDriver: []}},
		});
		expect(fake.set).toEqual([]);
	});

	it('is for the adapter with the hardware address, however that is written, else for the next one with a cable', async () => {
		const adapters = [
			adapterStatus({id: 'a', connected: false}),
			adapterStatus({id: 'b', macAddress: '00:00:5E:00:53:22'}),
			adapterStatus({id: 'c', macAddress: '00:00:5E:00:53:33'}),
		];
		const {fake} = await start({
			variables: [
				...lab,
				['OSDAdapter0MacAddress', '00-00-5e-00-53-33'],
				['OSDAdapter1IPAddressList', '198.51.100.7/24'],
			],
			network: {status: {adapters, withoutDriver: []}},
		});
		expect(fake.set.map(([, id]) => id)).toEqual(['c', 'b']);
	});

	it('that is wrong ends an unattended start, and is said to a person', async () => {
		const variables: Variables = [...lab, ['OSDAdapter0Gateways', '198.51.100.1']];
		const {result} = await start({unattended: true, variables});
		expect(result).toMatchObject({
			ok: false,
			error: {message: 'OSDAdapter0Gateways (198.51.100.1) is not in the network of the address.'},
		});
		const attended = await start({variables});
		expect(attended.result).toEqual(next);
		expect(attended.notices).toEqual([
			'warning: OSDAdapter0Gateways (198.51.100.1) is not in the network of the address.',
		]);
	});

	it('for an adapter that is not there is told', async () => {
		const {result} = await start({
			unattended: true,
			variables: [...lab, ['OSDAdapter0MacAddress', '00:00:5E:00:53:99']],
		});
		expect(result).toMatchObject({
			ok: false,
			error: {
				message: 'There is no network adapter with the address 00:00:5E:00:53:99 (OSDAdapter0MacAddress).',
			},
		});
	});
});
