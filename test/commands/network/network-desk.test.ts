import {describe, expect, it, vi} from 'vitest';
import {createNetworkDesk} from '../../../source/commands/network/network-desk.ts';
import {success} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {NetworkReport} from '../../../source/ui/network-desk.ts';
import {adapterStatus, createFakeNetwork, type FakeNetwork} from '../../helpers/fake-network.ts';

const now = Date.UTC(2026, 10, 21, 14, 0);

const deskOf = (parts: Partial<FakeNetwork> = {}) => {
	const fake = createFakeNetwork(parts);
	const desk = createNetworkDesk({
		machine: {network: fake.network, processEnvironment: {}},
		probes: async () => fake.probes,
		now: () => now,
		buildDate: async () => undefined,
		pause: 5,
	});
	desk.use([['BootseqContentSources', 'http://content.example/packages']]);
	return {fake, desk};
};

const failed = ({checks}: NetworkReport) =>
	checks.filter(({state}) => state === 'failed').map(({name}) => name);

const address = {
	addresses: [{address: '192.0.2.10', prefix: 24}],
	gateways: ['192.0.2.1'],
	dnsServers: ['192.0.2.53'],
};

describe('the network of this start', () => {
	it('is not looked at before somebody asks', async () => {
		const {desk, fake} = deskOf();
		expect(desk.report().checks.every(({state}) => state === 'to-come')).toBe(true);
		expect(fake.asked).toBe(0);
	});

	it('is told while it is checked, and as a whole after that', async () => {
		const {desk} = deskOf();
		const seen: boolean[] = [];
		const stop = desk.subscribe(() => seen.push(desk.report().checking));
		const report = await desk.check();
		stop();
		expect(failed(report)).toEqual([]);
		expect(report).toMatchObject({main: 0, checking: false, clockOffset: 0});
		expect(seen[0]).toBe(true);
		expect(seen.at(-1)).toBe(false);
	});

	it('is checked again by itself while something is wrong and somebody looks', async () => {
		const {desk, fake} = deskOf({servers: {}});
		await desk.check();
		const stop = desk.subscribe(() => {});
		fake.servers = {'http://content.example': success({})};
		await vi.waitFor(() => expect(failed(desk.report())).toEqual([]));
		const {asked} = fake;
		stop();
		await desk.check();
		expect(fake.asked).toBe(asked + 1);
	});

	it('gives up a check for a newer one', async () => {
		const {desk} = deskOf();
		const reports = await Promise.all([desk.check(), desk.check()]);
		expect(reports[1].checking).toBe(false);
		expect(failed(desk.report())).toEqual([]);
	});
});

describe('what a person sets', () => {
	it('is a static address, which goes into the run by the variables of the field', async () => {
		const {desk, fake} = deskOf();
		await desk.check();
		expect(desk.variables()).toEqual([]);
		expect(await desk.setStaticAddress('eth0', address)).toEqual({ok: true, value: undefined});
		expect(fake.set).toEqual([['static', 'eth0', address]]);
		expect(Object.fromEntries(desk.variables())).toMatchObject({
			OSDAdapterCount: '1',
			OSDAdapter0EnableDHCP: 'false',
			OSDAdapter0IPAddressList: '192.0.2.10',
			OSDAdapter0SubnetMask: '255.255.255.0',
			OSDAdapter0Gateways: '192.0.2.1',
			OSDAdapter0DNSServerList: '192.0.2.53',
			OSDAdapter0MacAddress: '00:00:5E:00:53:11',
		});
	});

	it('is DHCP in place of a static address', async () => {
		const {desk} = deskOf();
		await desk.check();
		await desk.setStaticAddress('eth0', address);
		await desk.askDhcp('eth0');
		expect(Object.fromEntries(desk.variables())).toMatchObject({
			OSDAdapter0EnableDHCP: 'true',
			OSDAdapter0IPAddressList: '',
		});
	});

	it('goes nowhere when it was refused, and the report says why', async () => {
		const {desk} = deskOf({refusal: 'Only root may set it.'});
		await desk.check();
		expect(await desk.setStaticAddress('eth0', address)).toMatchObject({ok: false});
		expect(desk.variables()).toEqual([]);
		expect(desk.report().last).toEqual({action: 'static', problem: 'Only root may set it.'});
	});

	it('is a proxy with its account: what is asked next goes through it', async () => {
		const {desk} = deskOf();
		await desk.setProxy({
			url: 'http://proxy.example:3128',
			user: 'installer',
			password: new Secret('made-up'),
		});
		expect(desk.need().proxy).toMatchObject({url: 'http://proxy.example:3128', user: 'installer'});
		await vi.waitFor(() =>
			expect(desk.report().proxy).toEqual({url: 'http://proxy.example:3128', user: 'installer'}),
		);
		expect(JSON.stringify([desk.variables(), desk.report()])).not.toContain('made-up');
		await desk.setProxy(undefined);
		expect(desk.need().proxy).toBeUndefined();
		await vi.waitFor(() => expect(desk.report().proxy).toBeUndefined());
	});

	it('is the clock, by what the server said', async () => {
		const {desk, fake} = deskOf({servers: {'http://content.example': success({ahead: 3_600_000})}});
		expect(await desk.setClock()).toMatchObject({ok: false});
		await desk.check();
		await desk.setClock();
		expect(fake.set).toEqual([['clock', now + 3_600_000]]);
	});

	it('is one thing at a time', async () => {
		const {desk} = deskOf();
		const [first, second] = await Promise.all([desk.askDhcp('eth0'), desk.askDhcp('eth0')]);
		expect([first.ok, second.ok]).toEqual([true, false]);
	});
});

it('a server that answers is reached, whatever its clock says', async () => {
	const reached = {answers: true, clockRight: true};
	expect(await deskOf().desk.reach()).toEqual(reached);
	expect(await deskOf({status: {adapters: [], withoutDriver: []}}).desk.reach()).toEqual(reached);
	expect(await deskOf({servers: {}}).desk.reach()).toEqual({answers: false, clockRight: true});
	const servers = {'http://content.example': success({ahead: 1e9})};
	expect(await deskOf({servers}).desk.reach()).toEqual({answers: true, clockRight: false});
});

it('the adapter that matters is the one with the way out', async () => {
	const {desk} = deskOf({
		status: {
			adapters: [
				adapterStatus({id: 'wlan0', wireless: true, connected: false, addresses: [], gateways: []}),
				adapterStatus({id: 'eth1', gateways: []}),
				adapterStatus(),
			],
			withoutDriver: [],
		},
	});
	expect((await desk.check()).main).toBe(2);
});
