import {appendFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ContentSource} from '../../../source/content/content-source.ts';
import {createStandAloneMedia} from '../../../source/media/create/create-stand-alone.ts';
import {protectMedia} from '../../../source/media/protection/protect-media.ts';
import {parseMarker, readMarker, writeMarker} from '../../../source/media/volumes/volume-marker.ts';
import {createVolumePackages} from '../../../source/media/volumes/volume-packages.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
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
		[nowhere],
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
