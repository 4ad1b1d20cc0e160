import type {WebProblemKind} from '../../content/http/web-problem.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {NetworkCheck, NetworkFinding} from '../../text/network-finding.ts';
import type {ServerAnswer, ServerProblem} from './ask-server.ts';
import {failed, notNeeded, ok} from './link-checks.ts';
import {isNameProblem} from './name-problem.ts';
import {type ContentServer, isName, type NetworkNeed, proxyAddress} from './network-need.ts';

/** How servers are asked; by the network, or by a test. */
export type Probes = {
	resolve(name: string): Promise<Result<string, string>>;
	connect(host: string, port: number): Promise<Result<undefined, string>>;
	ask(url: URL, need: NetworkNeed, signal: AbortSignal): Promise<Result<ServerAnswer, ServerProblem>>;
};

/** A server, and whether it answered. */
export type AskedServer = {
	readonly server: ContentServer;
	readonly answer: Result<ServerAnswer, Pick<ServerProblem, 'kind' | 'message' | 'ahead'>>;
};

/** Asks all servers at once. A share answers when something listens there. */
export const askServers = async (
	need: NetworkNeed,
	{ask, connect}: Probes,
	signal: AbortSignal,
): Promise<readonly AskedServer[]> =>
	Promise.all(
		need.servers.map(async server => {
			if (server.url !== undefined) {
				return {server, answer: await ask(server.url, need, signal)};
			}

			const connected = await connect(server.host, server.port);
			return {
				server,
				answer: connected.ok
					? success({})
					: ({
							ok: false,
							error: {
								kind: 'cannot-connect',
								message: `${server.name} cannot be reached (${connected.error}).`,
							},
						} as const),
			};
		}),
	);

/** Whether the names of the servers, or of the proxy in their place, can be resolved. One that can is enough. */
export const dnsCheck = async (
	{servers, proxy}: NetworkNeed,
	dnsServers: readonly string[],
	{resolve}: Probes,
): Promise<NetworkCheck> => {
	const address = proxy === undefined ? undefined : proxyAddress(proxy);
	const hosts =
		proxy === undefined ? servers.map(({host}) => host) : address === undefined ? [] : [address.host];
	const names = [...new Set(hosts.filter(isName))];
	const [first] = names;
	if (first === undefined) {
		return notNeeded('dns', {kind: 'nothing-to-resolve'});
	}

	const resolved = await Promise.all(names.map(async name => ({name, result: await resolve(name)})));
	for (const {name, result} of resolved) {
		if (result.ok) {
			return ok('dns', {kind: 'resolved', name, address: result.value});
		}
	}

	return failed(
		'dns',
		dnsServers.length === 0
			? {kind: 'no-dns-server', name: first}
			: {kind: 'not-resolved', name: first, servers: dnsServers},
	);
};

export const proxyCheck = async (
	{proxy}: NetworkNeed,
	asked: readonly AskedServer[],
	{connect}: Probes,
): Promise<NetworkCheck> => {
	if (proxy === undefined) {
		return notNeeded('proxy', {kind: 'no-proxy'});
	}

	const name = proxy.url.replace(/\/\/[^/]*@/, '//');
	const address = proxyAddress(proxy);
	if (address === undefined) {
		return failed('proxy', {kind: 'proxy-not-usable', proxy: name});
	}

	const connected = await connect(address.host, address.port);
	if (!connected.ok) {
		const kind = isNameProblem(connected.error) ? 'proxy-not-resolved' : 'proxy-silent';
		return failed('proxy', {kind, proxy: name});
	}

	return asked.some(({answer}) => !answer.ok && answer.error.kind === 'proxy-account-refused')
		? failed('proxy', {kind: 'proxy-account', proxy: name})
		: ok('proxy', {kind: 'proxy-answers', proxy: name});
};

/** One server that answers is enough: content is looked for on all of them, in their order. */
export const serverCheck = (asked: readonly AskedServer[]): NetworkCheck => {
	const answering = asked.filter(({answer}) => answer.ok);
	const [first] = asked;
	if (first === undefined) {
		return notNeeded('server', {kind: 'no-servers'});
	}

	const nameOf = ({server}: AskedServer) => server.name;
	return answering.length > 0
		? ok('server', {
				kind: 'server-answers',
				servers: answering.map(nameOf),
				silent: asked.filter(({answer}) => !answer.ok).map(nameOf),
			})
		: failed('server', problemOf(first));
};

/** What a network does that is not there, or not all the way. */
const silence: ReadonlySet<WebProblemKind> = new Set([
	'cannot-connect',
	'connection-cut',
	'name-not-resolved',
	'stalled',
]);

const problemOf = ({server: {name}, answer}: AskedServer): NetworkFinding => {
	if (answer.ok || silence.has(answer.error.kind)) {
		return {kind: 'server-silent', server: name};
	}

	return answer.error.kind === 'certificate-date'
		? {kind: 'certificate-date', server: name}
		: {kind: 'server-problem', server: name, reason: answer.error.message};
};

/** Milliseconds that the clock may be off: certificates, Kerberos and logs bear that. */
const rightEnough = 5 * 60 * 1000;

/** The clock against the first server that told the time; against the day this program was made, where none did. */
export const clockCheck = (
	offset: number | undefined,
	{now, buildDate}: {readonly now: number; readonly buildDate: number | undefined},
): NetworkCheck => {
	const here = new Date(now).toISOString();
	const time = offset === undefined ? undefined : new Date(now + offset).toISOString();
	if (buildDate !== undefined && now < buildDate) {
		return failed('clock', {kind: 'clock-not-set', now: here, ...(time === undefined ? {} : {time})});
	}

	if (offset === undefined || time === undefined) {
		return notNeeded('clock', {kind: 'no-time'});
	}

	return Math.abs(offset) > rightEnough
		? failed('clock', {kind: 'clock-wrong', now: here, time})
		: ok('clock', {kind: 'clock-right', now: here, time});
};

/** Milliseconds that the first server which told the time is ahead. */
export const clockOffset = (asked: readonly AskedServer[]): number | undefined =>
	asked
		.map(({answer}) => (answer.ok ? answer.value.ahead : answer.error.ahead))
		.find(ahead => ahead !== undefined);
