import {transferCancelled, type WebProblem, webProblem} from './web-problem.ts';

/** Where a request went, for its messages. */
export type Target = {
	readonly url: URL;
	/** Through a proxy: the name and port of that. */
	readonly proxy?: string;
	readonly signal?: AbortSignal;
};

/** What an error of Node's about a request or its connection means, in words without any part of its own text: that may hold the account of a proxy. */
export const requestProblem = (error: unknown, {url, proxy, signal}: Target): WebProblem => {
	if (signal?.aborted === true) {
		return transferCancelled;
	}

	const code = errorCode(error);
	const server = url.host;
	const reached = proxy === undefined ? `the server ${server}` : `${server} through the proxy ${proxy}`;
	if (code === 'ERR_PROXY_TUNNEL') {
		return tunnelProblem(error, {server, proxy: proxy ?? ''});
	}

	return (
		certificateProblem(code, server) ??
		connectionProblem(code, reached, proxy ?? url.hostname) ??
		(/^(?:ERR_SSL|EPROTO|ERR_TLS)/.test(code)
			? webProblem(
					'tls',
					`No secure connection to the server ${server} could be set up (${code}). Does it speak TLS 1.2 or later, and on this port?`,
				)
			: code.startsWith('HPE_')
				? webProblem(
						'answer-not-usable',
						`What the server ${server} answers is not HTTP (${code}). Is it the right port? Does the address begin with the right one of http:// and https://?`,
					)
				: webProblem('connection-cut', `The connection to ${reached} failed (${code}).`))
	);
};

/** The code of an error; of several attempts (IPv4, IPv6), that of the first. */
const errorCode = (error: unknown): string => {
	if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
		return error.code;
	}

	return error instanceof AggregateError ? errorCode(error.errors[0]) : 'unknown error';
};

const connectionProblem = (code: string, reached: string, name: string): WebProblem | undefined => {
	switch (code) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
		case 'EAI_NODATA':
		case 'EAI_FAIL':
			return webProblem(
				'name-not-resolved',
				`The name ${name} could not be resolved (${code}). Is the network up, and is the name server right?`,
			);
		case 'ECONNREFUSED':
		case 'EHOSTUNREACH':
		case 'ENETUNREACH':
		case 'ENETDOWN':
		case 'EADDRNOTAVAIL':
			return webProblem(
				'cannot-connect',
				`${sentence(reached)} cannot be reached (${code}). Is the network up, is the server running, does a firewall forbid it?`,
			);
		case 'ETIMEDOUT':
			return webProblem('stalled', `${sentence(reached)} did not answer in time (${code}).`);
		case 'ECONNRESET':
		case 'ECONNABORTED':
		case 'EPIPE':
			return webProblem('connection-cut', `The connection to ${reached} was cut (${code}).`);
		default:
			return undefined;
	}
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const certificateProblem = (code: string, server: string): WebProblem | undefined => {
	switch (code) {
		case 'ERR_TLS_CERT_ALTNAME_INVALID':
			return webProblem(
				'certificate-name',
				`The certificate of the server ${server} is for another name. It is not accepted. Use the name that is in the certificate.`,
			);
		case 'CERT_HAS_EXPIRED':
			return webProblem(
				'certificate-date',
				`The certificate of the server ${server} has expired. It is not accepted. If it is still valid, set the clock of this computer.`,
			);
		case 'CERT_NOT_YET_VALID':
			return webProblem(
				'certificate-date',
				`The certificate of the server ${server} is not valid yet. It is not accepted. If it should be, set the clock of this computer.`,
			);
		case 'DEPTH_ZERO_SELF_SIGNED_CERT':
		case 'SELF_SIGNED_CERT_IN_CHAIN':
		case 'UNABLE_TO_GET_ISSUER_CERT':
		case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
		case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
		case 'CERT_UNTRUSTED':
			return webProblem(
				'certificate-authority',
				`The certificate of the server ${server} comes from an authority that is not trusted here. It is not accepted. Put the certificate of that authority on the media.`,
			);
		default:
			return /^(?:CERT_|CRL_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/.test(code)
				? webProblem('tls', `The certificate of the server ${server} is not accepted (${code}).`)
				: undefined;
	}
};

/** The proxy answered a wish for a connection with something else, or not at all. */
const tunnelProblem = (error: unknown, {server, proxy}: {server: string; proxy: string}): WebProblem => {
	const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
	if (status === 407) {
		return proxyAccountProblem(proxy);
	}

	return webProblem(
		'proxy',
		typeof status === 'number'
			? `The proxy ${proxy} does not connect to ${server}: it answered ${status}.`
			: `The proxy ${proxy} did not connect to ${server} in time.`,
		{passing: status === undefined || (typeof status === 'number' && status >= 500)},
	);
};

/** HTTP 407. */
export const proxyAccountProblem = (proxy: string): WebProblem =>
	webProblem(
		'proxy-account-refused',
		`The proxy ${proxy} wants a user name and password that it knows. Set the account for the proxy, or correct it.`,
	);
