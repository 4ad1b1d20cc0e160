import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {processStart} from '../../../source/machine/process-start.ts';
import type {CopyProgress} from '../../../source/media/create/copy-progress.ts';
import {type CreateOptions, createStandAloneMedia} from '../../../source/media/create/create-stand-alone.ts';
import type {MediaPlan} from '../../../source/media/create/media-plan.ts';
import type {MediaRequest} from '../../../source/media/create/media-request.ts';
import {mediaVariable} from '../../../source/media/media-variables.ts';
import {openMedia} from '../../../source/media/open-media.ts';
import {protectMedia} from '../../../source/media/protection/protect-media.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {revealed, Secret} from '../../../source/sequence/secret.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
import {sampleSequence} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const password = new Secret('Grüße 🔑 an alle');

/** A folder with files of so many bytes. */
const packageFolder = (root: string, name: string, files: Readonly<Record<string, number>>): string => {
	const folder = path.join(root, name);
	for (const [file, size] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
		writeFileSync(path.join(folder, file), Buffer.alloc(size, file));
	}

	return folder;
};

type Made = Partial<MediaRequest> & {
	readonly content?: MediaPlan['content'];
	readonly password?: Secret;
	readonly launchMode?: MediaPlan['launchMode'];
};

const create = async (
	target: string,
	{content = [], password: given, launchMode = 'UFD+FORMAT', ...request}: Made,
	options: Partial<CreateOptions> = {},
) =>
	createStandAloneMedia(
		{
			request: mediaRequest(request),
			taskSequences: [{...sampleSequence, name: 'Prépare 𝔘nicode & <tags> ]]>'}],
			content,
			software: new Map(),
			launchMode,
			...(given === undefined ? {} : {password: given}),
		},
		{
			target,
			replace: false,
			seal: async (folder, documents, {set, volume}) =>
				protectMedia(folder, documents, {
					format: request.format ?? 'bootseq',
					set,
					volume,
					...(given === undefined ? {} : {password: given}),
				}),
			...options,
		},
	);

const unlocked = async (folder: string, given?: Secret) => {
	const media = await openMedia(folder);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	const opened = await unlockMedia(media.value, given);
	if (!opened.ok) {
		throw new Error(`${opened.error.file}: ${opened.error.message}`);
	}

	return opened.value;
};

describe.each(['bootseq', 'configuration-manager'] as const)(
	'media that are created in the format %s',
	format => {
		it('open with their password, and are what was ordered', {timeout: 30_000}, async () => {
			const root = temporaryFolder();
			const target = path.join(root, 'media');
			const content = [
				{id: 'CON00020', folder: packageFolder(root, 'a package', {'setup.sh': 10, 'deep/er/x.bin': 3})},
			];
			const created = await create(target, {
				content,
				password,
				format,
				label: 'Werkplaats – 3 é',
				organization: 'Contoso',
				variables: [
					{name: 'Site', value: 'Lyon'},
					{name: 'Pin', value: new Secret('1234')},
					{name: 'AssetTag', value: ''},
				],
				prestartCommand: 'sh ask.sh',
				prestartFiles: packageFolder(root, 'prestart', {'ask.sh': 4}),
				prestartForm: {title: 'About', fields: []},
				validFrom: '2020-01-01',
				validTo: '2999-12-31',
			});
			expect(created).toMatchObject({ok: true, value: {folders: [target]}});
			const {media, variables, taskSequences, organization} = await unlocked(target, password);
			expect(media.description).toMatchObject({
				kind: 'stand-alone',
				label: 'Werkplaats – 3 é',
				passwordRequired: true,
				unattended: false,
			});
			expect(media.description.packages.map(({packageId}) => packageId).toSorted()).toEqual([
				'BSQPRESTART',
				'CON00020',
			]);
			expect(organization).toBe('Contoso');
			expect(taskSequences).toMatchObject([
				{name: 'Prépare 𝔘nicode & <tags> ]]>', sequenceText: sampleSequence.sequenceText},
			]);
			const text = (name: string) => revealed(mediaVariable(variables, name));
			expect([text('Site'), text('Pin'), text('AssetTag')]).toEqual(['Lyon', '1234', '']);
			expect(mediaVariable(variables, 'Pin')).toBeInstanceOf(Secret);
			expect(text('BootseqPrestartPackage')).toBe('BSQPRESTART');
			expect(text('_SMSTSStandAloneMedia')).toBe('true');
			expect(readFileSync(path.join(target, 'SMS/PKG/CON00020/deep/er/x.bin'))).toEqual(
				Buffer.alloc(3, 'deep/er/x.bin'),
			);
			const verified = await verifyMedia(media, password);
			expect(verified.findings.filter(({severity}) => severity === 'error')).toEqual([]);
			expect(readdirSync(root)).not.toContain('media.unfinished');
		});

		it('hold no part of the password or of a secret in clear', {timeout: 30_000}, async () => {
			const root = temporaryFolder();
			const target = path.join(root, 'media');
			const secret = 'canary-of-a-secret';
			await create(target, {
				password: new Secret('canary-password'),
				format,
				variables: [{name: 'Pin', value: new Secret(secret)}],
			});
			for (const file of readdirSync(target, {recursive: true, encoding: 'utf8'})) {
				const full = path.join(target, file);
				const bytes = statSync(full).isFile() ? readFileSync(full) : Buffer.alloc(0);
				for (const text of [secret, 'canary-password']) {
					expect(bytes.includes(text), file).toBe(false);
					expect(bytes.includes(Buffer.from(text, 'utf16le')), file).toBe(false);
				}
			}
		});
	},
);

describe('media without a password', () => {
	it('open without one, and say what the keyboard and the language are before anything is typed', {
		timeout: 30_000,
	}, async () => {
		const target = path.join(temporaryFolder(), 'media');
		await create(target, {unattended: true, keyboard: 'be-latin1', language: 'nl'});
		const {media} = await unlocked(target);
		expect(media.description).toMatchObject({passwordRequired: false, unattended: true});
		expect(readFileSync(path.join(target, 'SMS/data/TsmBootstrap.ini'), 'utf8')).toBe(
			'[MediaInfo]\r\nMediaType=FullMedia\r\nPasswordRequired=false\r\nUnattended=true\r\n[Bootseq]\r\nKeyboard=be-latin1\r\nLanguage=nl\r\n',
		);
	});
});

describe('several volumes (media-and-boot.md §1.4)', () => {
	it('are folders of one set; every one says where each file is', {timeout: 30_000}, async () => {
		const root = temporaryFolder();
		const target = path.join(root, 'set');
		const content = [
			{id: 'CON00020', folder: packageFolder(root, 'one', {'a.bin': 200_000})},
			{id: 'CON00021', folder: packageFolder(root, 'two', {'b.bin': 200_000, 'c.bin': 200_000})},
		];
		const created = await create(target, {content, split: 300_000, password});
		expect(created).toMatchObject({
			ok: true,
			value: {folders: [1, 2, 3].map(volume => path.join(target, `volume-${volume}`))},
		});
		const markers = [1, 2, 3].map(volume =>
			JSON.parse(readFileSync(path.join(target, `volume-${volume}/SMS/data/Volume.json`), 'utf8')),
		);
		expect(markers).toMatchObject(
			[1, 2, 3].map(volume => ({label: 'Workshop', volume, volumes: 3, set: markers[0].set})),
		);
		const lists = [1, 2, 3].map(volume =>
			readFileSync(path.join(target, `volume-${volume}/SMS/data/volumes/CON00021.json`), 'utf8'),
		);
		expect(new Set(lists).size).toBe(1);
		expect(JSON.parse(lists[0] ?? '').files).toMatchObject([
			{path: 'b.bin', volume: 2},
			{path: 'c.bin', volume: 3},
		]);
		const {taskSequences} = await unlocked(path.join(target, 'volume-1'), password);
		expect(taskSequences).toHaveLength(1);
		expect(existsSync(path.join(target, 'volume-2/SMS/data/Policy.xml'))).toBe(false);
	});

	it('are refused with the name of the file that no volume has room for', async () => {
		const root = temporaryFolder();
		const content = [{id: 'CON00020', folder: packageFolder(root, 'one', {'large.bin': 400_000})}];
		expect(await create(path.join(root, 'set'), {content, split: 300_000})).toMatchObject({
			ok: false,
			error: {kind: 'not-usable', message: expect.stringContaining('CON00020: large.bin has 400000 bytes')},
		});
	});
});

describe('media with boot files that no computer starts from', () => {
	const notesOf = async (boot: Readonly<Record<string, number>>, launchMode?: 'DVD') => {
		const root = temporaryFolder();
		const created = await create(
			path.join(root, 'media'),
			{bootImage: packageFolder(root, 'boot', boot), ...(launchMode === undefined ? {} : {launchMode})},
			launchMode === undefined ? {} : {use: async () => ({ok: true, value: undefined})},
		);
		return created.ok ? created.value.notes : [created.error.message];
	};

	it('say so, and which file is missing for the form in which they are made', async () => {
		const without = (name: string) =>
			`No computer starts from these media: ${name} is not among the boot files. Give the whole folder of Windows PE media as the boot image, or linux.`;
		const disc = 'efi/microsoft/boot/efisys.bin';
		const stick = 'efi/boot/bootx64.efi';
		expect(await notesOf({'readme.txt': 3})).toEqual([without(stick)]);
		expect(await notesOf({'sources/boot.wim': 3}, 'DVD')).toEqual([without(disc)]);
		expect(await notesOf({'EFI/BOOT/BOOTX64.EFI': 3}, 'DVD')).toEqual([without(disc)]);
		expect(await notesOf({'EFI/BOOT/BOOTX64.EFI': 3})).toEqual([]);
		expect(await notesOf({'efi/Microsoft/boot/efisys.bin': 3}, 'DVD')).toEqual([]);
		expect(await notesOf({'boot/bootseq/vmlinuz': 3}, 'DVD')).toEqual([]);
	});
});

describe('what must not come of it', () => {
	it('nothing that looks finished is left when it is cancelled, and the next creation cleans up', {
		timeout: 30_000,
	}, async () => {
		const root = temporaryFolder();
		const target = path.join(root, 'media');
		const content = [{id: 'CON00020', folder: packageFolder(root, 'one', {'a.bin': 3_000_000})}];
		const cancellation = new AbortController();
		const seen: CopyProgress[] = [];
		const cancelled = await create(
			target,
			{content},
			{
				signal: cancellation.signal,
				onProgress(progress) {
					seen.push(progress);
					if (progress.bytes > 0) {
						cancellation.abort();
					}
				},
			},
		);
		expect(cancelled).toMatchObject({ok: false, error: {kind: 'cancelled'}});
		expect(seen[0]).toEqual({phase: 'copying', volume: 1, volumes: 1, bytes: 0, total: 3_000_000});
		expect(readdirSync(root)).toEqual(['one']);

		mkdirSync(path.join(root, 'media.unfinished/content/SMS/data'), {recursive: true});
		writeFileSync(path.join(root, 'media.unfinished/content/SMS/data/Variables.dat'), 'left by a power cut');
		expect(await create(target, {content})).toMatchObject({ok: true});
		expect(readdirSync(root).toSorted()).toEqual(['media', 'one']);
	});

	it('a second creation at the same place is refused while the first is at work', async () => {
		const root = temporaryFolder();
		mkdirSync(path.join(root, 'media.unfinished'));
		// The process that started these tests: it is alive, and it is not this one.
		const owner = {pid: process.ppid, start: processStart(process.ppid)};
		writeFileSync(path.join(root, 'media.unfinished/owner.json'), JSON.stringify(owner));
		expect(await create(path.join(root, 'media'), {})).toMatchObject({
			ok: false,
			error: {kind: 'not-usable', message: expect.stringContaining(`Process ${process.ppid}`)},
		});
	});

	it('a creation that was cut off holds up nothing, whatever process has its number now', async () => {
		const root = temporaryFolder();
		mkdirSync(path.join(root, 'media.unfinished'));
		const owner = {pid: process.ppid, start: 'another time'};
		writeFileSync(path.join(root, 'media.unfinished/owner.json'), JSON.stringify(owner));
		expect(await create(path.join(root, 'media'), {})).toMatchObject({ok: true});
		expect(readdirSync(root)).not.toContain('media.unfinished');
	});

	it('what is there already stays, unless it is to be replaced', {timeout: 30_000}, async () => {
		const root = temporaryFolder();
		const target = packageFolder(root, 'media', {'mine.txt': 5, 'SMS/data/Variables.dat': 3});
		expect(await create(target, {})).toMatchObject({
			ok: false,
			error: {message: `${target} is there already.`},
		});
		expect(readdirSync(target).toSorted()).toEqual(['SMS', 'mine.txt']);
		expect(await create(target, {}, {replace: true})).toMatchObject({ok: true});
		expect(readdirSync(target)).not.toContain('mine.txt');
		expect(readdirSync(root)).toEqual(['media']);
	});

	it('a folder that holds no media is never replaced', async () => {
		const target = packageFolder(temporaryFolder(), 'home', {'mine.txt': 5});
		expect(await create(target, {}, {replace: true})).toMatchObject({
			ok: false,
			error: {message: `${target} is there already, and holds no media.`},
		});
		expect(readdirSync(target)).toEqual(['mine.txt']);
	});

	it('a full target is told before the first byte, with what is needed and what is there', async () => {
		const root = temporaryFolder();
		const content = [{id: 'CON00020', folder: packageFolder(root, 'one', {'a.bin': 3_000_000})}];
		const full = await create(path.join(root, 'media'), {content}, {freeSpace: async () => 2_000_000});
		expect(full).toMatchObject({
			ok: false,
			error: {kind: 'failed', message: expect.stringMatching(/3\.\d MB are needed.*only 2\.0 MB are free/)},
		});
		expect(readdirSync(root)).toEqual(['one']);
	});

	it('a disk that is too small, or would take one of several volumes, is told before the first byte', async () => {
		const root = temporaryFolder();
		const content = [{id: 'CON00020', folder: packageFolder(root, 'one', {'a.bin': 3_000_000})}];
		const onto = async (size: number, split?: number) => {
			const told: unknown[] = [];
			const created = await create(
				path.join(root, 'media'),
				{content, ...(split === undefined ? {} : {split})},
				{
					disk: {model: 'Kingston DT', size},
					use: async () => ({ok: true, value: undefined}),
					onProgress: progress => told.push(progress),
				},
			);
			expect(told).toHaveLength(created.ok ? told.length : 0);
			return created.ok ? 'created' : created.error.message;
		};
		expect(await onto(100_000_000)).toMatch(
			/^The medium has 1[23]\d{7} bytes, and the disk Kingston DT only 100000000\.$/,
		);
		expect(await onto(8_000_000_000)).toBe('created');
		packageFolder(root, 'one', {'b.bin': 10_000_000});
		expect(await onto(8_000_000_000, 135_000_000)).toBe('A disk takes one volume.');
	});

	it('the room that an image needs beside its content is counted before the first byte', async () => {
		const root = temporaryFolder();
		const content = [{id: 'CON00020', folder: packageFolder(root, 'one', {'a.bin': 3_000_000})}];
		const full = await create(
			path.join(root, 'media'),
			{content},
			{use: async () => ({ok: true, value: undefined}), freeSpace: async () => 180_000_000},
		);
		expect(full).toMatchObject({ok: false, error: {message: expect.stringContaining('does not fit')}});
		expect(readdirSync(root)).toEqual(['one']);
	});

	it('links and names that another system cannot hold are refused, all of them by name', async () => {
		const root = temporaryFolder();
		const folder = packageFolder(root, 'one', {'a.txt': 1, 'A.TXT': 1});
		symlinkSync('/etc/hostname', path.join(folder, 'link'));
		const refused = await create(path.join(root, 'media'), {content: [{id: 'CON00020', folder}]});
		const message = refused.ok ? '' : refused.error.message;
		expect(message).toContain(`${path.join(folder, 'link')} is a link or a device`);
		expect(message).toMatch(/"(?:a\.txt|A\.TXT)" is there twice; names that differ only in case/);
	});
});
