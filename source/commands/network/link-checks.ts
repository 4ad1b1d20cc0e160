import type {NetworkStatus} from '../../machine/network-status.ts';
import type {AdapterStatus} from '../../sequence/adapter-status.ts';
import {isSelfAssigned} from '../../sequence/variables/ip-address.ts';
import type {NetworkCheck, NetworkFinding} from '../../text/network-finding.ts';

/** The adapter that matters: where the way out is, else an address, else a cable; -1 where there is none. */
export const mainAdapter = (adapters: readonly AdapterStatus[]): number => {
	const worth = ({gateways, addresses, connected, enabled, wireless}: AdapterStatus): number =>
		(gateways.length > 0 && connected ? 16 : 0) +
		(addresses.some(({address}) => !isSelfAssigned(address)) ? 8 : 0) +
		(connected ? 4 : 0) +
		(enabled ? 2 : 0) +
		(wireless ? 0 : 1);
	const most = Math.max(...adapters.map(worth));
	return adapters.findIndex(adapter => worth(adapter) === most);
};

/** The checks that the computer itself answers: adapter, cable, address. Those after one that failed have to wait for it. */
export const linkChecks = ({adapters, withoutDriver}: NetworkStatus): readonly NetworkCheck[] => {
	const adapter = adapters[mainAdapter(adapters)];
	if (adapter === undefined) {
		const finding: NetworkFinding =
			withoutDriver.length > 0 ? {kind: 'no-driver', devices: withoutDriver} : {kind: 'no-adapter'};
		return [failed('adapter', finding), ...waiting(['cable', 'address'], 'adapter')];
	}

	const {name, description, enabled, connected, wireless, addresses} = adapter;
	const found = ok('adapter', {kind: 'adapter', adapter: name, description});
	if (!connected) {
		const kind = enabled ? (wireless ? 'no-radio' : 'no-cable') : 'adapter-off';
		return [found, failed('cable', {kind, adapter: name}), ...waiting(['address'], 'cable')];
	}

	const cable = ok('cable', {
		kind: 'cable',
		adapter: name,
		...(adapter.speed === undefined ? {} : {speed: adapter.speed}),
	});
	const [first] = addresses;
	const usable = addresses.find(({address}) => !isSelfAssigned(address));
	if (usable !== undefined) {
		return [found, cable, ok('address', {kind: 'address', address: `${usable.address}/${usable.prefix}`})];
	}

	return [
		found,
		cable,
		failed(
			'address',
			first === undefined
				? {kind: 'no-address', adapter: name}
				: {kind: 'self-assigned', address: first.address},
		),
	];
};

export const ok = (name: NetworkCheck['name'], finding: NetworkFinding): NetworkCheck => ({
	name,
	state: 'ok',
	finding,
});

export const failed = (name: NetworkCheck['name'], finding: NetworkFinding): NetworkCheck => ({
	name,
	state: 'failed',
	finding,
});

export const notNeeded = (name: NetworkCheck['name'], finding: NetworkFinding): NetworkCheck => ({
	name,
	state: 'not-needed',
	finding,
});

/** Checks that make no sense before another one is right. */
export const waiting = (
	names: readonly NetworkCheck['name'][],
	check: NetworkCheck['name'],
): readonly NetworkCheck[] => names.map(name => notNeeded(name, {kind: 'first', check}));
