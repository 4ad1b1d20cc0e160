import {createHash, randomBytes} from 'node:crypto';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {standInServer, startStandInServer} from '../../helpers/stand-in-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const large = randomBytes(3 * 1024 * 1024 + 17);

describe('A status of a server', () => {
	it.each([
		[403, 'forbidden', false],
		[404, 'not-found', false],
		[429, 'server-error', true],
		[500, 'server-error', true],
		[501, 'server-error', false],
		[503, 'server-error', true],
	])('%i is a problem of the kind %s with its own code', async (status, kind, passing) => {
		const server = await standInServer((_request, response) => response.writeHead(status).end());
		const target = path.join(temporaryFolder(), 'setup.exe');
		expect(await webClient().download(`${server.url}/setup.exe`, {target})).toMatchObject({
			error: {kind, code: 0x8019_0000 + status, passing},
		});
	});
});

describe('A text', () => {
	it('is undefined where the server has none', async () => {
		const server = await standInServer((_request, response) => response.writeHead(404).end('not here'));
		expect(await webClient().readText(server.url, {limit: 100})).toEqual({ok: true, value: undefined});
	});

	it('that is larger than it can be is not read to its end', async () => {
		const server = await standInServer((_request, response) => response.end(large));
		expect(await webClient().readText(server.url, {limit: 1000})).toMatchObject({
			error: {kind: 'answer-not-usable', message: expect.stringContaining('1000 bytes')},
		});
	});

	it('may be UTF-16, as Windows PowerShell writes it', async () => {
		const server = await standInServer((_request, response) =>
			response.end(Buffer.from('\ufeff{"é": 1}', 'utf16le')),
		);
		expect(await webClient().readText(server.url, {limit: 100})).toEqual({ok: true, value: '{"é": 1}'});
	});
});

describe('An address', () => {
	it.each([
		'ftp://server/file',
		'server/file',
		'http://',
		'http://user:pa55@server/file',
		'http://server/a#b',
	])('%s is not usable, and its password is not shown', async address => {
		const result = await webClient().readText(address, {limit: 100});
		expect(result).toMatchObject({error: {kind: 'address-not-usable', code: 0x8007_2ee5, passing: false}});
		expect(JSON.stringify(result)).not.toContain('pa55');
	});

	it('whose name nobody knows is told apart from one that nobody answers at', async () => {
		const server = await startStandInServer(() => {});
		await server.stop();
		expect(await webClient().readText('http://bootseq.invalid/x', {limit: 100})).toMatchObject({
			error: {kind: 'name-not-resolved', code: 0x8007_2ee7},
		});
		expect(await webClient().readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'cannot-connect', code: 0x8007_2efd, passing: true},
		});
	});
});

describe('The connections of a client', () => {
	it('are kept and used again', async () => {
		const server = await standInServer((_request, response) => response.end('again'));
		const client = webClient();
		for (let count = 0; count < 5; count++) {
			await client.readText(server.url, {limit: 100});
		}

		expect(server.connections()).toBe(1);
	});

	it('go to whichever address of a name answers', async () => {
		const server = await standInServer((_request, response) => response.end(large));
		const to = path.join(temporaryFolder(), 'setup.exe');
		const result = await webClient().download(`http://localhost:${server.port}/setup.exe`, {target: to});
		expect(result).toMatchObject({ok: true, value: {sha256: sha256(large)}});
	});

	it('that the server has closed in the meantime are made anew without a word', async () => {
		const server = await standInServer((request, response) => {
			response.end('again', () => request.socket.destroy());
		});
		const client = webClient();
		for (let count = 0; count < 5; count++) {
			expect(await client.readText(server.url, {limit: 100})).toEqual({ok: true, value: 'again'});
		}
	});

	it('wait for an answer no longer than the time-out', async () => {
		const server = await standInServer(() => {});
		expect(await webClient({stallTimeout: 100}).readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'stalled', code: 0x8007_2ee2, passing: true},
		});
	});

	it('to something that speaks no HTTP are named', async () => {
		const server = await standInServer(request => request.socket.end('SSH-2.0-OpenSSH\r\n'));
		expect(await webClient().readText(server.url, {limit: 100})).toMatchObject({
			error: {kind: 'answer-not-usable'},
		});
	});
});
