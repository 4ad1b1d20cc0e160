import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {Secret} from '../../../source/sequence/secret.ts';
import {type Authority, createAuthority} from '../../helpers/certificates.ts';
import {isInstalled} from '../../helpers/server-process.ts';
import {startStandInProxy} from '../../helpers/stand-in-proxy.ts';
import {startStandInServer} from '../../helpers/stand-in-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const hasOpenssl = isInstalled('openssl');
const account = {user: 'bränch', password: 'p@ss:wörd'};
const settings = {user: account.user, password: new Secret(account.password)};

describe.skipIf(!hasOpenssl)(`A proxy (stand-in)${hasOpenssl ? '' : ' (needs openssl)'}`, () => {
	let authority: Authority;
	beforeAll(() => {
		authority = createAuthority();
	});
	afterAll(() => authority.remove());

	const start = async (scheme: 'http' | 'https', wanted?: typeof account) => {
		const file = randomBytes(2 * 1024 * 1024);
		const server = await startStandInServer(
			(_request, response) => response.end(file),
			scheme === 'https' ? authority.issue('IP:127.0.0.1') : undefined,
		);
		const proxy = await startStandInProxy(wanted);
		onTestFinished(async () => {
			await proxy.stop();
			await server.stop();
		});
		return {file, server, proxy, certificateAuthorities: [authority.certificate]};
	};

	it.each(['http', 'https'] as const)('without a password passes files on (%s)', async scheme => {
		const {file, server, proxy, certificateAuthorities} = await start(scheme);
		const target = path.join(temporaryFolder(), 'setup.exe');
		const client = webClient({proxy: {url: proxy.url}, certificateAuthorities});
		expect(await client.download(`${server.url}/setup.exe`, {target})).toMatchObject({ok: true});
		expect(readFileSync(target).equals(file)).toBe(true);
		expect(proxy.passed).toEqual([
			scheme === 'http' ? `GET ${server.url}/setup.exe` : `CONNECT 127.0.0.1:${server.port}`,
		]);
	});

	it.each(['http', 'https'] as const)('that wants a password gets it (%s)', async scheme => {
		const {file, server, proxy, certificateAuthorities} = await start(scheme, account);
		const target = path.join(temporaryFolder(), 'setup.exe');
		const client = webClient({proxy: {url: proxy.url, ...settings}, certificateAuthorities});
		expect(await client.download(`${server.url}/setup.exe`, {target})).toMatchObject({ok: true});
		expect(readFileSync(target).equals(file)).toBe(true);
		expect(proxy.passed).toHaveLength(1);
	});

	it.each([
		['http', undefined],
		['https', undefined],
		['http', {user: account.user, password: new Secret('wrong-pw')}],
		['https', {user: account.user, password: new Secret('wrong-pw')}],
	] as const)(
		'that wants a password is named when it does not get the right one (%s, %o)',
		async (scheme, given) => {
			const {server, proxy, certificateAuthorities} = await start(scheme, account);
			const client = webClient({proxy: {url: proxy.url, ...given}, certificateAuthorities});
			const result = await client.readText(`${server.url}/setup.exe`, {limit: 100});
			expect(result).toMatchObject({
				ok: false,
				error: {
					kind: 'proxy-account-refused',
					code: 0x8019_0197,
					passing: false,
					message: expect.stringContaining(new URL(proxy.url).host),
				},
			});
			expect(JSON.stringify(result)).not.toContain('wrong-pw');
			expect(server.requests).toEqual([]);
		},
	);

	it('behind which a server has a certificate for another name helps it nothing', async () => {
		const server = await startStandInServer(
			(_request, response) => response.end('welcome'),
			authority.issue('DNS:other.example'),
		);
		const proxy = await startStandInProxy();
		onTestFinished(async () => {
			await proxy.stop();
			await server.stop();
		});
		const client = webClient({proxy: {url: proxy.url}, certificateAuthorities: [authority.certificate]});
		expect(await client.readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'certificate-name'},
		});
	});

	it('that is not there is named', async () => {
		const {server, proxy} = await start('http');
		await proxy.stop();
		const result = await webClient({proxy: {url: proxy.url}}).readText(server.url, {limit: 100});
		expect(result).toMatchObject({
			error: {
				kind: 'cannot-connect',
				message: expect.stringContaining(`through the proxy ${new URL(proxy.url).host}`),
			},
		});
	});

	it.each(['localhost:1', 'user:pa55@localhost:1', 'http://user:pa55@localhost:1'])(
		'is named without its account, however it is written: %s',
		async url => {
			const result = await webClient({proxy: {url}}).readText('http://server.example/', {limit: 100});
			expect(result).toMatchObject({
				error: {
					kind: 'cannot-connect',
					message: expect.stringContaining('through the proxy localhost:1 cannot be reached'),
				},
			});
		},
	);

	it('whose address cannot be one is named, without the password in it', async () => {
		const result = await webClient({proxy: {url: 'socks://user:pa55@proxy:8080'}}).readText(
			'http://server/',
			{limit: 100},
		);
		expect(result).toMatchObject({error: {kind: 'proxy', passing: false}});
		expect(JSON.stringify(result)).not.toContain('pa55');
	});
});
