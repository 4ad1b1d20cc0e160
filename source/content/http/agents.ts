import {type AgentOptions, type ClientRequestArgs, Agent as HttpAgent} from 'node:http';
import {Agent as HttpsAgent, type RequestOptions} from 'node:https';
import type {Duplex} from 'node:stream';
import {createSecureContext, getCACertificates} from 'node:tls';
import {failure, type Result, success} from '../../sequence/result.ts';
import {directReading, markDirect} from './direct-reading.ts';
import {withoutAccount} from './web-address.ts';
import type {WebSettings} from './web-client.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

/** Connections to one server at a time; more requests wait for one of them. */
const mostConnections = 16;

/** The connections of a client, kept open between requests. */
export type Agents = {
	/** The name and port of the proxy. */
	readonly proxy?: string;
	for(url: URL): HttpAgent;
	close(): void;
};

/** Agents for HTTP and HTTPS, through the proxy if there is one; fails when the address of the proxy cannot be one. */
export const createAgents = (settings: WebSettings): Result<Agents, WebProblem> => {
	const proxy = settings.proxy === undefined ? success(undefined) : proxyAddress(settings.proxy);
	if (!proxy.ok) {
		return proxy;
	}

	const options: AgentOptions = {
		keepAlive: true,
		maxSockets: mostConnections,
		maxFreeSockets: mostConnections,
		...(proxy.value === undefined
			? {}
			: {proxyEnv: {HTTP_PROXY: proxy.value.href, HTTPS_PROXY: proxy.value.href}}),
	};
	const http = proxy.value === undefined ? new DirectHttpAgent(options) : new HttpAgent(options);
	let https: HttpsAgent | undefined;
	const createHttps = (): HttpsAgent => {
		const secure = {
			...options,
			// Whatever the environment of the process says: NODE_TLS_REJECT_UNAUTHORIZED does not count.
			rejectUnauthorized: true,
			// Once for all connections: hundreds of certificates take as long to read as many small files, and as `ca` all of them
			// would be a part of the name that every request finds its connection by.
			secureContext: createSecureContext({
				ca: [...(settings.certificateAuthorities ?? trustedAuthorities())],
			}),
		};
		return proxy.value === undefined ? new DirectHttpsAgent(secure) : new HttpsAgent(secure);
	};

	return success({
		...(proxy.value === undefined ? {} : {proxy: proxy.value.host}),
		for(url) {
			if (url.protocol === 'http:') {
				return http;
			}

			https ??= createHttps();
			return https;
		},
		close() {
			http.destroy();
			https?.destroy();
		},
	});
};

/** Those that come with Node and those that the administrator of this machine trusts. */
const trustedAuthorities = (): readonly string[] => [
	...getCACertificates('default'),
	...getCACertificates('system'),
];

const proxyAddress = ({url, user, password}: NonNullable<WebSettings['proxy']>): Result<URL, WebProblem> => {
	// As written in the settings of browsers: without a scheme.
	const address = URL.parse(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`);
	if (address === null || !/^https?:$/.test(address.protocol)) {
		return failure(
			webProblem(
				'proxy',
				`The address of the proxy, ${withoutAccount(url)}, is not usable. It is written http://<name>:<port>.`,
			),
		);
	}

	if (user !== undefined) {
		address.username = encodeURIComponent(user);
		address.password = encodeURIComponent(password?.reveal() ?? '');
	}

	return success(address);
};

class DirectHttpAgent extends HttpAgent {
	override createConnection(
		options: ClientRequestArgs,
		callback?: (error: Error | null, stream: Duplex) => void,
	): Duplex | null | undefined {
		return marked(super.createConnection(readingDirectly(options), callback));
	}
}

class DirectHttpsAgent extends HttpsAgent {
	override createConnection(
		options: RequestOptions,
		callback?: (error: Error | null, stream: Duplex) => void,
	): Duplex | null | undefined {
		return marked(super.createConnection(readingDirectly(options), callback));
	}
}

const readingDirectly = <Options extends object>(options: Options): Options => ({
	...options,
	onread: directReading(),
});

const marked = (socket: Duplex | null | undefined): Duplex | null | undefined => {
	if (socket !== null && socket !== undefined) {
		markDirect(socket);
	}

	return socket;
};
