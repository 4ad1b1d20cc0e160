import {existsSync} from 'node:fs';
import {appendFile, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {cutConnection, type FakeWeb} from '../helpers/fake-web-client.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {openedContent} from '../helpers/opened-content.ts';
import type {PackageTexts} from '../helpers/package-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const id = 'CON00020';
const address = 'http://content.example';
const variables = {BootseqContentSources: address, SMSTSDownloadRetryCount: '0'};

const webWith = (texts: PackageTexts, how: {manifest?: boolean} = {}): FakeWeb =>
	webWithPackage(address, id, texts, how);

const downloads = (web: FakeWeb) => web.asked.filter(url => url.startsWith('GET '));

/** Cuts the connection at the download that comes as number `count`. */
const cutAt = (web: FakeWeb, count: number) => {
	let left = count;
	web.before = () => (left-- > 0 ? undefined : cutConnection);
};

const texts = Object.fromEntries(Array.from({length: 12}, (_, n) => [`d${n % 3}/f${n}`, `text ${n}`]));

/** A package of which some files are there, the others not. */
const halfFetched = async (options: {manifest?: boolean} = {}) => {
	const web = webWith(texts, options);
	cutAt(web, 6);
	const opened = openedContent({web, variables});
	expect(await opened.content.folder(id)).toMatchObject({ok: false});
	delete web.before;
	web.asked.length = 0;
	return {...opened, work: path.join(opened.store, `${id}.fetch`), whole: path.join(opened.store, id)};
};

describe('a package that was fetched in part', () => {
	it('is not there for anybody before it is whole', async () => {
		const {content, stateFolder} = await halfFetched();
		await content.close();
		expect(await openedContent({stateFolder}).content.folder(id)).toMatchObject({ok: false});
	});

	it.each([{manifest: true}, {manifest: false}])(
		'goes on after a restart: what is whole is not fetched again (%o)',
		async options => {
			const {web, stateFolder, work, whole} = await halfFetched(options);
			const present = Object.keys(await folderTexts(path.join(work, 'files')));
			expect(present.length).toBeGreaterThan(0);
			const {content, events, transfer} = openedContent({web, stateFolder, variables});
			expect(await content.folder(id, transfer)).toEqual({ok: true, value: whole});
			expect(await folderTexts(whole)).toEqual(texts);
			expect(downloads(web)).toHaveLength(12 - present.length);
			expect(events[0]).toMatchObject({type: 'content-started', bytes: expect.any(Number)});
			expect(events[0]?.bytes).toBeGreaterThan(0);
			expect(existsSync(work)).toBe(false);
		},
	);

	it('is not believed blindly after a power cut: a file of the right size with other content is fetched again', async () => {
		const {web, stateFolder, work, whole} = await halfFetched();
		const [damaged = ''] = Object.keys(await folderTexts(path.join(work, 'files')));
		const file = path.join(work, 'files', damaged);
		await writeFile(file, '\0'.repeat((await readFile(file)).length));
		await openedContent({web, stateFolder, variables}).content.folder(id);
		expect(await folderTexts(whole)).toEqual(texts);
		expect(downloads(web)).toContain(`GET ${address}/${id}/${damaged}`);
	});

	it('is not misled by a torn line of what was received', async () => {
		const {web, stateFolder, work, whole} = await halfFetched();
		await appendFile(path.join(work, 'received.jsonl'), '{"path":"d0/f0","si');
		await openedContent({web, stateFolder, variables}).content.folder(id);
		expect(await folderTexts(whole)).toEqual(texts);
	});

	it('loses what is no part of it any more', async () => {
		const {web, stateFolder, work, whole} = await halfFetched();
		await mkdir(path.join(work, 'files', 'old'));
		await writeFile(path.join(work, 'files', 'old', 'left.txt'), 'from an earlier version');
		await openedContent({web, stateFolder, variables}).content.folder(id);
		expect(await folderTexts(whole)).toEqual(texts);
	});

	it('writes through no link that somebody put into the cache', async () => {
		const {web, stateFolder, work, whole} = await halfFetched();
		const outside = temporaryFolder();
		await rm(path.join(work, 'files'), {recursive: true, force: true});
		await mkdir(path.join(work, 'files'));
		await symlink(outside, path.join(work, 'files', 'd0'));
		await openedContent({web, stateFolder, variables}).content.folder(id);
		expect(await folderTexts(whole)).toEqual(texts);
		expect(await readdir(outside)).toEqual([]);
	});

	it('is taken for damaged when a file of the whole package became a link', async () => {
		const web = webWith(texts);
		const {stateFolder, store, content} = openedContent({web, variables});
		await content.folder(id);
		const outside = path.join(temporaryFolder(), 'file');
		await writeFile(outside, texts['d0/f0'] ?? '');
		await rm(path.join(store, id, 'd0', 'f0'));
		await symlink(outside, path.join(store, id, 'd0', 'f0'));
		const again = openedContent({web, stateFolder, variables});
		await again.content.folder(id);
		await writeFile(outside, 'changed behind');
		expect(await folderTexts(path.join(store, id))).toEqual(texts);
	});

	it('ends with the same files whatever interrupts it, how often, and what a power cut does to what is there', async () => {
		const interruption = fc.record({
			after: fc.nat({max: 8}),
			damage: fc.constantFrom('nothing', 'zeros', 'shorter', 'gone', 'no lines'),
			which: fc.nat({max: 11}),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(
					fc.constantFrom('a', 'b/c', 'b/d', 'e/f/g', 'h', 'i', 'j/k'),
					fc.string({maxLength: 40}),
				),
				fc.array(interruption, {maxLength: 4}),
				async (files, interruptions) => {
					const web = webWith(files);
					const {stateFolder, store} = openedContent();
					for (const {after, damage, which} of interruptions) {
						cutAt(web, after);
						await openedContent({web, stateFolder, variables}).content.folder(id);
						await harm(store, damage, which);
					}

					delete web.before;
					const last = await openedContent({web, stateFolder, variables}).content.folder(id);
					expect(last).toEqual({ok: true, value: path.join(store, id)});
					expect(await folderTexts(path.join(store, id))).toEqual({...files});
				},
			),
			{numRuns: 40},
		);
	}, 120_000);
});

/** What a power cut may do to files that were written shortly before it. */
const harm = async (store: string, damage: string, which: number): Promise<void> => {
	for (const folder of [path.join(store, id), path.join(store, `${id}.fetch`, 'files')]) {
		const present = existsSync(folder) ? Object.entries(await folderTexts(folder)) : [];
		const [name, text] = present[which % Math.max(1, present.length)] ?? [];
		if (name === undefined || text === undefined) {
			continue;
		}

		const file = path.join(folder, name);
		if (damage === 'zeros') {
			await writeFile(file, '\0'.repeat(Buffer.byteLength(text)));
		} else if (damage === 'shorter') {
			await writeFile(file, text.slice(1));
		} else if (damage === 'gone') {
			await rm(file);
		} else if (damage === 'no lines') {
			await rm(path.join(store, `${id}.fetch`, 'received.jsonl'), {force: true});
		}
	}
};
