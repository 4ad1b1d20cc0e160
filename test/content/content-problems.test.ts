import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {createFakeWeb, cutConnection, webProblem} from '../helpers/fake-web-client.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {layPackage, manifestOf} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const id = 'CON00020';
const texts = {'setup.cmd': 'echo setup', 'data/é #1 %.txt': 'one', 'data/deep/two.bin': '2222'};
const address = 'http://content.example/pkgs';

describe('content that cannot be had', () => {
	it('a package ID that no source has: every place that was looked at is named', async () => {
		const media = temporaryFolder();
		const {content, store} = openedContent({
			media,
			exportFile: '/exports/Deploy.zip',
			variables: {BootseqContentSources: `${address};/srv/packages`},
		});
		const found = await content.find(id);
		expect(found).toMatchObject({ok: false, error: {code: 0x8007_0002}});
		for (const place of [
			path.join(media, 'SMS', 'PKG', id),
			path.join(media, 'SMS', 'data', 'PKG', id),
			path.join(store, id),
			path.join('/exports', 'Deploy_files', id),
			`${address}/${id}`,
			`/srv/packages/${id}`,
		]) {
			expect(found).toMatchObject({error: {message: expect.stringContaining(place)}});
		}
	});

	it.each([
		['is not JSON', '<html>', 'it is not JSON'],
		['names another package', manifestOf('CON00099', texts), 'it is of another package, "CON00099"'],
		['leads out of the package', manifestOf(id, {'../../evil': 'x'}), 'could lead out of the folder'],
	])('a manifest that %s', async (_, manifest, said) => {
		const web = webWithPackage(address, id, texts);
		web.answers.set(`${address}/${id}.manifest.json`, manifest);
		const {content} = openedContent({web, variables: {BootseqContentSources: address}});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {code: 0x8007_000d, message: expect.stringContaining(said)},
		});
	});

	it('a listing that leads out of the package', async () => {
		const web = createFakeWeb();
		web.listings.set(`${address}/${id}/`, [{path: '../../../etc/passwd', size: 1}]);
		const {content} = openedContent({web, variables: {BootseqContentSources: address}});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('could lead out')},
		});
		expect(web.asked.filter(url => url.startsWith('GET'))).toEqual([]);
	});

	it('a server that lists nothing and has no manifest', async () => {
		const web = createFakeWeb();
		web.listings.set(
			`${address}/${id}/`,
			// 405: the method is not allowed.
			webProblem('PROPFIND is not allowed.', {kind: 'server-error', code: 0x8019_0195}),
		);
		const {content} = openedContent({web, variables: {BootseqContentSources: address}});
		expect(await content.find(id)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('There is no manifest')},
		});
	});

	it('a drive without room: what is needed and what is free is said, and nothing is fetched', async () => {
		const web = webWithPackage(address, id, texts);
		const {content} = openedContent({
			web,
			variables: {BootseqContentSources: address},
			freeSpace: async () => 1_000_000,
		});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {
				code: 0x8007_0070,
				message: expect.stringMatching(/0\.0 MB are needed.*67\.1 MB are kept free.*only 1\.0 MB are free/),
			},
		});
		expect(web.asked.filter(url => url.startsWith('GET'))).toEqual([]);
	});

	it('a drive without room for all packages together, although each would fit', async () => {
		const web = webWithPackage(address, id, texts);
		const {content} = openedContent({
			web,
			variables: {BootseqContentSources: address},
			freeSpace: async () => 64 * 1024 * 1024 + 16,
		});
		expect(await content.fits()).toEqual({ok: true, value: undefined});
		await content.find(id);
		expect(await content.fits()).toMatchObject({
			ok: false,
			error: {
				code: 0x8007_0070,
				message: expect.stringContaining('The content of the task sequence does not fit'),
			},
		});
	});

	it('a drive that becomes full in the middle: no other source is tried', async () => {
		const web = webWithPackage(address, id, texts);
		web.before = () => webProblem('The drive is full.', {kind: 'disk-full', code: 0x8007_0070});
		const {content} = openedContent({
			web,
			variables: {BootseqContentSources: `${address};https://second.example`},
		});
		expect(await content.folder(id)).toMatchObject({ok: false, error: {code: 0x8007_0070}});
		expect(web.asked.filter(url => url.includes('second'))).toEqual([]);
	});

	it('a share that stops in the middle: it is given up when nothing comes any more', async () => {
		const root = temporaryFolder();
		await layPackage(root, id, texts, true);
		const {content} = openedContent({
			variables: {BootseqContentSources: root, SMSTSDownloadRetryCount: '0'},
			isNetworkFolder: async () => true,
			stallTimeout: 200,
			// A stand-in for a share that is gone: its reads never return.
			openFile: async () => ({
				read: async () => new Promise<never>(() => undefined),
				close: async () => undefined,
			}),
		});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {code: 0x8007_05b4, message: expect.stringContaining('stopped answering')},
		});
	});

	it('content that grows while it is read', async () => {
		const root = temporaryFolder();
		const folder = await layPackage(root, id, texts, true);
		await writeFile(path.join(folder, 'setup.cmd'), 'echo setup and more');
		const {content} = openedContent({
			variables: {BootseqContentSources: root},
			isNetworkFolder: async () => true,
		});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('has more than the 10 bytes')},
		});
	});

	it('a person who cancels', async () => {
		const web = webWithPackage(address, id, texts);
		const controller = new AbortController();
		web.before = () => {
			controller.abort();
			return cutConnection;
		};
		const {content} = openedContent({web, variables: {BootseqContentSources: address}});
		expect(await content.folder(id, {signal: controller.signal})).toMatchObject({
			ok: false,
			error: {code: 0x8007_04c7},
		});
	});
});
