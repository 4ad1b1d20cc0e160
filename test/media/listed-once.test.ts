import {describe, expect, it} from 'vitest';
import type {MediaFiles} from '../../source/media/media-files.ts';
import {openMediaOn} from '../../source/media/open-media.ts';
import {openMediaFiles} from '../../source/media/open-media-files.ts';
import {writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

/** The files of a medium, and which folders were listed, in their order. */
const countedMedium = async (): Promise<{files: MediaFiles; listed: string[]}> => {
	const folder = temporaryFolder();
	writeSampleMedium(folder, {password: 'bootseq', files: {'SMS/PKG/CON00020/data.bin': 'data'}});
	const opened = await openMediaFiles(folder);
	if (!opened.ok) {
		throw new Error(opened.error.message);
	}

	const listed: string[] = [];
	const files: MediaFiles = {
		...opened.value,
		list(path) {
			listed.push(path);
			return opened.value.list(path);
		},
	};
	return {files, listed};
};

describe('a medium that is opened', () => {
	it('is asked once for what is in each of its folders, whatever is looked for', async () => {
		const {files, listed} = await countedMedium();
		const media = await openMediaOn(files);
		expect(media.ok && media.value.description.packages.map(({packageId}) => packageId)).toEqual([
			'CON00020',
		]);
		expect(listed).toContain('SMS/data');
		expect(listed).toEqual([...new Set(listed)]);
	});

	it('is asked anew afterwards: it may be another one', async () => {
		const {files, listed} = await countedMedium();
		const media = await openMediaOn(files);
		const before = listed.length;
		if (media.ok) {
			await media.value.files.list('');
			await media.value.files.list('');
		}

		expect(listed.slice(before)).toEqual(['', '']);
	});
});
