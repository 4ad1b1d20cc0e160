import type {Machine} from '../../machine/machine.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type AdapterSettings, adapterVariables} from '../../sequence/variables/adapter-settings.ts';
import type {StaticAddress} from '../../sequence/variables/static-address.ts';
import {networkChecks} from '../../text/network-finding.ts';
import type {NetworkAction, NetworkDesk, NetworkReport, ProxySettings} from '../../ui/network-desk.ts';
import {mainAdapter} from './link-checks.ts';
import {type NetworkNeed, networkNeed, type Variables} from './network-need.ts';
import {proxyVariables} from './proxy-variables.ts';
import {runChecks} from './run-checks.ts';
import {askServers, clockCheck, clockOffset, type Probes} from './server-checks.ts';

/** The network of this start: what the page shows, and what the commands ask. */
export type NetworkSession = NetworkDesk & {
	/** The variables that the run begins with, as far as they are known now; `media` is what files on the medium are relative to. */
	use(variables: Variables, media?: string): void;
	/** What a person has set here, as variables of the field: they go into the run after all others. */
	variables(): Variables;
	need(): NetworkNeed;
	/** Asks the servers, and nothing else: whether one answers, and whether the clock is right by what it says. */
	reach(): Promise<{readonly answers: boolean; readonly clockRight: boolean}>;
};

export type DeskOptions = {
	readonly machine: Pick<Machine, 'network' | 'processEnvironment'>;
	/** Absent: loaded at first use. `media` is the root of the medium. */
	readonly probes?: (media: string | undefined) => Promise<Probes>;
	readonly now?: () => number;
	readonly buildDate?: () => Promise<number | undefined>;
	/** Milliseconds between two checks while something is wrong and somebody looks. */
	readonly pause?: number;
};

const firstReport: NetworkReport = {
	adapters: [],
	main: -1,
	checks: networkChecks.map(name => ({name, state: 'to-come'})),
	checking: false,
};

/** Nothing is looked at before somebody asks. */
export const createNetworkDesk = ({
	machine,
	probes = async media => (await import('./usual-probes.ts')).usualProbes(media),
	now = Date.now,
	buildDate = async () => (await import('./build-date.ts')).programDate(),
	pause = 5000,
}: DeskOptions): NetworkSession => {
	const {network} = machine;
	const listeners = new Set<() => void>();
	let report = firstReport;
	let known: Variables = [];
	let media: string | undefined;
	const set = new Map<'address' | 'proxy', Variables>();
	let current = new AbortController();
	let timer: NodeJS.Timeout | undefined;

	const change = (part: Partial<NetworkReport>) => {
		report = {...report, ...part};
		for (const listener of listeners) {
			listener();
		}
	};

	/** Takes out of the report what is over, without telling. */
	const forget = (...parts: readonly ('proxy' | 'doing' | 'clockOffset' | 'last')[]) => {
		const rest: {-readonly [Part in keyof NetworkReport]: NetworkReport[Part]} = {...report};
		for (const part of parts) {
			delete rest[part];
		}

		report = rest;
	};

	const variables = (): Variables => [...set.values()].flat();
	const need = () => networkNeed([...known, ...variables()], machine.processEnvironment);

	const checkLater = () => {
		clearTimeout(timer);
		const isWrong = report.checks.some(({state}) => state === 'failed');
		if (listeners.size > 0 && isWrong) {
			timer = setTimeout(() => void check(), pause);
		}
	};

	const check = async (): Promise<NetworkReport> => {
		current.abort();
		clearTimeout(timer);
		current = new AbortController();
		const {signal} = current;
		const needed = need();
		forget('proxy');
		change({checking: true, ...shownProxy(needed)});
		const outcome = await runChecks({
			network,
			need: needed,
			probes: await probes(media),
			now,
			buildDate: await buildDate(),
			signal,
			onCheck(done) {
				if (!signal.aborted) {
					// One that was told before stays until there is news, so that nothing flickers.
					change({
						checks: report.checks.map(each =>
							each.name !== done.name || (done.state === 'running' && each.finding !== undefined)
								? each
								: done,
						),
					});
				}
			},
		});
		if (signal.aborted) {
			return report;
		}

		forget('clockOffset');
		change({
			adapters: outcome.adapters,
			main: mainAdapter(outcome.adapters),
			checks: outcome.checks,
			checking: false,
			...(outcome.clockOffset === undefined ? {} : {clockOffset: outcome.clockOffset}),
		});
		checkLater();
		return report;
	};

	/** Does something, tells what came of it, and checks anew. */
	const act = async (
		action: NetworkAction,
		work: () => Promise<Result<undefined, string>>,
	): Promise<Result<undefined, string>> => {
		if (report.doing !== undefined) {
			return failure('Something else is being set.');
		}

		current.abort();
		clearTimeout(timer);
		forget('last');
		change({doing: action, checking: false});
		const result = await work();
		forget('doing');
		change({last: {action, ...(result.ok ? {} : {problem: result.error})}});
		void check();
		return result;
	};

	const remember = (adapterId: string, address: StaticAddress | undefined) => {
		const macAddress = report.adapters.find(({id}) => id === adapterId)?.macAddress;
		const settings: Pick<AdapterSettings, 'macAddress' | 'address'> = {
			...(macAddress === undefined ? {} : {macAddress}),
			...(address === undefined ? {} : {address}),
		};
		set.set('address', adapterVariables(settings));
	};

	return {
		report: () => report,
		subscribe(listener) {
			listeners.add(listener);
			checkLater();
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0) {
					clearTimeout(timer);
				}
			};
		},
		check,
		askDhcp: async adapterId =>
			act('dhcp', async () => {
				const asked = await network.askDhcp(adapterId, new AbortController().signal);
				if (asked.ok) {
					remember(adapterId, undefined);
				}

				return asked;
			}),
		setStaticAddress: async (adapterId, address) =>
			act('static', async () => {
				const done = await network.setStaticAddress(adapterId, address);
				if (done.ok) {
					remember(adapterId, address);
				}

				return done;
			}),
		setProxy: async (proxy: ProxySettings | undefined) =>
			act('proxy', async () => {
				set.set('proxy', proxyVariables(proxy));
				return success(undefined);
			}),
		setClock: async () =>
			act('clock', async () =>
				report.clockOffset === undefined
					? failure('No server has told the time.')
					: network.setClock(now() + report.clockOffset),
			),
		use(given, root) {
			known = given;
			media = root;
		},
		variables,
		need,
		async reach() {
			const asked = await askServers(need(), await probes(media), new AbortController().signal);
			const clock = clockCheck(clockOffset(asked), {now: now(), buildDate: await buildDate()});
			return {answers: asked.some(({answer}) => answer.ok), clockRight: clock.state !== 'failed'};
		},
	};
};

const shownProxy = ({proxy}: NetworkNeed): Pick<NetworkReport, 'proxy'> =>
	proxy === undefined
		? {}
		: {
				proxy: {
					url: proxy.url.replace(/\/\/[^/]*@/, '//'),
					...(proxy.user === undefined ? {} : {user: proxy.user}),
				},
			};
