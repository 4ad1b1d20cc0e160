import {setTimeout} from 'node:timers/promises';
import type {Network} from '../../machine/network-settings.ts';
import type {AdapterStatus} from '../../sequence/adapter-status.ts';
import type {NetworkCheck, NetworkCheckName} from '../../text/network-finding.ts';
import {failed, linkChecks, mainAdapter, notNeeded, ok, waiting} from './link-checks.ts';
import type {NetworkNeed} from './network-need.ts';
import {
	type AskedServer,
	askServers,
	clockCheck,
	clockOffset,
	dnsCheck,
	type Probes,
	proxyCheck,
	serverCheck,
} from './server-checks.ts';

export type CheckSurroundings = {
	readonly network: Pick<Network, 'status' | 'gatewayAnswers'>;
	readonly need: NetworkNeed;
	readonly probes: Probes;
	/** Milliseconds since the epoch. */
	now(): number;
	/** When this program was made. */
	readonly buildDate: number | undefined;
	readonly signal: AbortSignal;
	/** Hears of every check when it begins and when it is done. */
	onCheck?(check: NetworkCheck): void;
};

export type CheckOutcome = {
	readonly adapters: readonly AdapterStatus[];
	readonly checks: readonly NetworkCheck[];
	readonly clockOffset?: number;
};

/** Milliseconds that a server gets when nothing between it and this computer looks right: one on this computer itself needs no network. */
const hopelessTime = 1500;

/**
Runs all checks in their order. The servers are asked meanwhile: where one answers, what failed on the way to it does not matter; where one
check failed, those that need it are not told as failures of their own.
*/
export const runChecks = async (surroundings: CheckSurroundings): Promise<CheckOutcome> => {
	const {network, need, probes, signal, now, onCheck = () => {}} = surroundings;
	const giveUp = new AbortController();
	const asking = askServers(need, probes, AbortSignal.any([signal, giveUp.signal]));
	const checks = new Map<NetworkCheckName, NetworkCheck>();
	const done = (...results: readonly NetworkCheck[]) => {
		for (const check of results) {
			checks.set(check.name, check);
			onCheck(check);
		}
	};
	const begin = (name: NetworkCheckName) => onCheck({name, state: 'running'});
	const isReached = (asked: readonly AskedServer[] | undefined) =>
		asked?.some(({answer}) => answer.ok) === true;

	begin('adapter');
	const status = await network.status();
	const adapters = status.ok ? status.value.adapters : [];
	const link = status.ok
		? linkChecks(status.value)
		: [
				failed('adapter', {kind: 'not-readable', reason: status.error}),
				...waiting(['cable', 'address'], 'adapter'),
			];
	const broken = link.find(({state}) => state === 'failed');
	if (broken !== undefined) {
		const early = await Promise.race([asking, setTimeout(hopelessTime, undefined)]);
		if (!isReached(early)) {
			giveUp.abort();
			done(...link, ...waiting(['gateway'], broken.name));
			done(
				...(need.servers.length === 0 ? withoutServers : waiting(['dns', 'proxy', 'server'], broken.name)),
			);
			done(clockCheck(undefined, {now: now(), buildDate: surroundings.buildDate}));
			return {adapters, checks: [...checks.values()]};
		}
	}

	done(...link.map(check => (check.state === 'ok' ? check : passedBy(check))));
	const main = adapters[mainAdapter(adapters)];
	if (broken === undefined) {
		begin('gateway');
		const gateway = await gatewayCheck(main, network);
		done(gateway.state === 'failed' && isReached(await asking) ? passedBy(gateway) : gateway);
	} else {
		done(notNeeded('gateway', {kind: 'reached-anyway'}));
	}

	begin('dns');
	const dns = await dnsCheck(need, main?.dnsServers ?? [], probes);
	done(dns.state === 'failed' && isReached(await asking) ? passedBy(dns) : dns);
	begin('proxy');
	const asked = await asking;
	done(await proxyCheck(need, asked, probes));
	begin('server');
	const before = ['dns' as const, 'proxy' as const].find(name => checks.get(name)?.state === 'failed');
	done(...(before === undefined || isReached(asked) ? [serverCheck(asked)] : waiting(['server'], before)));
	const offset = clockOffset(asked);
	done(clockCheck(offset, {now: now(), buildDate: surroundings.buildDate}));
	return {adapters, checks: [...checks.values()], ...(offset === undefined ? {} : {clockOffset: offset})};
};

const passedBy = ({name}: NetworkCheck): NetworkCheck => notNeeded(name, {kind: 'reached-anyway'});

const withoutServers: readonly NetworkCheck[] = [
	notNeeded('dns', {kind: 'nothing-to-resolve'}),
	notNeeded('proxy', {kind: 'no-proxy'}),
	notNeeded('server', {kind: 'no-servers'}),
];

const gatewayCheck = async (
	adapter: AdapterStatus | undefined,
	network: Pick<Network, 'gatewayAnswers'>,
): Promise<NetworkCheck> => {
	const [gateway] = adapter?.gateways ?? [];
	if (adapter === undefined || gateway === undefined) {
		return notNeeded('gateway', {kind: 'no-gateway'});
	}

	const answers = await network.gatewayAnswers(gateway, adapter.id);
	if (answers === undefined) {
		return notNeeded('gateway', {kind: 'gateway-unknown', gateway});
	}

	return answers
		? ok('gateway', {kind: 'gateway-answers', gateway})
		: failed('gateway', {kind: 'gateway-silent', gateway});
};
