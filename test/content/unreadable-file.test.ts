import path from 'node:path';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {layPackage} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

/** How often the drive still fails, in the middle of the file of this name. */
const bad = vi.hoisted(() => ({name: 'large.bin', times: 0}));

// A stand-in for a drive with a worn spot: it answers what Linux does when it reads there.
vi.mock(import('../../source/content/hash-file.ts'), async importOriginal => {
	const {hashFile} = await importOriginal();
	return {
		async hashFile(file, signal) {
			if (path.basename(file) === bad.name && bad.times > 0) {
				bad.times--;
				throw Object.assign(new Error('EIO: i/o error, read'), {code: 'EIO', syscall: 'read'});
			}

			return hashFile(file, signal);
		},
	};
});

const id = 'CON00020';
const texts = {'setup.cmd': 'echo setup', 'large.bin': 'x'.repeat(100_000)};
const address = 'https://content.example/packages';

beforeEach(() => {
	bad.times = 0;
});

describe('a file in the middle of a package that the drive cannot read (task-sequence-format.md §7.3)', () => {
	it('is read again, and the package is used when it goes well', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		bad.times = 2;
		const {content, transfer, log} = openedContent({media});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: folder});
		const file = path.join(folder, 'large.bin');
		const told = `warning: Package ${id}: ${file} cannot be read: EIO: i/o error, read.`;
		expect(log.filter(line => line.startsWith('warning'))).toEqual([
			told,
			`warning: Package ${id} is tried again in 0 seconds (1 of 2).`,
			told,
			`warning: Package ${id} is tried again in 0 seconds (2 of 2).`,
		]);
	});

	it('is named when it never can be read', async () => {
		const media = temporaryFolder();
		const folder = await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		bad.times = 100;
		const {content} = openedContent({media});
		expect(await content.folder(id)).toMatchObject({
			ok: false,
			error: {
				message: expect.stringContaining(`${path.join(folder, 'large.bin')} cannot be read: EIO`),
			},
		});
		expect(bad.times).toBe(97);
	});

	it('is taken from the next source that has it', async () => {
		const media = temporaryFolder();
		await layPackage(path.join(media, 'SMS', 'PKG'), id, texts, true);
		bad.times = 1;
		const web = webWithPackage(address, id, texts);
		const {content, store, transfer, log} = openedContent({
			media,
			web,
			variables: {BootseqContentSources: address},
		});
		expect(await content.folder(id, transfer)).toEqual({ok: true, value: path.join(store, id)});
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
		expect(log.join('\n')).toContain('large.bin cannot be read: EIO');
	});
});
