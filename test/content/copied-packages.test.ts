import {rm, writeFile} from 'node:fs/promises';
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

describe('a copy of a package in a folder of its own', () => {
	it('holds the verified files', async () => {
		const destination = path.join(temporaryFolder(), 'deep', id);
		const {content, events, transfer} = openedContent({
			web: webWithPackage(address, id, texts),
			variables: {BootseqContentSources: address},
		});
		expect(await content.copy(id, destination, transfer)).toEqual({ok: true, value: undefined});
		expect(await folderTexts(destination)).toEqual(texts);
		expect(events.at(-1)).toMatchObject({type: 'content-finished', package: id, bytes: 17});
	});

	it('can be made again over one that was interrupted', async () => {
		const media = temporaryFolder();
		await layPackage(path.join(media, 'SMS', 'PKG'), id, texts);
		const destination = await layPackage(temporaryFolder(), id, {'setup.cmd': 'half'});
		expect(await openedContent({media}).content.copy(id, destination)).toEqual({ok: true, value: undefined});
		expect(await folderTexts(destination)).toEqual(texts);
	});

	it('says so when it cannot be written', async () => {
		const media = temporaryFolder();
		await layPackage(path.join(media, 'SMS', 'PKG'), id, texts);
		const file = path.join(temporaryFolder(), 'file');
		await writeFile(file, '');
		expect(await openedContent({media}).content.copy(id, path.join(file, id))).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('could not be written')},
		});
		await rm(file);
	});
});
