import {existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {imageNames, outputKind} from '../../../source/commands/media-create/media-output.ts';
import {confirmedDisk, type ListDisks, writeDisk} from '../../../source/commands/media-create/write-disk.ts';
import type {RemovableDisk} from '../../../source/media/image/removable-disk.ts';
import {findTool} from '../../../source/media/image/tools.ts';
import {success} from '../../../source/sequence/result.ts';
import {prepare} from '../../helpers/prepared.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const tools = await Promise.all(['sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'].map(findTool));

const stick: RemovableDisk = {
	path: '/dev/sdz',
	model: 'Kingston DT',
	serial: '0019E06B',
	size: 64_000_000_000,
	mounted: [],
};

const listing =
	(...disks: readonly RemovableDisk[]): ListDisks =>
	async () =>
		success(disks);

const confirm = async (order: {readonly output: string; readonly eraseDisk?: string}, disks = [stick]) => {
	const {prepared, asked} = prepare({reply: {kind: 'left'}});
	const disk = await confirmedDisk(prepared.console, order, [], listing(...disks));
	return {disk, asked, message: disk.ok ? '' : `${disk.error.message} ${disk.error.help}`};
};

describe('what the name of a place asks for', () => {
	it.each([
		['/srv/out', 'folder'],
		['/srv/Out.ISO', 'iso'],
		['/srv/out.img', 'usb-image'],
		['/dev/sdb', 'disk'],
		[String.raw`\\.\PhysicalDrive2`, 'disk'],
	])('%s: %s', (output, kind) => {
		expect(outputKind(output)).toBe(kind);
	});

	it('is numbered where there are several volumes', () => {
		expect(imageNames('/srv/lab.iso', 1)).toEqual(['/srv/lab.iso']);
		expect(imageNames('/srv/lab.iso', 2)).toEqual(['/srv/lab-1.iso', '/srv/lab-2.iso']);
	});
});

describe('a disk that media are written to', () => {
	it('is confirmed by typing its serial number; model, serial and size are shown', async () => {
		const {disk, asked, message} = await confirm({output: '/dev/sdz'});
		expect(disk.ok).toBe(false);
		expect(asked).toMatchObject([
			{
				name: 'create-page',
				question: {page: 'disk', disk: {model: 'Kingston DT', serial: '0019E06B', bytes: 64_000_000_000}},
			},
		]);
		expect(message).toContain('Nothing was written: /dev/sdz is Kingston DT, serial number 0019E06B');
	});

	it('may be confirmed beforehand, and by nothing but its own serial number', async () => {
		expect(await confirm({output: '/dev/sdz', eraseDisk: '0019E06B'})).toMatchObject({
			disk: {ok: true, value: stick},
			asked: [],
		});
		expect(await confirm({output: '/dev/sdz', eraseDisk: 'yes'})).toMatchObject({
			disk: {ok: false},
			asked: [],
		});
		const unnamed = {...stick, serial: ''};
		expect((await confirm({output: '/dev/sdz', eraseDisk: ''}, [unnamed])).disk.ok).toBe(false);
		expect((await confirm({output: '/dev/sdz', eraseDisk: 'Kingston DT'}, [unnamed])).disk.ok).toBe(true);
	});

	it('is none that is not in the list of removable ones, which is told', async () => {
		const {message} = await confirm({output: '/dev/sda'});
		expect(message).toContain('/dev/sda is no removable disk that media may be written to.');
		expect(message).toContain('/dev/sdz (Kingston DT, 0019E06B)');
		expect((await confirm({output: '/dev/sda'}, [])).message).toContain('There is none here');
	});

	it('takes one volume', async () => {
		const written = await writeDisk(stick, ['/a', '/b'], {
			label: 'x',
			workFolder: '/nowhere',
			signal: new AbortController().signal,
			onProgress() {},
		});
		expect(written).toMatchObject({ok: false, error: {message: 'A disk takes one volume.'}});
	});

	it.skipIf(tools.includes(undefined))(
		'holds the image in the end (a file stands in for the disk; needs fdisk, dosfstools, mtools, e2fsprogs)',
		{timeout: 120_000},
		async () => {
			const root = temporaryFolder();
			mkdirSync(path.join(root, 'media/SMS/data'), {recursive: true});
			writeFileSync(path.join(root, 'media/SMS/data/canary.txt'), 'canary-on-the-disk');
			const disk = {...stick, path: path.join(root, 'disk'), size: 500_000_000};
			writeFileSync(disk.path, '');
			truncateSync(disk.path, disk.size);
			const phases = new Set<string>();
			const written = await writeDisk(
				disk,
				[path.join(root, 'media')],
				{
					label: 'Workshop',
					workFolder: root,
					signal: new AbortController().signal,
					onProgress: ({phase}) => phases.add(phase),
				},
				listing(disk),
			);
			expect(written).toEqual({ok: true, value: undefined});
			expect([...phases]).toEqual(['writing-image', 'writing-disk']);
			expect(existsSync(path.join(root, 'disk.img'))).toBe(true);
			expect(readFileSync(disk.path).includes('canary-on-the-disk')).toBe(true);
		},
	);
});
