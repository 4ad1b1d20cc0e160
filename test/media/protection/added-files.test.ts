import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {cp, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openFolderFiles} from '../../../source/media/folder-files.ts';
import type {MediaFile, MediaFiles} from '../../../source/media/media-files.ts';
import {fileProblem} from '../../../source/media/media-problem.ts';
import {openMedia} from '../../../source/media/open-media.ts';
import {verifiedFiles} from '../../../source/media/protection/verified-files.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {failure} from '../../../source/sequence/result.ts';
import {openedMedium, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const medium = async (options: Parameters<typeof writeProtectedMedium>[1] = {}) => {
	const folder = temporaryFolder();
	await writeProtectedMedium(folder, {
		files: {'SMS/data/software.json': '{"programs": []}', 'SMS/PKG/CON00021/setup.exe': 'MZ'},
		...options,
	});
	return {folder, at: (path: string) => join(folder, path)};
};

/** What `media verify` says, as `rule file`. */
const faults = async (folder: string): Promise<readonly string[]> => {
	const {findings} = await verifyMedia(await openedMedium(folder), undefined);
	return findings
		.filter(({severity}) => severity === 'error')
		.map(({rule, file}) => `${rule} ${file}`)
		.toSorted();
};

describe('a medium to which something was added', () => {
	it('is told with hundreds of files that were added, none of which is opened', async () => {
		const {folder, at} = await medium();
		const count = 300;
		for (let index = 0; index < count; index++) {
			writeFileSync(at(`SMS/data/${index}.bin`), 'x');
		}

		const media = await openedMedium(folder);
		const opened: string[] = [];
		const files = {
			...openFolderFiles(folder),
			chunks(file: MediaFile) {
				opened.push(file.path);
				return openFolderFiles(folder).chunks(file);
			},
		};
		const manifest = media.manifest;
		if (manifest === undefined) {
			throw new Error('The medium is not signed');
		}

		const {findings} = await verifyMedia({...media, files: verifiedFiles(files, manifest)}, undefined);
		expect(findings.filter(({message}) => message.includes('added'))).toHaveLength(count);
		expect(opened.filter(path => path.endsWith('.bin'))).toEqual([]);
	});

	it('is told with links that were added, which nobody follows: they lead round in a circle, or out of the medium', async () => {
		const {folder, at} = await medium();
		const secret = join(temporaryFolder(), 'secret');
		writeFileSync(secret, 'of this machine');
		symlinkSync('.', at('SMS/data/one'));
		symlinkSync('.', at('SMS/data/two'));
		symlinkSync(secret, at('SMS/PKG/CON00021/three'));
		symlinkSync('nowhere', at('SMS/data/four'));
		symlinkSync('/', at('boot/five'));
		const {findings} = await verifyMedia(await openedMedium(folder), undefined);
		expect(findings.map(({severity, rule, file}) => `${severity} ${rule} ${file}`).toSorted()).toEqual([
			'error altered SMS/PKG/CON00021/three',
			'error altered SMS/data/four',
			'error altered SMS/data/one',
			'error altered SMS/data/two',
			'warning not-in-manifest boot/five',
		]);
	});

	it.each(['SMS/data/software.json', 'boot/vmlinuz'])(
		'is refused where a link took the place of %s, also one to the same bytes',
		async path => {
			const {folder, at} = await medium();
			const elsewhere = join(temporaryFolder(), 'same');
			await cp(at(path), elsewhere);
			rmSync(at(path));
			symlinkSync(elsewhere, at(path));
			expect(await faults(folder)).toContain(`altered ${path}`);
		},
	);

	it('is refused where a link took the place of its data, and may lie behind a link itself', async () => {
		const {folder, at} = await medium();
		const link = join(temporaryFolder(), 'stick');
		symlinkSync(folder, link);
		expect(await faults(link)).toEqual([]);
		expect(await unlockMedia(await openedMedium(link), undefined)).toMatchObject({ok: true});
		await rename(at('SMS/data'), at('data'));
		symlinkSync('../data', at('SMS/data'));
		expect(await openMedia(link)).toMatchObject({ok: false, error: {kind: 'not-media'}});
	});

	it('is not told with folders of systems that only they can list', async () => {
		const {folder} = await medium({files: {'.disk/info': 'ours'}});
		const media = await openedMedium(folder);
		const unlistable = ['lost+found', 'System Volume Information'];
		for (const name of [...unlistable, 'private']) {
			mkdirSync(join(folder, name));
		}

		const list: MediaFiles['list'] = async path =>
			[...unlistable, 'private'].includes(path)
				? failure(fileProblem(new Error('EACCES: permission denied'), path))
				: media.files.list(path);
		const {findings} = await verifyMedia({...media, files: {...media.files, list}}, undefined);
		expect(findings).toMatchObject([{severity: 'error', rule: 'unreadable', file: 'private'}]);
	});
});
