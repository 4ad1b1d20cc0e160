import {type ClientRequest, type IncomingMessage, request as requestHttp} from 'node:http';
import {request as requestHttps} from 'node:https';
import {failure, type Result, success} from '../../sequence/result.ts';
import {usualStallTimeout} from '../stall.ts';
import type {Agents} from './agents.ts';
import {accountProblem, asksForBasic} from './answer-problem.ts';
import {proxyAccountProblem, requestProblem} from './failed-request.ts';
import {shownAddress} from './web-address.ts';
import type {WebSettings} from './web-client.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

export type WebRequest = {
	readonly method: 'GET' | 'PROPFIND';
	readonly url: URL;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly signal?: AbortSignal;
};

/** The head of an answer; its body has not been read yet, and must be read or discarded. */
export type Answer = {
	readonly status: number;
	readonly response: IncomingMessage;
	/** Where it came from, after redirections. */
	readonly url: URL;
};

/** Asks a server, whatever its status. */
export type Send = (request: WebRequest) => Promise<Result<Answer, WebProblem>>;

const mostRedirections = 5;

/** Connections that servers had closed in the meantime, one after the other. */
const mostStaleConnections = 20;

/**
The way to ask: with the account where the server wants one, following redirections on the same server (scheme, name and port), again
where a kept connection turns out to be closed. A redirection to another server is refused: it would get the account, and content
from where nobody said it may come from.
*/
export const createSend = (settings: WebSettings, agents: Agents): Send => {
	// Servers that have asked for an account; the others are not given it.
	const askedForAccount = new Set<string>();
	const {proxy} = agents;
	const stallTimeout = settings.stallTimeout ?? usualStallTimeout;

	const sendOnce = async ({method, url, headers, body, signal}: WebRequest) => {
		const {account} = settings;
		const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
			method,
			agent: agents.for(url),
			timeout: stallTimeout,
			...(signal === undefined ? {} : {signal}),
			headers: {
				'user-agent': 'bootseq',
				'accept-encoding': 'identity',
				...headers,
				...(account !== undefined && askedForAccount.has(url.origin) ? {authorization: basic(account)} : {}),
			},
		});
		return answerTo(request, body);
	};

	const sendOverLiveConnection = async (asked: WebRequest): Promise<Result<IncomingMessage, WebProblem>> => {
		for (let attempt = 0; ; attempt++) {
			const answer = await sendOnce(asked);
			if (answer.kind === 'response') {
				return success(answer.response);
			}

			if (answer.kind === 'stalled') {
				return failure(noAnswer(asked.url, stallTimeout));
			}

			if (!answer.reused || attempt === mostStaleConnections || asked.signal?.aborted === true) {
				return failure(
					requestProblem(answer.error, {
						url: asked.url,
						...(proxy === undefined ? {} : {proxy}),
						...(asked.signal === undefined ? {} : {signal: asked.signal}),
					}),
				);
			}
		}
	};

	return async asked => {
		let {url} = asked;
		for (let redirections = 0; ; ) {
			const answer = await sendOverLiveConnection({...asked, url});
			if (!answer.ok) {
				return answer;
			}

			const response = answer.value;
			const status = response.statusCode ?? 0;
			if (status === 407) {
				response.destroy();
				return failure(proxyAccountProblem(proxy ?? url.host));
			}

			if (status === 401) {
				discard(response);
				const challenge = response.headers['www-authenticate'];
				const {account} = settings;
				if (account === undefined || askedForAccount.has(url.origin) || !asksForBasic(challenge)) {
					return failure(accountProblem(url, challenge, account !== undefined));
				}

				askedForAccount.add(url.origin);
				continue;
			}

			if (status < 300 || status > 308 || response.headers.location === undefined) {
				return success({status, response, url});
			}

			discard(response);
			const target = redirected(url, response.headers.location);
			if (!target.ok) {
				return target;
			}

			if (++redirections > mostRedirections) {
				return failure(
					webProblem('redirect-refused', `The server sends on and on from ${shownAddress(asked.url)}.`),
				);
			}

			url = target.value;
		}
	};
};

const basic = ({user, password}: NonNullable<WebSettings['account']>): string =>
	`Basic ${Buffer.from(`${user}:${password.reveal()}`).toString('base64')}`;

type FirstAnswer =
	| {readonly kind: 'response'; readonly response: IncomingMessage}
	| {readonly kind: 'stalled'}
	/** `reused`: over a connection that was kept from an earlier request. */
	| {readonly kind: 'error'; readonly error: unknown; readonly reused: boolean};

const answerTo = async (request: ClientRequest, body: string | undefined): Promise<FirstAnswer> =>
	new Promise(resolve => {
		let answered = false;
		request.once('response', response => {
			answered = true;
			// What goes wrong from here on is seen by who reads the body; when nobody does any more, nobody cares.
			response.on('error', () => {});
			resolve({kind: 'response', response});
		});
		request.on('timeout', () => {
			// Not after the response: its reader knows whether it is the disk that takes time.
			if (!answered) {
				resolve({kind: 'stalled'});
				request.destroy();
			}
		});
		request.on('error', error => resolve({kind: 'error', error, reused: request.reusedSocket}));
		request.end(body);
	});

const noAnswer = (url: URL, stallTimeout: number): WebProblem =>
	webProblem('stalled', `The server ${url.host} did not answer for ${stallTimeout / 1000} seconds.`);

/** Reads a short rest of a body, so that the connection can be used again; closes the connection before a long one. */
export const discard = (response: IncomingMessage): void => {
	const length = Number(response.headers['content-length']);
	if (length <= 64 * 1024) {
		response.resume();
	} else {
		response.destroy();
	}
};

const redirected = (from: URL, location: string): Result<URL, WebProblem> => {
	const to = URL.parse(location, from);
	if (to !== null && to.origin === from.origin && to.username === '' && to.password === '') {
		return success(to);
	}

	const named = to === null ? 'somewhere that is no address' : `${to.protocol}//${to.host}`;
	return failure(
		webProblem(
			'redirect-refused',
			`The server ${from.protocol}//${from.host} sends on to ${named}. Other servers are not followed: if that one is right, make it a source itself.`,
		),
	);
};
