import {randomBytes} from 'node:crypto';
import {existsSync, readdirSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {standInServer} from '../../helpers/stand-in-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const large = randomBytes(3 * 1024 * 1024 + 17);
const small = Buffer.from('a small file');

describe.skipIf(!existsSync('/dev/full'))('A drive that becomes full (needs /dev/full)', () => {
	it.each([
		['small', small],
		['large', large],
	])('is named, and gets the room of the part back (%s file)', async (_, file) => {
		const server = await standInServer((_request, response) => response.end(file));
		const to = path.join(temporaryFolder(), 'setup.exe');
		symlinkSync('/dev/full', `${to}.part`);
		const result = await webClient().download(`${server.url}/setup.exe`, {target: to});
		expect(result).toMatchObject({
			ok: false,
			error: {kind: 'disk-full', code: 0x8007_0070, passing: false, message: expect.stringContaining(to)},
		});
		expect(readdirSync(path.dirname(to))).toEqual([]);
	});

	it('is told apart from a folder that is not there', async () => {
		const server = await standInServer((_request, response) => response.end(small));
		const to = path.join(temporaryFolder(), 'none', 'setup.exe');
		expect(await webClient().download(`${server.url}/setup.exe`, {target: to})).toMatchObject({
			error: {kind: 'not-written', code: 0x8007_001d, message: expect.stringContaining(to)},
		});
	});
});
