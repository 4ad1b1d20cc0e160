import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {servePackage, webWithPackage} from '../helpers/fake-packages.ts';
import {cutConnection} from '../helpers/fake-web-client.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {sha256Of} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const id = 'CON00020';
const texts = {'setup.cmd': 'echo setup', 'data/é #1 %.txt': 'one', 'data/deep/two.bin': '2222'};
const address = 'http://content.example/pkgs';

describe('a package on a web server', () => {
	it('is fetched by its manifest, with names that must be encoded', async () => {
		const web = webWithPackage(address, id, texts);
		const {content, store, events, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: `${address}/`},
		});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
		expect(web.asked).toContain(`GET ${address}/${id}/data/%C3%A9%20%231%20%25.txt`);
		expect(events).toEqual([
			{type: 'content-started', package: id, bytes: 0, total: 17, source: `${address}/${id}`},
			{type: 'content-finished', package: id, bytes: 17, total: 17, source: `${address}/${id}`},
		]);
	});

	it('is fetched by what the server lists where there is no manifest, and the log says that it is not verified', async () => {
		const web = webWithPackage(address, id, texts, {manifest: false});
		const {content, store, log, transfer} = openedContent({web, variables: {BootseqContentSources: address}});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
		expect(log.join('\n')).toContain('warning: Package CON00020 has no manifest: only the sizes');
	});

	it('keeps a manifest of its own beside the cache', async () => {
		const {content, store} = openedContent({
			web: webWithPackage(address, id, texts, {manifest: false}),
			variables: {BootseqContentSources: address},
		});
		await content.folder(id);
		const kept = JSON.parse(await readFile(path.join(store, `${id}.manifest.json`), 'utf8'));
		expect(kept).toMatchObject({package: id, source: `${address}/${id}`});
		expect(kept.files).toContainEqual({path: 'setup.cmd', size: 10, sha256: sha256Of('echo setup')});
	});

	it('may be empty', async () => {
		const {content, store} = openedContent({
			web: webWithPackage(address, id, {}),
			variables: {BootseqContentSources: address},
		});
		expect(await content.folder(id)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual({});
	});

	it('is an error where it should be used in place', async () => {
		const {content} = openedContent({
			web: webWithPackage(address, id, texts),
			variables: {BootseqContentSources: address, _SMSTSRunFromDP: 'true'},
		});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {code: 0x8007_0032, message: expect.stringContaining('cannot be used in place')},
		});
	});

	it('is asked for with the account, the proxy and the certificates that the variables name', async () => {
		const media = temporaryFolder();
		await mkdir(path.join(media, 'certs'));
		const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
		await writeFile(path.join(media, 'certs', 'ca.pem'), `${pem}\n`);
		const web = webWithPackage(address, id, texts);
		const {content} = openedContent({
			web,
			media,
			variables: {
				BootseqContentSources: address,
				BootseqContentAccount: 'reader',
				BootseqContentPassword: new Secret('example'),
				BootseqContentProxy: 'http://proxy.example:3128',
				BootseqContentCertificates: String.raw`certs\ca.pem`,
			},
		});
		await content.folder(id);
		expect(web.settings).toHaveLength(1);
		expect(web.settings[0]).toMatchObject({
			account: {user: 'reader'},
			proxy: {url: 'http://proxy.example:3128'},
			certificateAuthorities: [pem],
		});
		expect(web.settings[0]?.account?.password.reveal()).toBe('example');
	});

	it('is shown without the account that stands in the address', async () => {
		const web = webWithPackage(address, id, texts);
		const {content, events, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: 'http://reader:p%40ss@content.example/pkgs'},
		});
		await content.folder(id, transfer);
		expect(events[0]?.source).toBe(`${address}/${id}`);
		expect(web.settings[0]?.account?.password.reveal()).toBe('p@ss');
	});

	it('is shown without the account where name or password have an @ in them', async () => {
		const web = webWithPackage(address, id, texts);
		const {content, events, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: 'http://reader@contoso.example:p@ss@content.example/pkgs'},
		});
		await content.folder(id, transfer);
		expect(events[0]?.source).toBe(`${address}/${id}`);
		expect(web.settings[0]?.account?.user).toBe('reader@contoso.example');
		expect(web.settings[0]?.account?.password.reveal()).toBe('p@ss');
	});

	it('keeps an @ behind the name of the server', async () => {
		const place = 'http://content.example:8080/a@b';
		const web = webWithPackage(place, id, texts);
		const {content, events, transfer} = openedContent({web, variables: {BootseqContentSources: place}});
		await content.folder(id, transfer);
		expect(events[0]?.source).toBe(`${place}/${id}`);
		expect(web.settings[0]).not.toHaveProperty('account');
	});

	it('says so when the certificates are not on the media', async () => {
		const {content} = openedContent({
			media: temporaryFolder(),
			variables: {BootseqContentSources: address, BootseqContentCertificates: 'ca.pem'},
		});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('BootseqContentCertificates')},
		});
	});

	it('is not fetched again while it has not changed, nor while no server answers', async () => {
		const web = webWithPackage(address, id, texts);
		const first = openedContent({web, variables: {BootseqContentSources: address}});
		await first.content.folder(id);
		web.asked.length = 0;
		const again = openedContent({
			web,
			stateFolder: first.stateFolder,
			variables: {BootseqContentSources: address},
		});
		expect(await again.content.folder(id)).toEqual({ok: true, value: path.join(first.store, id)});
		expect(web.asked.filter(url => url.startsWith('GET'))).toEqual([]);
		web.answers.set(`${address}/${id}.manifest.json`, cutConnection);
		const offline = openedContent({
			web,
			stateFolder: first.stateFolder,
			variables: {BootseqContentSources: address},
		});
		expect(await offline.content.folder(id)).toEqual({ok: true, value: path.join(first.store, id)});
	});

	it('is brought up to date when it has changed: only what is new is fetched', async () => {
		const web = webWithPackage(address, id, texts);
		const first = openedContent({web, variables: {BootseqContentSources: address}});
		await first.content.folder(id);
		web.asked.length = 0;
		const changed = {'setup.cmd': 'echo newer', 'data/deep/two.bin': '2222', 'more.txt': 'more'};
		servePackage(web, address, id, changed);
		const again = openedContent({
			web,
			stateFolder: first.stateFolder,
			variables: {BootseqContentSources: address},
		});
		await again.content.folder(id);
		expect(await folderTexts(path.join(first.store, id))).toEqual(changed);
		expect(web.asked.filter(url => url.startsWith('GET')).toSorted()).toEqual([
			`GET ${address}/${id}/more.txt`,
			`GET ${address}/${id}/setup.cmd`,
		]);
	});

	it('is mended when a file in the cache was damaged', async () => {
		const web = webWithPackage(address, id, texts);
		const first = openedContent({web, variables: {BootseqContentSources: address}});
		await first.content.folder(id);
		await writeFile(path.join(first.store, id, 'setup.cmd'), 'echo SETUP');
		const again = openedContent({
			web,
			stateFolder: first.stateFolder,
			variables: {BootseqContentSources: address},
		});
		await again.content.folder(id);
		expect(await folderTexts(path.join(first.store, id))).toEqual(texts);
	});

	it('is mended when a file in the cache was damaged after it was fetched', async () => {
		const web = webWithPackage(address, id, texts);
		const {content, store} = openedContent({web, variables: {BootseqContentSources: address}});
		await content.folder(id);
		await writeFile(path.join(store, id, 'setup.cmd'), 'echo SETUP');
		await content.folder(id);
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
	});
});

describe('several sources (task-sequence-format.md §7.3)', () => {
	const other = 'https://second.example';

	it('are tried in order', async () => {
		const web = webWithPackage(other, id, texts);
		const {content, events, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: `${address};${other}`},
		});
		expect((await content.folder(id, transfer)).ok).toBe(true);
		expect(events[0]?.source).toBe(`${other}/${id}`);
	});

	it('stand in for one whose content has a wrong hash, and nothing of that stays', async () => {
		const web = webWithPackage(other, id, texts);
		servePackage(web, address, id, texts);
		web.answers.set(`${address}/${id}/setup.cmd`, 'echo wrong');
		const {content, store, log, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: `${address};${other}`},
		});
		expect((await content.folder(id, transfer)).ok).toBe(true);
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
		expect(log.join('\n')).toContain('has another hash');
	});

	it('are all tried again, as often as SMSTSDownloadRetryCount says', async () => {
		const web = webWithPackage(address, id, texts);
		let cuts = 2;
		web.before = url => (url.endsWith('setup.cmd') && cuts-- > 0 ? cutConnection : undefined);
		const {content, log, transfer} = openedContent({web, variables: {BootseqContentSources: address}});
		expect((await content.folder(id, transfer)).ok).toBe(true);
		expect(log.filter(line => line.includes('is tried again'))).toHaveLength(2);
	});

	it('fail with the code of the first when all have failed', async () => {
		const web = webWithPackage(address, id, texts);
		web.before = () => cutConnection;
		const {content, log, transfer} = openedContent({
			web,
			variables: {BootseqContentSources: `${address};${other}`, SMSTSDownloadRetryCount: '1'},
		});
		expect(await content.folder(id, transfer)).toMatchObject({
			ok: false,
			error: {
				code: 0x8007_2efe,
				message: expect.stringMatching(/connection was cut.*not in .*second\.example\/CON00020/),
			},
		});
		expect(log.filter(line => line.includes('is tried again'))).toHaveLength(1);
	});
});
