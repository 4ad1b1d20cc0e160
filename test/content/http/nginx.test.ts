import {spawn} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it, onTestFinished, vi} from 'vitest';
import {blockSize} from '../../../source/content/http/part-block.ts';
import {createAuthority} from '../../helpers/certificates.ts';
import {plantFileTree} from '../../helpers/file-tree.ts';
import {hasNginx, type Nginx, startNginx} from '../../helpers/nginx.ts';
import {isInstalled} from '../../helpers/server-process.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const large = randomBytes(9 * blockSize + 321);
const program = fileURLToPath(new URL('../../helpers/download-process.ts', import.meta.url));

describe.skipIf(!hasNginx)(`Fetching from nginx${hasNginx ? '' : ' (needs nginx)'}`, () => {
	let root = '';
	let remove = async (): Promise<void> => {};
	let nginx: Nginx;

	beforeAll(async () => {
		({root, remove} = await plantFileTree({'image.wim': large, 'empty.txt': ''}));
		chmodSync(root, 0o755);
		nginx = await startNginx(root);
	});
	afterAll(async () => {
		await nginx.stop();
		await remove();
	});

	/** Bytes of bodies that the server sent for a file. */
	const sent = async (name: string): Promise<readonly string[]> =>
		(await nginx.requests())
			.filter(line => line.includes(name))
			.map(line => line.split(' ').slice(2).join(' '));

	it('gives the bytes, their number and their SHA-256, and leaves nothing else behind', async () => {
		const target = path.join(temporaryFolder(), 'image.wim');
		expect(await webClient().download(`${nginx.url}/image.wim`, {target, size: large.length})).toEqual({
			ok: true,
			value: {bytes: large.length, sha256: sha256(large)},
		});
		expect(sha256(readFileSync(target))).toBe(sha256(large));
		expect(readdirSync(path.dirname(target))).toEqual(['image.wim']);
	});

	it.skipIf(!isInstalled('openssl'))('gives the same over HTTPS (needs openssl)', async () => {
		const authority = createAuthority();
		const secure = await startNginx(root, authority.issue('IP:127.0.0.1'));
		onTestFinished(async () => {
			await secure.stop();
			authority.remove();
		});
		const target = path.join(temporaryFolder(), 'image.wim');
		const client = webClient({certificateAuthorities: [authority.certificate]});
		expect(await client.download(`${secure.url}/image.wim`, {target, sha256: sha256(large)})).toMatchObject({
			ok: true,
		});
		expect(sha256(readFileSync(target))).toBe(sha256(large));
	});

	it('takes an empty file', async () => {
		const target = path.join(temporaryFolder(), 'empty.txt');
		expect(await webClient().download(`${nginx.url}/empty.txt`, {target, size: 0})).toMatchObject({ok: true});
		expect(statSync(target).size).toBe(0);
	});

	it.each(['a b.txt', 'a#b.txt', '100%.txt', 'été.txt', 'a+b&c=d?.txt', "it's (1).txt"])(
		'finds a file of the name %s',
		async name => {
			writeFileSync(path.join(root, name), name);
			const target = path.join(temporaryFolder(), 'file');
			const result = await webClient().download(`${nginx.url}/${encodeURIComponent(name)}`, {target});
			expect(result).toMatchObject({ok: true});
			expect(readFileSync(target, 'utf8')).toBe(name);
		},
	);

	it('fetches many small files at once over a few connections', async () => {
		const folder = temporaryFolder();
		mkdirSync(path.join(root, 'many'));
		const names = Array.from({length: 300}, (_, index) => `${index}.dll`);
		for (const name of names) {
			writeFileSync(path.join(root, 'many', name), name.repeat(100));
		}

		const client = webClient();
		const results = await Promise.all(
			names.map(async name =>
				client.download(`${nginx.url}/many/${name}`, {target: path.join(folder, name)}),
			),
		);
		expect(results.every(({ok}) => ok)).toBe(true);
		expect(readdirSync(folder)).toHaveLength(300);
		for (const name of names) {
			expect(readFileSync(path.join(folder, name), 'utf8')).toBe(name.repeat(100));
		}
	});

	it('goes on after the process was killed, and fetches at most one block twice', async () => {
		const folder = temporaryFolder();
		const target = path.join(folder, 'image.wim');
		const child = spawn(process.execPath, [program, `${nginx.url}/slow/image.wim`, target], {
			stdio: 'inherit',
		});
		await vi.waitUntil(
			() => existsSync(`${target}.part`) && statSync(`${target}.part`).size >= 2 * blockSize,
			{
				timeout: 60_000,
			},
		);
		const exited = once(child, 'exit');
		child.kill('SIGKILL');
		await exited;
		const before = statSync(`${target}.part`).size;
		expect(before).toBeLessThan(large.length);

		// The part is of that address, so the rest comes from there too; slowly.
		expect(await webClient().download(`${nginx.url}/slow/image.wim`, {target})).toEqual({
			ok: true,
			value: {bytes: large.length, sha256: sha256(large)},
		});
		await vi.waitUntil(async () => (await sent('slow/image.wim')).length === 2, {timeout: 20_000});
		const [status, rest] = ((await sent('slow/image.wim')).at(-1) ?? '').split(' ');
		expect(status).toBe('206');
		expect(Number(rest)).toBeLessThanOrEqual(large.length - before + blockSize);
		expect(readdirSync(folder)).toEqual(['image.wim']);
	}, 120_000);

	it('starts over when the file was changed on the server after the cut', async () => {
		const file = path.join(root, 'changed.wim');
		const target = path.join(temporaryFolder(), 'changed.wim');
		const newer = randomBytes(3 * blockSize);
		writeFileSync(file, large);
		utimesSync(file, 1_700_000_000, 1_700_000_000);
		const cancel = new AbortController();
		const client = webClient();
		let bytes = 0;
		await client.download(`${nginx.url}/changed.wim`, {
			target,
			signal: cancel.signal,
			onBytes(delta) {
				bytes += delta;
				if (bytes > 2 * blockSize) {
					cancel.abort();
				}
			},
		});
		expect(statSync(`${target}.part`).size).toBeGreaterThan(2 * blockSize);
		writeFileSync(file, newer);
		expect(await client.download(`${nginx.url}/changed.wim`, {target})).toMatchObject({
			ok: true,
			value: {sha256: sha256(newer)},
		});
	});
});
