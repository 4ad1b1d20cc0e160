import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {layPackage} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const id = 'CON00020';
const texts = {'setup.cmd': 'echo setup', 'data/é #1 %.txt': 'one', 'data/deep/two.bin': '2222'};
const address = 'http://content.example/pkgs';

describe('a package on the media or beside the task sequence', () => {
	it('is used where it lies', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts);
		const {content, events, transfer} = openedContent({media});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: folder});
		expect(events).toEqual([]);
	});

	it('is verified against a manifest beside it', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		const {content, log, transfer} = openedContent({media});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: folder});
		expect(log.join('\n')).toContain('as its manifest says: 3 files');
	});

	it('is refused when a file is not as the manifest says, with the hash mismatch of the field', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		await writeFile(path.join(folder, 'setup.cmd'), 'echo other');
		const {content} = openedContent({media});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {code: 0x8009_1007, message: expect.stringContaining('setup.cmd')},
		});
	});

	it('is taken from the next source when the media has it damaged', async () => {
		const media = temporaryFolder();
		const damaged = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		await writeFile(path.join(damaged, 'setup.cmd'), 'echo other');
		const web = webWithPackage(address, id, texts);
		const {content, store} = openedContent({media, web, variables: {BootseqContentSources: address}});
		expect(await content.folder(id)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
	});

	it('is verified once a run', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		const remembered = new Map<string, string>();
		const memory = {
			ready: (packageId: string) => remembered.get(packageId),
			remember: (packageId: string, found: string) => void remembered.set(packageId, found),
		};
		expect(await openedContent({media, memory}).content.folder(id)).toEqual({ok: true, value: folder});
		const {content, log, transfer} = openedContent({media, memory});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: folder});
		expect(log).toEqual([]);
	});
});

describe('a package in a folder that BootseqContentSources names', () => {
	it.each(['folder', 'file: address', '{package} inside'])('is used where it lies: %s', async kind => {
		const root = temporaryFolder();
		const folder = await layPackage(
			kind === '{package} inside' ? path.join(root, id) : root,
			kind === '{package} inside' ? 'content' : id,
			texts,
		);
		const source = {
			folder: root,
			'file: address': `file://${root}`,
			'{package} inside': `${root}/{package}/content`,
		}[kind];
		const {content} = openedContent({variables: {BootseqContentSources: source ?? ''}});
		expect(await content.folder(id)).toEqual({ok: true, value: folder});
	});

	it('is found with %name% in the source, a line break between sources', async () => {
		const root = temporaryFolder();
		const folder = await layPackage(path.join(root, 'site'), id, texts);
		const {content} = openedContent({
			variables: {BootseqContentSources: `/nowhere\n%Share%/site`, Share: root},
		});
		expect(await content.folder(id)).toEqual({ok: true, value: folder});
	});

	it('is copied and verified when the folder is a share', async () => {
		const root = temporaryFolder();
		await layPackage(root, id, texts, true);
		const {content, store, events, transfer} = openedContent({
			variables: {BootseqContentSources: root},
			isNetworkFolder: async () => true,
		});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
		expect(events.map(({type}) => type)).toEqual(['content-started', 'content-finished']);
	});

	it('is used in place on a share too when the task sequence runs from the distribution point', async () => {
		const root = temporaryFolder();
		const folder = await layPackage(root, id, texts);
		const {content} = openedContent({
			variables: {BootseqContentSources: root, _SMSTSRunFromDP: 'true'},
			isNetworkFolder: async () => true,
		});
		expect(await content.folder(id)).toEqual({ok: true, value: folder});
	});

	it('says so when a source is no place at all', async () => {
		const {content} = openedContent({variables: {BootseqContentSources: 'packages'}});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('BootseqContentSources names packages')},
		});
	});
});
