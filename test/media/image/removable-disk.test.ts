import {describe, expect, it} from 'vitest';
import {readDisks as readListedDisks} from '../../../source/media/image/removable-disk.ts';

const disk = (path: string, more: Readonly<Record<string, unknown>> = {}) => ({
	path,
	type: 'disk',
	size: 16_000_000_000,
	model: 'Ultra Fit',
	vendor: 'SanDisk ',
	serial: '4C53',
	rm: true,
	ro: false,
	tran: 'usb',
	mountpoints: [null],
	...more,
});

const partition = (...mountpoints: readonly string[]) => ({
	children: [{type: 'part', path: '/dev/x1', mountpoints}],
});

const listed = (...blockdevices: readonly object[]) => JSON.stringify({blockdevices});

/** What the kernel says of cards: one that comes out, and memory that is soldered in with its boot parts. */
const cardTypes = new Map([
	['/dev/mmcblk0', 'SD'],
	['/dev/mmcblk1', 'MMC'],
	['/dev/mmcblk1boot0', 'MMC'],
]);

const readDisks = (json: string, inUse: readonly string[]) =>
	readListedDisks(json, inUse, path => cardTypes.get(path));

describe('the disks that a medium may be written to', () => {
	it('are told apart by model, serial number and size', () => {
		expect(readDisks(listed(disk('/dev/sdb', partition('/media/anna/STICK'))), ['/'])).toEqual([
			{
				path: '/dev/sdb',
				model: 'SanDisk Ultra Fit',
				serial: '4C53',
				size: 16_000_000_000,
				mounted: ['/media/anna/STICK'],
			},
		]);
	});

	it.each([
		['a fixed disk', {rm: false, tran: 'sata'}],
		['a disk of the system', partition('/boot/efi')],
		['a disk with swap space', partition('[SWAP]')],
		['the disk that the program is on', partition('/media/tools')],
		['a write-protected one', {ro: true}],
		['an empty card reader', {size: 0}],
		['a disc drive', {type: 'rom', tran: 'sata'}],
	])('are never %s', (_, facts) => {
		expect(readDisks(listed(disk('/dev/sdb', facts)), ['/', '/media/tools/bootseq'])).toEqual([]);
	});

	it('are never the disk that the root is on, even where that is removable', () => {
		expect(readDisks(listed(disk('/dev/sda', partition('/')), disk('/dev/sdb')), ['/'])).toMatchObject([
			{path: '/dev/sdb'},
		]);
	});

	it('are cards that come out of their slot, never memory that is soldered in', () => {
		const card = (path: string, more: object = {}) => disk(path, {tran: 'mmc', rm: false, ...more});
		const disks = readDisks(
			listed(
				card('/dev/mmcblk0'),
				card('/dev/mmcblk1'),
				card('/dev/mmcblk1boot0'),
				card('/dev/mmcblk1', {rm: true, tran: null}),
				card('/dev/mmcblk2'),
			),
			['/'],
		);
		expect(disks.map(({path}) => path)).toEqual(['/dev/mmcblk0']);
	});

	it('are read from older versions of lsblk, which write texts', () => {
		expect(
			readDisks(listed(disk('/dev/sdb', {rm: '1', ro: '0', size: '16000', tran: null})), ['/']),
		).toMatchObject([{size: 16_000}]);
	});
});
