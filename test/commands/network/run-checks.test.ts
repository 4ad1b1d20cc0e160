import {describe, expect, it} from 'vitest';
import {networkNeed, type Variables} from '../../../source/commands/network/network-need.ts';
import {runChecks} from '../../../source/commands/network/run-checks.ts';
import {success} from '../../../source/sequence/result.ts';
import type {NetworkCheck} from '../../../source/text/network-finding.ts';
import {
	adapterStatus,
	createFakeNetwork,
	type FakeNetwork,
	serverProblem,
} from '../../helpers/fake-network.ts';

const now = Date.UTC(2026, 10, 21, 14, 0);
const source = ['BootseqContentSources', 'http://content.example/packages'] as const;

const checked = async (
	parts: Partial<FakeNetwork> = {},
	variables: Variables = [source],
	buildDate?: number,
) => {
	const {network, probes} = createFakeNetwork(parts);
	const heard: NetworkCheck[] = [];
	const outcome = await runChecks({
		network,
		probes,
		need: networkNeed(variables, {}),
		now: () => now,
		buildDate,
		signal: new AbortController().signal,
		onCheck: check => heard.push(check),
	});
	const byName = new Map(outcome.checks.map(check => [check.name, check]));
	return {
		outcome,
		heard,
		states: outcome.checks.map(({name, state}) => `${name} ${state}`).join(', '),
		finding: (name: NetworkCheck['name']) => byName.get(name)?.finding,
	};
};

describe('the checks of the network', () => {
	it('are made in their order, each heard when it begins', async () => {
		const {heard, states} = await checked();
		expect(states).toBe(
			'adapter ok, cable ok, address ok, gateway ok, dns ok, proxy not-needed, server ok, clock ok',
		);
		expect(heard.filter(({state}) => state === 'running').map(({name}) => name)).toEqual([
			'adapter',
			'gateway',
			'dns',
			'proxy',
			'server',
		]);
	});

	it.each([
		['no adapter', {adapters: [], withoutDriver: []}, 'adapter', {kind: 'no-adapter'}],
		[
			'no driver',
			{adapters: [], withoutDriver: ['8086:15fc']},
			'adapter',
			{kind: 'no-driver', devices: ['8086:15fc']},
		],
		[
			'no cable',
			{adapters: [adapterStatus({connected: false})], withoutDriver: []},
			'cable',
			{kind: 'no-cable', adapter: 'eth0'},
		],
		[
			'an adapter that is off',
			{adapters: [adapterStatus({connected: false, enabled: false})], withoutDriver: []},
			'cable',
			{kind: 'adapter-off', adapter: 'eth0'},
		],
		[
			'no address',
			{adapters: [adapterStatus({addresses: []})], withoutDriver: []},
			'address',
			{kind: 'no-address', adapter: 'eth0'},
		],
		[
			'an address that the computer gave itself',
			{adapters: [adapterStatus({addresses: [{address: '169.254.7.8', prefix: 16}]})], withoutDriver: []},
			'address',
			{kind: 'self-assigned', address: '169.254.7.8'},
		],
	] as const)('find %s, and say of those behind it what comes first', async (_, status, name, expected) => {
		const {finding, states} = await checked({status, servers: {}});
		expect(finding(name)).toEqual(expected);
		expect(finding('gateway')).toEqual({kind: 'first', check: name});
		expect(finding('server')).toEqual({kind: 'first', check: name});
		expect(states.match(/ failed/g)).toHaveLength(1);
	});

	it('do not mind what is wrong on the way when the server answers all the same', async () => {
		const {states, finding} = await checked({status: {adapters: [], withoutDriver: []}, gateway: false});
		expect(states).not.toContain('failed');
		expect(finding('adapter')).toEqual({kind: 'reached-anyway'});
		const silentGateway = await checked({gateway: false});
		expect(silentGateway.finding('gateway')).toEqual({kind: 'reached-anyway'});
	});

	it('find a gateway that does not answer, where the server does not either', async () => {
		const {finding} = await checked({gateway: false, servers: {}});
		expect(finding('gateway')).toEqual({kind: 'gateway-silent', gateway: '192.0.2.1'});
	});

	it('find a name that cannot be resolved, and do not call the server silent for it', async () => {
		const {finding} = await checked({names: {}, servers: {}});
		expect(finding('dns')).toEqual({
			kind: 'not-resolved',
			name: 'content.example',
			servers: ['192.0.2.53'],
		});
		expect(finding('server')).toEqual({kind: 'first', check: 'dns'});
		const status = {adapters: [adapterStatus({dnsServers: []})], withoutDriver: []};
		const nobody = await checked({names: {}, servers: {}, status});
		expect(nobody.finding('dns')).toEqual({kind: 'no-dns-server', name: 'content.example'});
	});

	it('have nothing to resolve where the server is an address', async () => {
		const {finding} = await checked({servers: {'http://192.0.2.20': success({})}}, [
			['BootseqContentSources', 'http://192.0.2.20/packages'],
		]);
		expect(finding('dns')).toEqual({kind: 'nothing-to-resolve'});
	});

	it('ask for nothing where the media names no server', async () => {
		const {states} = await checked({servers: {}}, []);
		expect(states).toBe(
			'adapter ok, cable ok, address ok, gateway ok, dns not-needed, proxy not-needed, server not-needed, clock not-needed',
		);
	});
});

describe('the servers', () => {
	it('are right when one of them answers; the others are named', async () => {
		const {finding} = await checked(
			{names: {'content.example': '192.0.2.20', 'other.example': '192.0.2.21'}},
			[['BootseqContentSources', 'https://other.example/a;http://content.example/b;/media/packages']],
		);
		expect(finding('server')).toEqual({
			kind: 'server-answers',
			servers: ['http://content.example'],
			silent: ['https://other.example'],
		});
	});

	it('may be shares, which answer when something listens there', async () => {
		const names = {files: '192.0.2.30'};
		const variables: Variables = [['BootseqContentSources', '\\\\files\\deploy\\packages']];
		const there = await checked({names, listening: ['files:445']}, variables);
		expect(there.finding('server')).toMatchObject({kind: 'server-answers', servers: ['\\\\files']});
		const silent = await checked({names}, variables);
		expect(silent.finding('server')).toEqual({kind: 'server-silent', server: '\\\\files'});
	});

	it('say what is wrong with them where they do answer', async () => {
		const refused = await checked({
			servers: {'http://content.example': serverProblem('certificate-authority')},
		});
		expect(refused.finding('server')).toMatchObject({
			kind: 'server-problem',
			reason: 'It is certificate-authority.',
		});
	});
});

describe('the proxy', () => {
	const variables: Variables = [source, ['BootseqContentProxy', 'http://proxy.example:3128']];
	const names = {'proxy.example': '192.0.2.40'};

	it('is what is resolved, in place of the servers behind it', async () => {
		const {finding} = await checked({names, listening: ['proxy.example:3128']}, variables);
		expect(finding('dns')).toMatchObject({kind: 'resolved', name: 'proxy.example'});
		expect(finding('proxy')).toEqual({kind: 'proxy-answers', proxy: 'http://proxy.example:3128'});
		expect(finding('server')).toMatchObject({kind: 'server-answers'});
	});

	it.each([
		['does not answer', {names, servers: {}}, variables, 'proxy-silent'],
		[
			'wants an account',
			{
				names,
				listening: ['proxy.example:3128'],
				servers: {'http://content.example': serverProblem('proxy-account-refused')},
			},
			variables,
			'proxy-account',
		],
		['is none', {servers: {}}, [source, ['BootseqContentProxy', 'ftp://proxy']], 'proxy-not-usable'],
	] as const)('is told when it %s', async (_, parts, given, kind) => {
		const {finding} = await checked(parts, given);
		expect(finding('proxy')).toMatchObject({kind});
		expect(finding('server')).toEqual({kind: 'first', check: 'proxy'});
	});

	it('is never shown with an account that stands in its address', async () => {
		const {outcome} = await checked({names, servers: {}}, [
			source,
			['BootseqContentProxy', 'http://user:made-up@proxy.example:3128'],
		]);
		expect(JSON.stringify(outcome)).not.toContain('made-up');
	});
});

describe('the clock', () => {
	const ahead = (milliseconds: number) => ({
		servers: {'http://content.example': success({ahead: milliseconds})},
	});

	it.each([
		[0, 'clock-right'],
		[299_000, 'clock-right'],
		[-299_000, 'clock-right'],
		[301_000, 'clock-wrong'],
		[-301_000, 'clock-wrong'],
	])('that is %d milliseconds behind the server is %s', async (milliseconds, kind) => {
		const {finding, outcome} = await checked(ahead(milliseconds));
		expect(finding('clock')).toMatchObject({
			kind,
			now: '2026-11-21T14:00:00.000Z',
			time: new Date(now + milliseconds).toISOString(),
		});
		expect(outcome.clockOffset).toBe(milliseconds);
	});

	it('before the day this program was made is not set, also where no server tells the time', async () => {
		const known = await checked(ahead(1e10), [source], now + 1);
		expect(known.finding('clock')).toMatchObject({kind: 'clock-not-set', time: expect.any(String)});
		const unknown = await checked({servers: {}}, [], now + 1);
		expect(unknown.finding('clock')).toEqual({kind: 'clock-not-set', now: '2026-11-21T14:00:00.000Z'});
	});

	it('is told by a server whose certificate does not hold at the time of this computer', async () => {
		const {finding} = await checked({
			servers: {'http://content.example': serverProblem('certificate-date', 1e10)},
		});
		expect(finding('server')).toMatchObject({kind: 'certificate-date'});
		expect(finding('clock')).toMatchObject({kind: 'clock-wrong'});
	});
});
