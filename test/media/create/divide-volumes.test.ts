import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {divideVolumes, type Portion} from '../../../source/media/create/divide-volumes.ts';
import {readVolumeSize} from '../../../source/media/create/volume-size.ts';

const portions = fc.array(
	fc.record({
		sizes: fc.array(fc.integer({min: 0, max: 5_000_000}), {maxLength: 6}),
		onFirst: fc.boolean(),
	}),
	{maxLength: 8},
);

const portionsOf = (
	drawn: readonly {readonly sizes: readonly number[]; readonly onFirst: boolean}[],
): readonly Portion[] =>
	drawn.map(({sizes, onFirst}, index) => ({
		id: `P${index}`,
		onFirst,
		files: sizes.map((size, file) => ({path: `${file}.bin`, size})),
	}));

describe('dividing content over volumes (media-and-boot.md §1.4)', () => {
	it('puts every file on exactly one volume, none beyond its capacity, and what must be first on the first', () => {
		fc.assert(
			fc.property(portions, fc.integer({min: 1_000_000, max: 12_000_000}), (drawn, capacity) => {
				const all = portionsOf(drawn);
				const divided = divideVolumes(all, capacity, 50_000);
				if (!divided.ok) {
					expect(divided.error.length).toBeGreaterThan(0);
					return;
				}

				const placed = divided.value.flatMap(parts =>
					parts.flatMap(({id, files}) => files.map(file => `${id}/${file.path}`)),
				);
				const wanted = all.flatMap(({id, files}) => files.map(file => `${id}/${file.path}`));
				expect(placed.toSorted()).toEqual(wanted.toSorted());
				for (const parts of divided.value) {
					expect(
						parts.flatMap(({files}) => files).reduce((sum, {size}) => sum + size, 0),
					).toBeLessThanOrEqual(capacity);
				}

				const first = new Set(divided.value[0]?.map(({id}) => id));
				expect(all.filter(({id, onFirst}) => onFirst && !first.has(id))).toEqual([]);
			}),
		);
	});

	it('keeps a package on one volume where one has room for it whole, in the order of need', () => {
		const files = (...sizes: readonly number[]) => sizes.map((size, index) => ({path: `${index}`, size}));
		const divided = divideVolumes(
			[
				{id: 'A', files: files(600_000), onFirst: false},
				{id: 'B', files: files(300_000, 300_000), onFirst: false},
				{id: 'C', files: files(900_000, 500_000), onFirst: false},
			],
			1_000_000,
			0,
		);
		expect(
			divided.ok && divided.value.map(parts => parts.map(({id, files}) => `${id}${files.length}`)),
		).toEqual([['A1'], ['B2'], ['C1'], ['C1']]);
	});

	it('names what fits nowhere: a file, and what must be on the first volume', () => {
		const divided = divideVolumes(
			[
				{id: 'boot image', files: [{path: 'a', size: 700_000}], onFirst: true},
				{id: 'BSQPRESTART', files: [{path: 'b', size: 700_000}], onFirst: true},
				{id: 'CON00001', files: [{path: 'install.wim', size: 2_000_000}], onFirst: false},
			],
			1_000_000,
			0,
		);
		expect(divided).toEqual({
			ok: false,
			error: [
				'CON00001: install.wim has 2000000 bytes, and no volume has room for it.',
				'boot image and BSQPRESTART must be on the first volume, and do not fit there.',
			],
		});
	});
});

describe('the size of a volume', () => {
	it.each([
		['none', undefined],
		['4.7 GB', 4_700_000_000],
		['8,5GB', 8_500_000_000],
		['700mb', 700_000_000],
		['1000000', 1_000_000],
	])('may be written as %s', (text, bytes) => {
		expect(readVolumeSize(text)).toEqual({ok: true, value: bytes});
	});

	it.each(['4.7', 'large', '-1', '1 PB', '100 KB'])('is refused as %s, in words', text => {
		expect(readVolumeSize(text)).toMatchObject({ok: false, error: expect.stringContaining('volume')});
	});
});
