import {request as requestHttp} from 'node:http';
import {Agent, type RequestOptions, request as requestHttps} from 'node:https';
import {createAgents} from '../../content/http/agents.ts';
import {proxyAccountProblem, requestProblem} from '../../content/http/failed-request.ts';
import type {WebSettings} from '../../content/http/web-client.ts';
import {type WebProblem, webProblem} from '../../content/http/web-problem.ts';
import {failure, type Result, success} from '../../sequence/result.ts';

/** Milliseconds without an answer. */
const answerTime = 8000;

/** A server that answered, whatever its status. */
export type ServerAnswer = {
	/** Milliseconds that its clock, by the header Date, is ahead of this computer's. */
	readonly ahead?: number;
};

/** What may go wrong, and what of an answer there is all the same. */
export type ServerProblem = WebProblem & ServerAnswer;

/** Asks a web server for nothing but its head, through the proxy where there is one. No account is given to it. */
export const askServer = async (
	url: URL,
	settings: Pick<WebSettings, 'proxy' | 'certificateAuthorities'>,
	signal?: AbortSignal,
): Promise<Result<ServerAnswer, ServerProblem>> => {
	const agents = createAgents(settings);
	if (!agents.ok) {
		return agents;
	}

	try {
		const answer = await head(url, {agent: agents.value.for(url), ...(signal === undefined ? {} : {signal})});
		if (answer.ok) {
			return answer.value.status === 407
				? failure(proxyAccountProblem(agents.value.proxy ?? url.host))
				: success(answerOf(answer.value.date));
		}

		const problem = requestProblem(answer.error, {
			url,
			...(agents.value.proxy === undefined ? {} : {proxy: agents.value.proxy}),
			...(signal === undefined ? {} : {signal}),
		});
		return failure(
			problem.kind === 'certificate-date' && settings.proxy === undefined
				? {...problem, ...(await unverifiedAnswer(url))}
				: problem,
		);
	} catch (error) {
		// `createSecureContext` throws for certificates that it cannot read.
		return failure(webProblem('tls', error instanceof Error ? error.message : String(error)));
	} finally {
		agents.value.close();
	}
};

type Head = {readonly status: number; readonly date: string};

const head = async (
	url: URL,
	options: Pick<RequestOptions, 'agent' | 'signal'>,
): Promise<Result<Head, unknown>> =>
	new Promise(resolve => {
		const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
			method: 'HEAD',
			headers: {'user-agent': 'bootseq'},
			timeout: answerTime,
			...options,
		});
		request.once('response', response => {
			resolve(success({status: response.statusCode ?? 0, date: response.headers.date ?? ''}));
			response.on('error', () => {});
			response.destroy();
		});
		request.on('timeout', () => {
			request.destroy(Object.assign(new Error('The server did not answer in time.'), {code: 'ETIMEDOUT'}));
		});
		request.on('error', error => resolve(failure(error)));
		request.end();
	});

const answerOf = (date: string): ServerAnswer => {
	const time = Date.parse(date);
	return Number.isNaN(time) ? {} : {ahead: time - Date.now()};
};

/**
The time of a server whose certificate does not hold at the time of this computer: with a wrong clock it cannot be verified. Nothing but the
head is asked for, and a person sees the time before the clock is set by it; content never comes this way.
*/
const unverifiedAnswer = async (url: URL): Promise<ServerAnswer> => {
	const agent = new Agent({rejectUnauthorized: false, keepAlive: false});
	const answer = await head(url, {agent});
	agent.destroy();
	return answer.ok ? answerOf(answer.value.date) : {};
};
