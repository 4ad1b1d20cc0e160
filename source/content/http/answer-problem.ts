import {shownAddress} from './web-address.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

/** What a status says that is not the one that was asked for. */
export const statusProblem = (status: number, url: URL): WebProblem => {
	const code = 0x8019_0000 + status;
	switch (status) {
		case 403:
			return webProblem('forbidden', `The server does not give ${shownAddress(url)} to this account (403).`);
		case 404:
		case 410:
			return webProblem('not-found', `${shownAddress(url)} is not on the server (${status}).`, {code});
		case 408:
		case 429:
			return webProblem('server-error', `The server is too busy for ${shownAddress(url)} (${status}).`, {
				code,
				passing: true,
			});
		default:
			return status >= 500
				? webProblem(
						'server-error',
						`The server failed at ${shownAddress(url)} (${status}). Its own log says why.`,
						{
							code,
							// 501 and 505 say that it never will.
							passing: status !== 501 && status !== 505,
						},
					)
				: webProblem('answer-not-usable', `The server answered ${status} for ${shownAddress(url)}.`, {code});
	}
};

/** HTTP 401, with what the server takes as a proof of who asks. */
export const accountProblem = (url: URL, challenge: string | undefined, hasAccount: boolean): WebProblem => {
	const basic = asksForBasic(challenge);
	const schemes = challenge?.match(/\b(?:Negotiate|NTLM|Digest|Bearer)\b/gi)?.join(', ');
	return webProblem(
		'account-refused',
		basic || schemes === undefined
			? hasAccount
				? `The server ${url.host} does not accept the user name or password for content servers (401).`
				: `The server ${url.host} wants a user name and password (401), and none is set for content servers.`
			: `The server ${url.host} wants ${schemes} authentication (401). Only basic authentication is supported: allow it, over HTTPS, or allow anonymous reading.`,
	);
};

export const asksForBasic = (challenge: string | undefined): boolean => /\bbasic\b/i.test(challenge ?? '');
