import type {AdapterStatus} from '../../source/sequence/adapter-status.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {type NetworkCheck, networkChecks} from '../../source/text/network-finding.ts';
import type {NetworkDesk, NetworkReport} from '../../source/ui/network-desk.ts';
import {adapterStatus} from './fake-network.ts';

/** An adapter that works, with everything that can be known of it. */
export const shownAdapter = (adapter: Partial<AdapterStatus> = {}): AdapterStatus =>
	adapterStatus({
		lease: {server: '192.0.2.1', seconds: 3600},
		dnsServers: ['192.0.2.1', '192.0.2.2'],
		...adapter,
	});

/** All checks: those given, the others right. */
export const checksWith = (...given: readonly NetworkCheck[]): readonly NetworkCheck[] =>
	networkChecks.map(
		name => given.find(check => check.name === name) ?? {name, state: 'ok', finding: rightFindings[name]},
	);

const rightFindings: Readonly<Record<NetworkCheck['name'], NonNullable<NetworkCheck['finding']>>> = {
	adapter: {kind: 'adapter', adapter: 'eth0', description: 'e1000e'},
	cable: {kind: 'cable', adapter: 'eth0', speed: 1_000_000_000},
	address: {kind: 'address', address: '192.0.2.10/24'},
	gateway: {kind: 'gateway-answers', gateway: '192.0.2.1'},
	dns: {kind: 'resolved', name: 'content.contoso.example', address: '192.0.2.20'},
	proxy: {kind: 'no-proxy'},
	server: {kind: 'server-answers', servers: ['http://content.contoso.example'], silent: []},
	clock: {kind: 'clock-right', now: '2026-11-21T14:00:00.000Z', time: '2026-11-21T14:00:10.000Z'},
};

export const networkReport = (report: Partial<NetworkReport> = {}): NetworkReport => ({
	adapters: [shownAdapter()],
	main: 0,
	checks: checksWith(),
	checking: false,
	...report,
});

type FakeDesk = NetworkDesk & {
	/** What was asked for, in order. */
	readonly calls: readonly (readonly unknown[])[];
	show(report: Partial<NetworkReport>): void;
};

/** A desk that shows a report, and keeps what it was asked to do. `problem`: every action ends with it. */
export const fakeDesk = (first: Partial<NetworkReport> = {}, problem?: string): FakeDesk => {
	let report = networkReport(first);
	const listeners = new Set<() => void>();
	const calls: (readonly unknown[])[] = [];
	const outcome = async (...call: readonly unknown[]) => {
		calls.push(call);
		return problem === undefined ? success(undefined) : failure(problem);
	};
	return {
		calls,
		show(part) {
			report = {...report, ...part};
			for (const listener of listeners) {
				listener();
			}
		},
		report: () => report,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		async check() {
			calls.push(['check']);
			return report;
		},
		askDhcp: async id => outcome('dhcp', id),
		setStaticAddress: async (id, address) => outcome('static', id, address),
		setProxy: async proxy => outcome('proxy', proxy),
		setClock: async () => outcome('clock'),
	};
};
