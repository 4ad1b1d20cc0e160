import type {ServerAnswer, ServerProblem} from '../../source/commands/network/ask-server.ts';
import type {Probes} from '../../source/commands/network/server-checks.ts';
import {webProblem} from '../../source/content/http/web-problem.ts';
import type {Network} from '../../source/machine/network-settings.ts';
import type {NetworkStatus} from '../../source/machine/network-status.ts';
import type {AdapterStatus} from '../../source/sequence/adapter-status.ts';
import {failure, type Result, success} from '../../source/sequence/result.ts';

/** An adapter that works. */
export const adapterStatus = (adapter: Partial<AdapterStatus> = {}): AdapterStatus => ({
	id: 'eth0',
	name: 'eth0',
	description: 'e1000e',
	macAddress: '00:00:5E:00:53:11',
	wireless: false,
	enabled: true,
	connected: true,
	speed: 1_000_000_000,
	addresses: [{address: '192.0.2.10', prefix: 24}],
	configuration: 'dhcp',
	gateways: ['192.0.2.1'],
	dnsServers: ['192.0.2.53'],
	...adapter,
});

/** A network whose parts are what a test makes of them, at any time. */
export type FakeNetwork = {
	readonly network: Network;
	readonly probes: Probes;
	/** What was set, in order. */
	readonly set: readonly (readonly unknown[])[];
	status: NetworkStatus;
	gateway: boolean | undefined;
	/** What names are; one that is not here cannot be resolved. */
	names: Readonly<Record<string, string>>;
	/** Host and port that something listens at: `proxy:3128`. */
	listening: readonly string[];
	/** What servers answer, by their address; those that are not here do not. */
	servers: Readonly<Record<string, Result<ServerAnswer, ServerProblem>>>;
	/** Why nothing can be set. */
	refusal: string | undefined;
	/** How often servers were asked. */
	asked: number;
};

export const serverProblem = (
	kind: Parameters<typeof webProblem>[0],
	ahead?: number,
): Result<never, ServerProblem> =>
	failure({...webProblem(kind, `It is ${kind}.`), ...(ahead === undefined ? {} : {ahead})});

export const createFakeNetwork = (parts: Partial<FakeNetwork> = {}): FakeNetwork => {
	const set: (readonly unknown[])[] = [];
	const outcome = async (...call: readonly unknown[]) => {
		set.push(call);
		return fake.refusal === undefined ? success(undefined) : failure(fake.refusal);
	};
	const fake: FakeNetwork = {
		status: {adapters: [adapterStatus()], withoutDriver: []},
		gateway: true,
		names: {'content.example': '192.0.2.20'},
		listening: [],
		servers: {'http://content.example': success({ahead: 0})},
		refusal: undefined,
		asked: 0,
		set,
		network: {
			status: async () => success(fake.status),
			gatewayAnswers: async () => fake.gateway,
			askDhcp: async id => outcome('dhcp', id),
			setStaticAddress: async (id, address) => outcome('static', id, address),
			setClock: async milliseconds => outcome('clock', milliseconds),
		},
		probes: {
			async resolve(name) {
				const address = fake.names[name];
				return address === undefined ? failure('ENOTFOUND') : success(address);
			},
			connect: async (host, port) =>
				fake.listening.includes(`${host}:${port}`) ? success(undefined) : failure('ECONNREFUSED'),
			async ask({origin}) {
				fake.asked++;
				return fake.servers[origin] ?? serverProblem('cannot-connect');
			},
		},
		...parts,
	};
	return fake;
};
