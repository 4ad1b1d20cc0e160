import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {knowMedium, recogniseMedium} from '../../source/media/known-medium.ts';
import {writeMarker} from '../../source/media/volumes/volume-marker.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {openedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleMediumFiles, sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const replace = (root: string, write: (root: string) => unknown) => {
	rmSync(root, {recursive: true});
	mkdirSync(root);
	return write(root);
};

describe('a medium that is put back', () => {
	it('is known by its policy; one with other task sequences is another one, and called by its name', async () => {
		const root = path.join(temporaryFolder(), 'drive');
		writeSampleMedium(root);
		const known = await knowMedium(root, {});
		expect(await recogniseMedium(known)).toBe('same');
		replace(root, () => {});
		expect(await recogniseMedium(known)).toBe('nothing');
		replace(root, () =>
			writeSampleMedium(root, {
				taskSequences: [{...sampleSequence, name: 'Another'}],
				files: {'MediaLabel.txt': 'label=Other media\r\n'},
			}),
		);
		expect(await recogniseMedium(known)).toEqual({other: 'Other media'});
	});

	it('is known as an image too', async () => {
		const root = path.join(temporaryFolder(), 'media.iso');
		const other = sampleMediumFiles({taskSequences: [{...sampleSequence, name: 'Another'}]});
		writeFileSync(root, isoImage(sampleMediumFiles()));
		const known = await knowMedium(root, {});
		expect(await recogniseMedium(known)).toBe('same');
		writeFileSync(root, isoImage(other));
		expect(await recogniseMedium(known)).toEqual({other: 'Sample media'});
	});

	it('is known by what the run kept of it when it is out at the start', async () => {
		const root = path.join(temporaryFolder(), 'drive');
		writeSampleMedium(root);
		const {policy} = await knowMedium(root, {});
		const known = await knowMedium(path.join(root, 'nowhere'), policy === undefined ? {} : {policy});
		expect(await recogniseMedium({...known, root})).toBe('same');
	});

	it('is known by its signature when it is protected, also where another medium looks the same', async () => {
		const root = path.join(temporaryFolder(), 'drive');
		mkdirSync(root);
		await writeProtectedMedium(root);
		const {manifest} = await openedMedium(root);
		const known = await knowMedium(root, {
			seal: {fingerprint: manifest?.fingerprint ?? '', set: manifest?.set ?? ''},
		});
		expect(await recogniseMedium(known)).toBe('same');
		await replace(root, () => writeProtectedMedium(root));
		expect(await recogniseMedium(known)).toEqual({other: 'Sample media'});
	});

	it('is any volume of its set', async () => {
		const root = path.join(temporaryFolder(), 'drive');
		const volume = (number: number, set = 'set-1') => ({
			files: {'SMS/data/Volume.json': writeMarker({set, label: 'Workshop', volume: number, volumes: 2})},
		});
		writeSampleMedium(root, volume(1));
		const known = await knowMedium(root, {});
		replace(root, () => writeSampleMedium(root, volume(2)));
		expect(await recogniseMedium(known)).toBe('same');
		replace(root, () => writeSampleMedium(root, volume(1, 'set-2')));
		expect(await recogniseMedium(known)).toEqual({other: 'Sample media'});
	});
});
