import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createMediaSource} from '../../source/media/media-source.ts';
import {createProtectedSource} from '../../source/media/protection/package-source.ts';
import {success} from '../../source/sequence/result.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {openedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {pullableMedium} from '../helpers/pullable-medium.ts';
import {sampleMediumFiles} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const files = {'SMS/PKG/CON00021/a.txt': 'first', 'SMS/PKG/CON00021/deep/b.txt': 'second'};

describe('content of a medium that was pulled out', () => {
	it('is waited for, and used where it lies when the medium is back', async () => {
		const medium = pullableMedium({files});
		const {content, transfer, log} = openedContent({media: medium.root, medium});
		medium.pull();
		expect(await content.folder('CON00021', transfer)).toEqual({
			ok: true,
			value: path.join(medium.root, 'SMS/PKG/CON00021'),
		});
		expect(medium.waited).toHaveLength(1);
		expect(log.join('\n')).toMatch(/pulled out: it is waited for[\s\S]*The media is back/);
	});

	it('is waited for before a step that had it already uses it again', async () => {
		const medium = pullableMedium({files});
		const {content} = openedContent({media: medium.root, medium});
		const before = await content.folder('CON00021');
		medium.pull();
		expect(await content.folder('CON00021')).toEqual(before);
		expect(medium.waited).toHaveLength(1);
	});

	it('is copied on where the copy was: at the file that was being read', async () => {
		const medium = pullableMedium({files});
		const {content, transfer, log} = openedContent({media: medium.root, medium});
		const target = temporaryFolder();
		let isPulled = false;
		const copied = await content.copy('CON00021', target, {
			...transfer,
			report(event) {
				if (event.type === 'content-started' && !isPulled) {
					isPulled = true;
					medium.pull();
				}
			},
		});
		expect(copied).toEqual({ok: true, value: undefined});
		expect(readFileSync(path.join(target, 'a.txt'), 'utf8')).toBe('first');
		expect(readFileSync(path.join(target, 'deep/b.txt'), 'utf8')).toBe('second');
		expect(medium.waited).toHaveLength(1);
		expect(medium.waited[0]).toContain(path.join(medium.root, 'SMS/PKG/CON00021/'));
		expect(log.filter(line => line.includes('is waited for'))).toHaveLength(1);
	});

	it('fails with what could not be read and with the reason when nobody puts the medium back', async () => {
		const medium = pullableMedium({files, stays: 'Nobody came.'});
		const {content} = openedContent({
			media: medium.root,
			medium,
			variables: {SMSTSDownloadRetryDelay: '600'},
		});
		medium.pull();
		const folder = await content.folder('CON00021');
		expect(folder).toMatchObject({ok: false, error: {code: 0x8007_001e}});
		expect(JSON.stringify(folder)).toMatch(/SMS\/PKG\/CON00021 cannot be read.* Nobody came\./);
		expect(medium.waited).toHaveLength(1);
	});

	it('is not waited for while another source has it', async () => {
		const medium = pullableMedium({files});
		const elsewhere = pullableMedium({files: {'CON00021/a.txt': 'from the share'}});
		const {content} = openedContent({
			media: medium.root,
			medium,
			variables: {BootseqContentSources: elsewhere.root},
		});
		medium.pull();
		expect(await content.folder('CON00021')).toEqual({
			ok: true,
			value: path.join(elsewhere.root, 'CON00021'),
		});
		expect(medium.waited).toEqual([]);
	});

	it('is not waited for when the medium is there and has no such package', async () => {
		const medium = pullableMedium({files});
		const {content} = openedContent({media: medium.root, medium});
		expect(await content.folder('CON00099')).toMatchObject({ok: false, error: {code: 0x8007_0002}});
		expect(medium.waited).toEqual([]);
	});

	it('is verified anew on a protected medium that was out: what was changed meanwhile is refused', async () => {
		const {medium, content, change} = await protectedContent({
			meanwhile: () => {
				medium.putBack();
				change();
				medium.pull();
			},
		});
		expect(await content.folder('CON00020')).toMatchObject({ok: true});
		medium.pull();
		expect(await content.folder('CON00020')).toMatchObject({ok: false, error: {code: 0x8009_1007}});
		expect(medium.waited).toHaveLength(1);
	});

	it('is verified anew also when nobody looked while it was out', async () => {
		const {medium, content, change} = await protectedContent();
		expect(await content.folder('CON00020')).toMatchObject({ok: true});
		medium.pull();
		medium.putBack();
		change();
		expect(await content.folder('CON00020')).toMatchObject({ok: false, error: {code: 0x8009_1007}});
		expect(medium.waited).toEqual([]);
	});

	it('is verified before each use where the system does not tell that it was out', async () => {
		const {content, change} = await protectedContent({insertion: async () => undefined});
		expect(await content.folder('CON00020')).toMatchObject({ok: true});
		expect(await content.folder('CON00020')).toMatchObject({ok: true});
		change();
		expect(await content.folder('CON00020')).toMatchObject({ok: false, error: {code: 0x8009_1007}});
	});
});

/** Content of a protected medium; `change`: to a file of its package. */
const protectedContent = async ({
	meanwhile,
	insertion,
}: {
	readonly meanwhile?: () => void;
	readonly insertion?: () => Promise<undefined>;
} = {}) => {
	const medium = pullableMedium(meanwhile === undefined ? {} : {meanwhile});
	await writeProtectedMedium(medium.root);
	const {manifest} = await openedMedium(medium.root);
	const {fingerprint = '', set = ''} = manifest ?? {};
	const mediaPackages = createProtectedSource({
		root: medium.root,
		fingerprint,
		set,
		packageKey: async () => undefined,
	});
	const {content} = openedContent({
		media: medium.root,
		mediaPackages,
		medium,
		...(insertion === undefined ? {} : {insertion}),
	});
	const change = () =>
		writeFileSync(path.join(medium.root, 'SMS/PKG/CON00020/prepare.sh'), '#!/bin/sh\necho worse!!!\n');
	return {medium, content, change};
};

describe('content of an image on a stick that was pulled out', () => {
	it('is waited for, and copied when the image is back', async () => {
		const folder = temporaryFolder();
		const [root, pocket] = [path.join(folder, 'media.iso'), path.join(folder, 'pocket.iso')];
		writeFileSync(pocket, isoImage(sampleMediumFiles({files})));
		const waited: string[] = [];
		const {content, transfer, store} = openedContent({
			media: root,
			mediaPackages: createMediaSource(root),
			medium: {
				root,
				async comesBack(reading) {
					waited.push(reading);
					renameSync(pocket, root);
					return success(undefined);
				},
			},
		});
		expect(await content.folder('CON00021', transfer)).toEqual({
			ok: true,
			value: path.join(store, 'CON00021'),
		});
		expect(readFileSync(path.join(store, 'CON00021/deep/b.txt'), 'utf8')).toBe('second');
		expect(waited).toHaveLength(1);
	});
});
