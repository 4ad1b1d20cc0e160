import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openedContent} from '../helpers/opened-content.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

type Places = {readonly media?: string; readonly stateFolder?: string; readonly exportFile?: string};

const locatePackage = async (packageId: string, places: Places) =>
	openedContent(places).content.folder(packageId);

const makeFolder = async (...names: readonly string[]): Promise<string> => {
	const folder = path.join(...names);
	await mkdir(folder, {recursive: true});
	return folder;
};

describe('where a package lies', () => {
	it.each([
		['SMS', 'PKG'],
		['sms', 'pkg'],
		['SMS', 'data', 'PKG'],
		['Sms', 'Data', 'Pkg'],
	])('finds it on the media in %s/%s', async (...folders) => {
		const media = temporaryFolder();
		const folder = await makeFolder(media, ...folders, 'CON00020');
		expect(await locatePackage('CON00020', {media})).toEqual({ok: true, value: folder});
		expect(await locatePackage('con00020', {media})).toEqual({ok: true, value: folder});
	});

	it('finds it among what the run keeps', async () => {
		const stateFolder = temporaryFolder();
		const folder = await makeFolder(stateFolder, 'Packages', 'CON00020');
		expect(await locatePackage('CON00020', {stateFolder})).toEqual({ok: true, value: folder});
	});

	it.each([['SMS_Package', 'CON00020'], ['CON00020']])(
		'finds it beside the export, in %s',
		async (...folders) => {
			const root = temporaryFolder();
			const folder = await makeFolder(root, 'Deploy_files', ...folders);
			const exportFile = path.join(root, 'Deploy.zip');
			expect(await locatePackage('CON00020', {exportFile})).toEqual({ok: true, value: folder});
		},
	);

	it('prefers the media', async () => {
		const media = temporaryFolder();
		const stateFolder = temporaryFolder();
		await makeFolder(stateFolder, 'Packages', 'CON00020');
		const folder = await makeFolder(media, 'SMS', 'PKG', 'CON00020');
		expect(await locatePackage('CON00020', {media, stateFolder})).toEqual({ok: true, value: folder});
	});

	it('prefers the exact name to one that differs in case', async () => {
		const stateFolder = temporaryFolder();
		await makeFolder(stateFolder, 'Packages', 'CON00020');
		const folder = await makeFolder(stateFolder, 'Packages', 'con00020');
		expect(await locatePackage('con00020', {stateFolder})).toEqual({ok: true, value: folder});
	});
});

describe('a package that is nowhere', () => {
	it('is reported with every place that was looked at', async () => {
		const media = temporaryFolder();
		const stateFolder = path.join(temporaryFolder(), 'absent');
		const located = await locatePackage('CON00020', {media, stateFolder});
		expect(located).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('Package CON00020 was not found')},
		});
		for (const place of [
			path.join(media, 'SMS', 'PKG', 'CON00020'),
			path.join(media, 'SMS', 'data', 'PKG', 'CON00020'),
			path.join(stateFolder, 'Packages', 'CON00020'),
		]) {
			expect(located).toMatchObject({error: {message: expect.stringContaining(place)}});
		}
	});

	it('is not a file of that name', async () => {
		const stateFolder = temporaryFolder();
		await writeFile(path.join(await makeFolder(stateFolder, 'Packages'), 'CON00020'), '');
		expect(await locatePackage('CON00020', {stateFolder})).toMatchObject({ok: false});
	});

	it.each(['', '..', '.', '../CON00020', 'a/b', 'a\\b', '/etc', 'C:', 'CON\u0000'])(
		'is not looked for when its ID is %j',
		async packageId => {
			const media = temporaryFolder();
			await makeFolder(media, 'SMS', 'PKG', 'a', 'b');
			expect(await locatePackage(packageId, {media})).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining('is not a package ID')},
			});
		},
	);
});
