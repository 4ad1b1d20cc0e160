import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../../source/sequence/secret.ts';
import {standInServer} from '../../helpers/stand-in-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

describe('A server that sends on', () => {
	it('to another address of its own is followed', async () => {
		const server = await standInServer((request, response) => {
			if (request.url === '/old') {
				response.writeHead(302, {location: '/new'}).end();
			} else {
				response.end(request.url);
			}
		});
		expect(await webClient().readText(`${server.url}/old`, {limit: 100})).toEqual({ok: true, value: '/new'});
	});

	it('to another host is refused, and the other host is named', async () => {
		const other = await standInServer((_request, response) => response.end('taken'));
		const server = await standInServer((_request, response) => {
			response.writeHead(302, {location: `http://localhost:${other.port}/setup.exe`}).end();
		});
		const result = await webClient({account: {user: 'reader', password: new Secret('pw')}}).download(
			`${server.url}/setup.exe`,
			{target: path.join(temporaryFolder(), 'setup.exe')},
		);
		expect(result).toMatchObject({
			ok: false,
			error: {
				kind: 'redirect-refused',
				code: 0x8007_2f7c,
				passing: false,
				message: expect.stringContaining(`http://localhost:${other.port}`),
			},
		});
		expect(other.requests).toEqual([]);
	});

	it('to another scheme is refused', async () => {
		const server = await standInServer((request, response) => {
			response.writeHead(301, {location: `https://${request.headers.host}/setup.exe`}).end();
		});
		expect(await webClient().readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'redirect-refused'},
		});
	});

	it('without end is left after five times', async () => {
		const server = await standInServer((request, response) => {
			response.writeHead(307, {location: `${request.url}x`}).end();
		});
		expect(await webClient().readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'redirect-refused'},
		});
		expect(server.requests).toHaveLength(6);
	});
});

describe('The account for content servers', () => {
	const account = {user: 'reader', password: new Secret('p:ä')};
	const challenging = (scheme: string) =>
		standInServer((request, response) => {
			if (request.headers.authorization === `Basic ${Buffer.from('reader:p:ä').toString('base64')}`) {
				response.end('welcome');
			} else {
				response.writeHead(401, {'www-authenticate': `${scheme} realm="content"`}).end();
			}
		});

	it('is given to a server that asks for it, and from then on at once', async () => {
		const server = await challenging('Basic');
		const client = webClient({account});
		expect(await client.readText(server.url, {limit: 100})).toEqual({ok: true, value: 'welcome'});
		expect(await client.readText(server.url, {limit: 100})).toEqual({ok: true, value: 'welcome'});
		expect(server.requests.map(({headers}) => headers['authorization'] !== undefined)).toEqual([
			false,
			true,
			true,
		]);
	});

	it('that is wrong is refused once, without a word of the password', async () => {
		const server = await challenging('Basic');
		const result = await webClient({account: {user: 'reader', password: new Secret('wrong-pw')}}).readText(
			server.url,
			{
				limit: 100,
			},
		);
		expect(result).toMatchObject({error: {kind: 'account-refused', code: 0x8019_0191, passing: false}});
		expect(JSON.stringify(result)).not.toContain('wrong-pw');
		expect(server.requests).toHaveLength(2);
	});

	it('that is missing is named', async () => {
		const server = await challenging('Basic');
		expect(await webClient().readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'account-refused', message: expect.stringContaining('none is set')},
		});
	});

	it('is of no use to a server that wants NTLM, and the message says so', async () => {
		const server = await challenging('NTLM');
		expect(await webClient({account}).readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'account-refused', message: expect.stringContaining('NTLM')},
		});
		expect(server.requests).toHaveLength(1);
	});
});
