import {appendFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ContentSource} from '../../../source/content/content-source.ts';
import {createStandAloneMedia} from '../../../source/media/create/create-stand-alone.ts';
import {writeIsoImage} from '../../../source/media/image/write-iso-image.ts';
import {protectMedia} from '../../../source/media/protection/protect-media.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {parseMarker, readMarker, writeMarker} from '../../../source/media/volumes/volume-marker.ts';
import {createVolumePackages} from '../../../source/media/volumes/volume-packages.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
import {openedMedium} from '../../helpers/protected-medium.ts';
import {sampleSequence} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** A set of two volumes, a package on each; gives the volumes. */
const set = async (format: 'bootseq' | 'configuration-manager' = 'bootseq'): Promise<readonly string[]> => {
	const root = temporaryFolder();
	const content = ['CON00020', 'CON00021'].map(id => {
		mkdirSync(path.join(root, id));
		writeFileSync(path.join(root, id, 'data.bin'), Buffer.alloc(200_000, id));
		return {id, folder: path.join(root, id)};
	});
	const made = await createStandAloneMedia(
		{
			request: mediaRequest({split: 300_000, format}),
			taskSequences: [sampleSequence],
			content,
			software: new Map(),
			launchMode: 'UFD+FORMAT',
		},
		{
			target: path.join(root, 'set'),
			replace: false,
			seal: async (folder, documents, {set: own, volume}) =>
				protectMedia(folder, documents, {format, set: own, volume}),
		},
	);
	return made.ok ? made.value.folders : [];
};

const nowhere: ContentSource = {place: () => 'nowhere', find: async () => success(undefined)};

/** The bytes of the file of a package, or why they cannot be had; with the volumes that were asked for. */
const fetched = async (volumes: readonly string[], packageId: string, from = volumes[0] ?? '') => {
	const asked: number[] = [];
	const source = createVolumePackages(
		from,
		async volume => {
			asked.push(volume);
			const folder = volumes[volume - 1];
			return folder === undefined ? failure('It is in the drawer.') : success(folder);
		},
		nowhere,
	);
	const found = await source.find(packageId, {});
	if (!found.ok || found.value?.kind !== 'files') {
		return {asked, problem: found.ok ? 'no such package' : found.error.message};
	}

	const [file] = found.value.files;
	const target = path.join(temporaryFolder(), 'fetched');
	const copied = file === undefined ? undefined : await found.value.fetch(file, target, {});
	return copied?.ok === true
		? {asked, bytes: readFileSync(target)}
		: {asked, problem: copied === undefined ? 'it has no files' : copied.error.message};
};

describe.each(['bootseq', 'configuration-manager'] as const)(
	'packages of several volumes in the format %s',
	format => {
		it('come from the volume that has them, whichever is in', {timeout: 30_000}, async () => {
			const volumes = await set(format);
			expect(await fetched(volumes, 'CON00021')).toEqual({
				asked: [2],
				bytes: Buffer.alloc(200_000, 'CON00021'),
			});
			expect(await fetched(volumes, 'CON00020', volumes[1])).toEqual({
				asked: [1],
				bytes: Buffer.alloc(200_000, 'CON00020'),
			});
		});

		it('are refused when a file on the other volume was changed', {timeout: 30_000}, async () => {
			const volumes = await set(format);
			const file = path.join(volumes[1] ?? '', 'SMS/PKG/CON00021/data.bin');
			const bytes = readFileSync(file);
			bytes[7] = 0;
			writeFileSync(file, bytes);
			const {problem} = await fetched(volumes, 'CON00021');
			expect(problem).toContain(file);
			expect(problem).toContain('SHA-256');
		});

		it('say why when the other volume is not at hand', {timeout: 30_000}, async () => {
			const [first = ''] = await set(format);
			expect(await fetched([first], 'CON00021')).toEqual({asked: [2], problem: 'It is in the drawer.'});
		});
	},
);

describe.each(['bootseq', 'configuration-manager'] as const)(
	'a volume by itself in the format %s',
	format => {
		it('is sound when its own files are, whichever volume it is, and says that the others were not looked at', {
			timeout: 30_000,
		}, async () => {
			const volumes = await set(format);
			expect(volumes).toHaveLength(2);
			for (const [index, folder] of volumes.entries()) {
				const {findings} = await verifyMedia(await openedMedium(folder), undefined);
				expect(findings.filter(({severity}) => severity !== 'information')).toEqual([]);
				expect(findings).toContainEqual(
					expect.objectContaining({
						rule: 'other-volumes',
						message: `This is volume ${index + 1} of 2 of "Workshop": what is on the others was not looked at.`,
					}),
				);
			}
		});

		it('is described, and the first one is named as the one to start with', {timeout: 30_000}, async () => {
			const [, second = ''] = await set(format);
			const media = await openedMedium(second);
			expect(media.description).toMatchObject({
				volume: {volume: 2, volumes: 2, label: 'Workshop'},
				notes: [],
			});
			expect(await unlockMedia(media, undefined)).toMatchObject({
				ok: false,
				error: {kind: 'wrong-volume', message: 'This is volume 2 of 2: the task sequences are on volume 1.'},
			});
		});
	},
);

describe('a further volume of which a file was changed', () => {
	it('is found out without the others, and the file is named', {timeout: 30_000}, async () => {
		const [, second = ''] = await set();
		appendFileSync(path.join(second, 'SMS/PKG/CON00021/data.bin'), ' ');
		const {findings} = await verifyMedia(await openedMedium(second), undefined);
		expect(findings.filter(({severity}) => severity === 'error')).toMatchObject([
			{rule: 'altered', file: 'SMS/PKG/CON00021/data.bin'},
		]);
	});
});

describe.skipIf(programPath('xorriso') === undefined)('volumes that are images (need xorriso)', () => {
	const images = async (volumes: readonly string[]) => {
		const folder = temporaryFolder();
		return Promise.all(
			volumes.map(async (volume, index) => {
				const image = path.join(folder, `set-${index + 1}.iso`);
				expect(await writeIsoImage(volume, image, {label: 'Workshop'})).toMatchObject({ok: true});
				return image;
			}),
		);
	};

	it('give their packages like folders, and their markers', {timeout: 30_000}, async () => {
		const volumes = await set();
		const [, second = ''] = await images(volumes);
		expect(await readMarker(second)).toMatchObject({volume: 2, volumes: 2});
		expect(await fetched([volumes[0] ?? '', second], 'CON00021')).toEqual({
			asked: [2],
			bytes: Buffer.alloc(200_000, 'CON00021'),
		});
	});

	it('are refused by name when a byte was changed', {timeout: 30_000}, async () => {
		const volumes = await set();
		const [, second = ''] = await images(volumes);
		const bytes = readFileSync(second);
		bytes[bytes.indexOf(Buffer.alloc(1000, 'CON00021')) + 500] = 0;
		writeFileSync(second, bytes);
		const {problem} = await fetched([volumes[0] ?? '', second], 'CON00021');
		expect(problem).toContain(path.join(second, 'SMS/PKG/CON00021/data.bin'));
		expect(problem).toContain('SHA-256');
	});
});

describe('what says where the files are', () => {
	it('is believed only as it was signed', {timeout: 30_000}, async () => {
		const volumes = await set();
		appendFileSync(path.join(volumes[0] ?? '', 'SMS/data/volumes/CON00021.json'), ' ');
		const {asked, problem} = await fetched(volumes, 'CON00021');
		expect(asked).toEqual([]);
		expect(problem).toContain('SMS/data/volumes/CON00021.json');
	});

	it('leaves other packages to the other sources', {timeout: 30_000}, async () => {
		expect(await fetched(await set(), 'CON00099')).toEqual({asked: [], problem: 'no such package'});
	});

	it('is refused without the signature when its paths lead out of the package', {
		timeout: 30_000,
	}, async () => {
		const volumes = await set('configuration-manager');
		const file = path.join(volumes[0] ?? '', 'SMS/data/volumes/CON00021.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('data.bin', '../../../etc/passwd'));
		const {problem} = await fetched(volumes, 'CON00021');
		expect(problem).toContain('cannot be used');
	});
});

describe('the marker of a volume', () => {
	const marker = {set: 'a', label: 'Workshop – 1', volume: 2, volumes: 3};

	it('is read as it was written, and from a drive in any case of its name', async () => {
		expect(parseMarker(writeMarker(marker))).toEqual(marker);
		const root = temporaryFolder();
		mkdirSync(path.join(root, 'sms/DATA'), {recursive: true});
		writeFileSync(path.join(root, 'sms/DATA/VOLUME.JSON'), writeMarker(marker));
		expect(await readMarker(root)).toEqual(marker);
		expect(await readMarker(path.join(root, 'nowhere'))).toBeUndefined();
	});

	it.each([
		'',
		'[]',
		'{"set": ""}',
		JSON.stringify({...marker, volume: 4}),
		JSON.stringify({...marker, volume: 0}),
		JSON.stringify({...marker, volumes: 2.5}),
	])('is none as %j', text => {
		expect(parseMarker(text)).toBeUndefined();
	});
});
