import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {layPackage} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const id = 'CON00020';
const texts = {'setup.cmd': 'echo setup', 'data/two.bin': '2222'};
const address = 'http://content.example/pkgs';

describe('content that has done its work', () => {
	it('goes from the cache with its manifest, and is fetched again where it is asked for', async () => {
		const {content} = openedContent({
			web: webWithPackage(address, id, texts),
			variables: {BootseqContentSources: address},
		});
		const first = await content.folder(id);
		const folder = first.ok ? first.value : '';
		expect(await content.discard?.(id)).toEqual({ok: true, value: true});
		expect(await readdir(path.dirname(folder))).toEqual([]);
		expect(await content.folder(id)).toEqual({ok: true, value: folder});
		expect(await folderTexts(folder)).toEqual(texts);
	});

	it('stays where it is used in place', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts);
		const {content} = openedContent({media});
		await content.folder(id);
		expect(await content.discard?.(id)).toEqual({ok: true, value: false});
		expect(await folderTexts(folder)).toEqual(texts);
	});

	it('is nothing for a name that is no package ID', async () => {
		expect(await openedContent({}).content.discard?.('../up')).toEqual({ok: true, value: false});
	});
});
