import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {askServer} from '../../../source/commands/network/ask-server.ts';
import {isNameProblem} from '../../../source/commands/network/name-problem.ts';
import {connectTo, resolveName} from '../../../source/commands/network/probes.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {type Authority, createAuthority} from '../../helpers/certificates.ts';
import {freePort} from '../../helpers/free-port.ts';
import {startStandInProxy} from '../../helpers/stand-in-proxy.ts';
import {standInServer} from '../../helpers/stand-in-server.ts';

let authority: Authority;
beforeAll(() => {
	authority = createAuthority();
});
afterAll(() => authority.remove());

describe('a content server', () => {
	it.each([200, 302, 401, 404, 503])('that says %d has answered, and told the time', async status => {
		const {url, requests} = await standInServer((_, response) => {
			response.sendDate = false;
			response.writeHead(status, {
				date: new Date(Date.now() + 3_600_000).toUTCString(),
				location: 'http://192.0.2.1/',
			});
			response.end();
		});
		const answer = await askServer(new URL(url), {});
		expect(answer.ok && answer.value.ahead).toBeGreaterThan(3_590_000);
		expect(requests.map(({method}) => method)).toEqual(['HEAD']);
		expect(requests[0]?.headers).not.toHaveProperty('authorization');
	});

	it('that has no clock has answered all the same', async () => {
		const {url} = await standInServer((_, response) => {
			response.sendDate = false;
			response.end();
		});
		expect(await askServer(new URL(url), {})).toEqual({ok: true, value: {}});
	});

	it('that is not there has not', async () => {
		const answer = await askServer(new URL(`http://127.0.0.1:${await freePort()}`), {});
		expect(answer).toMatchObject({ok: false, error: {kind: 'cannot-connect'}});
	});

	it('is reached through the proxy, which may want an account', async () => {
		const {url} = await standInServer((_, response) => response.end());
		const proxy = await startStandInProxy({user: 'installer', password: 'made-up'});
		try {
			const refused = await askServer(new URL(url), {proxy: {url: proxy.url}});
			expect(refused).toMatchObject({ok: false, error: {kind: 'proxy-account-refused'}});
			const account = {user: 'installer', password: new Secret('made-up')};
			expect((await askServer(new URL(url), {proxy: {url: proxy.url, ...account}})).ok).toBe(true);
		} finally {
			await proxy.stop();
		}
	});

	it('is trusted by the authority of the media alone', async () => {
		const {url} = await standInServer((_, response) => response.end(), authority.issue('IP:127.0.0.1'));
		expect(await askServer(new URL(url), {})).toMatchObject({
			ok: false,
			error: {kind: 'certificate-authority'},
		});
		expect((await askServer(new URL(url), {certificateAuthorities: [authority.certificate]})).ok).toBe(true);
	});

	it('tells the time also where its certificate does not hold at the time of this computer', async () => {
		const {url, requests} = await standInServer(
			(_, response) => response.end(),
			authority.issue('IP:127.0.0.1', 'expired'),
		);
		const answer = await askServer(new URL(url), {certificateAuthorities: [authority.certificate]});
		expect(answer).toMatchObject({
			ok: false,
			error: {kind: 'certificate-date', ahead: expect.any(Number)},
		});
		expect(requests.map(({method}) => method)).toEqual(['HEAD']);
	});
});

describe('a port', () => {
	it('is there when something listens', async () => {
		const {port} = await standInServer((_, response) => response.end());
		expect(await connectTo('127.0.0.1', port)).toEqual({ok: true, value: undefined});
		expect(await connectTo('127.0.0.1', await freePort())).toEqual({ok: false, error: 'ECONNREFUSED'});
	});
});

describe('a name', () => {
	it('is resolved by the system', async () => {
		expect(await resolveName('localhost')).toMatchObject({ok: true});
	});

	it.each(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'])('is the problem when the system says %s', code => {
		expect(isNameProblem(code)).toBe(true);
		expect(isNameProblem('ECONNREFUSED')).toBe(false);
	});
});
