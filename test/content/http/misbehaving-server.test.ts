import {createHash, randomBytes} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {standInServer} from '../../helpers/stand-in-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const large = randomBytes(3 * 1024 * 1024 + 17);
const small = Buffer.from('a small file');

describe.each([
	['small', small],
	['large', large],
])('A %s file from a server that misbehaves (stand-in)', (_, file) => {
	const target = (): string => path.join(temporaryFolder(), 'setup.exe');

	it('is refused when the server announces less than the manifest says', async () => {
		const server = await standInServer((_request, response) => response.end(file.subarray(0, -1)));
		const to = target();
		const result = await webClient().download(`${server.url}/setup.exe`, {target: to, size: file.length});
		expect(result).toMatchObject({ok: false, error: {kind: 'wrong-length', passing: false}});
		expect(readdirSync(path.dirname(to))).toEqual([]);
	});

	it('is refused when the server announces more than the manifest says', async () => {
		const server = await standInServer((_request, response) => response.end(file));
		const to = target();
		const result = await webClient().download(`${server.url}/setup.exe`, {target: to, size: file.length - 1});
		expect(result).toMatchObject({
			ok: false,
			error: {kind: 'wrong-length', code: 0x8007_2f78, passing: false},
		});
		expect(readdirSync(path.dirname(to))).toEqual([]);
	});

	it('is cut, and worth another try, when the server announces more than it sends', async () => {
		const server = await standInServer((_request, response) => {
			response.writeHead(200, {'content-length': file.length + 5});
			response.write(file, () => response.destroy());
		});
		const to = target();
		const result = await webClient().download(`${server.url}/setup.exe`, {target: to});
		expect(result).toMatchObject({
			ok: false,
			error: {kind: 'connection-cut', code: 0x8007_2efe, passing: true},
		});
		expect(existsSync(to)).toBe(false);
		expect(sha256(readFileSync(`${to}.part`))).toBe(sha256(file));
	});

	it('is refused when it grows while it is read, without an announced length', async () => {
		const server = await standInServer((_request, response) => {
			response.write(file);
			response.end('and more');
		});
		const to = target();
		const result = await webClient().download(`${server.url}/setup.exe`, {target: to, size: file.length});
		expect(result).toMatchObject({ok: false, error: {kind: 'wrong-length'}});
		expect(readdirSync(path.dirname(to))).toEqual([]);
	});

	it('stops with a time-out when the server stops in the middle, and keeps what had come', async () => {
		const server = await standInServer((_request, response) => {
			response.writeHead(200, {'content-length': file.length, etag: '"1"'});
			response.write(file.subarray(0, -5));
		});
		const to = target();
		const result = await webClient({stallTimeout: 200}).download(`${server.url}/setup.exe`, {target: to});
		expect(result).toMatchObject({ok: false, error: {kind: 'stalled', code: 0x8007_2ee2, passing: true}});
		expect(sha256(readFileSync(`${to}.part`))).toBe(sha256(file.subarray(0, -5)));
	});

	it('goes on where it was when the next attempt is a better one', async () => {
		const server = await standInServer((request, response) => {
			const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
			response.writeHead(start > 0 ? 206 : 200, {
				'content-length': file.length - start,
				etag: '"1"',
				...(start > 0 ? {'content-range': `bytes ${start}-${file.length - 1}/${file.length}`} : {}),
			});
			if (start === 0) {
				response.write(file.subarray(0, -5), () => response.destroy());
			} else {
				response.end(file.subarray(start));
			}
		});
		const to = target();
		const client = webClient();
		let bytes = 0;
		const options = {
			target: to,
			sha256: sha256(file).toUpperCase(),
			onBytes: (delta: number) => {
				bytes += delta;
			},
		};
		const cut = await client.download(`${server.url}/setup.exe`, options);
		expect(cut).toMatchObject({ok: false, error: {kind: 'connection-cut'}});
		expect(bytes).toBe(0);
		expect(await client.download(`${server.url}/setup.exe`, options)).toEqual({
			ok: true,
			value: {bytes: file.length, sha256: sha256(file)},
		});
		expect(bytes).toBe(file.length);
		expect(server.requests.map(({headers}) => [headers['range'], headers['if-range']])).toEqual([
			[undefined, undefined],
			[`bytes=${file.length - 5}-`, '"1"'],
		]);
		expect(sha256(readFileSync(to))).toBe(sha256(file));
		expect(readdirSync(path.dirname(to))).toEqual(['setup.exe']);
	});

	it('starts over when the file on the server was changed in the meantime', async () => {
		const changed = Buffer.concat([Buffer.from('new '), file]);
		let version = file;
		const server = await standInServer((_request, response) => {
			response.writeHead(200, {'content-length': version.length, etag: `"${version.length}"`});
			if (version === file) {
				response.write(file.subarray(0, -5), () => response.destroy());
			} else {
				response.end(version);
			}
		});
		const to = target();
		const client = webClient();
		await client.download(`${server.url}/setup.exe`, {target: to});
		version = changed;
		expect(await client.download(`${server.url}/setup.exe`, {target: to})).toMatchObject({ok: true});
		expect(sha256(readFileSync(to))).toBe(sha256(changed));
	});

	it('starts over when the server no longer has the part that was asked for', async () => {
		let attempts = 0;
		const server = await standInServer((request, response) => {
			attempts++;
			if (request.headers.range !== undefined) {
				response.writeHead(416, {'content-range': `bytes */${file.length}`}).end();
			} else {
				response.writeHead(200, {'content-length': file.length, etag: '"1"'});
				if (attempts === 1) {
					response.write(file.subarray(0, -5), () => response.destroy());
				} else {
					response.end(file);
				}
			}
		});
		const to = target();
		const client = webClient();
		await client.download(`${server.url}/setup.exe`, {target: to});
		expect(await client.download(`${server.url}/setup.exe`, {target: to})).toMatchObject({ok: true});
		expect(attempts).toBe(3);
		expect(sha256(readFileSync(to))).toBe(sha256(file));
	});

	it('starts over when the server answers another range than was asked for', async () => {
		let attempts = 0;
		const server = await standInServer((request, response) => {
			attempts++;
			if (request.headers.range !== undefined) {
				response.writeHead(206, {'content-range': `bytes 0-${file.length - 1}/${file.length}`}).end(file);
			} else if (attempts === 1) {
				response.writeHead(200, {'content-length': file.length, etag: '"1"'});
				response.write(file.subarray(0, -5), () => response.destroy());
			} else {
				response.end(file);
			}
		});
		const to = target();
		const client = webClient();
		await client.download(`${server.url}/setup.exe`, {target: to});
		expect(await client.download(`${server.url}/setup.exe`, {target: to})).toMatchObject({ok: true});
		expect(sha256(readFileSync(to))).toBe(sha256(file));
	});

	it('with a wrong hash is removed, and so is what stood in its place', async () => {
		const server = await standInServer((_request, response) => response.end(file));
		const to = target();
		writeFileSync(to, 'of an earlier run');
		const result = await webClient().download(`${server.url}/setup.exe`, {
			target: to,
			sha256: '0'.repeat(64),
		});
		expect(result).toMatchObject({ok: false, error: {kind: 'wrong-hash', code: 0x8009_1007, passing: false}});
		expect(readdirSync(path.dirname(to))).toEqual([]);
	});

	it('that is sent compressed is refused: it was not asked for', async () => {
		const server = await standInServer((_request, response) => {
			response.writeHead(200, {'content-encoding': 'gzip', 'content-length': file.length}).end(file);
		});
		const result = await webClient().download(`${server.url}/setup.exe`, {target: target()});
		expect(result).toMatchObject({
			ok: false,
			error: {kind: 'answer-not-usable', message: expect.stringContaining('gzip')},
		});
		expect(server.requests[0]?.headers['accept-encoding']).toBe('identity');
	});

	it('is no longer fetched when a person cancels; what had come is kept', async () => {
		const cancel = new AbortController();
		const server = await standInServer((_request, response) => {
			response.writeHead(200, {'content-length': file.length, etag: '"1"'});
			response.write(file.subarray(0, -5));
		});
		const to = target();
		let bytes = 0;
		const result = await webClient().download(`${server.url}/setup.exe`, {
			target: to,
			signal: cancel.signal,
			onBytes(delta) {
				bytes += delta;
				if (bytes === file.length - 5) {
					cancel.abort();
				}
			},
		});
		expect(result).toMatchObject({ok: false, error: {kind: 'cancelled', code: 0x8007_04c7, passing: false}});
		expect(sha256(readFileSync(`${to}.part`))).toBe(sha256(file.subarray(0, -5)));
		expect(await webClient().download(`${server.url}/x`, {target: to, signal: cancel.signal})).toMatchObject({
			error: {kind: 'cancelled'},
		});
	});

	it('arrives without an announced length too', async () => {
		const server = await standInServer((_request, response) => {
			response.write(file.subarray(0, 5));
			response.end(file.subarray(5));
		});
		const to = target();
		expect(await webClient().download(`${server.url}/setup.exe`, {target: to})).toEqual({
			ok: true,
			value: {bytes: file.length, sha256: sha256(file)},
		});
		expect(sha256(readFileSync(to))).toBe(sha256(file));
	});
});
