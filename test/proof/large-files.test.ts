import {execFileSync} from 'node:child_process';
import {appendFileSync, mkdirSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {writeUsbImage} from '../../source/media/image/write-usb-image.ts';
import {findMediaFile} from '../../source/media/media-files.ts';
import {openMediaFiles} from '../../source/media/open-media-files.ts';
import {programPath} from '../helpers/installed-program.ts';
import {writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const lacking = [
	...['xorriso', 'sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs', 'debugfs'].filter(
		program => programPath(program) === undefined,
	),
	...(process.env['BOOTSEQ_TESTS'] === 'long' ? [] : ['npm run test:long']),
];

/** More than 4 GiB; nothing but its end takes room before it is written into an image. */
const size = 4_400_000_000;
const end = 'the end of a large file';

const makeMedium = () => {
	const folder = temporaryFolder();
	const medium = writeSampleMedium(path.join(folder, 'medium'));
	const file = path.join(medium, 'SMS/PKG/CON00020/install.wim');
	writeFileSync(file, '');
	truncateSync(file, size - end.length);
	appendFileSync(file, end);
	return {folder, medium};
};

describe.skipIf(lacking.length > 0)(
	`a file of more than 4 GB (needs ${lacking.join(', ') || 'nothing more'})`,
	{timeout: 1_800_000},
	() => {
		it('is whole on an ISO image, where it lies in parts', async () => {
			const {folder, medium} = makeMedium();
			const image = path.join(folder, 'medium.iso');
			expect(await writeIsoImage(medium, image, {label: 'Large'})).toMatchObject({ok: true});
			const files = await openMediaFiles(image);
			const found = files.ok ? await findMediaFile(files.value, 'SMS/PKG/CON00020/install.wim') : files;
			if (!files.ok || !found.ok || found.value === undefined) {
				throw new Error('the image has no such file');
			}

			expect(found.value.size).toBe(size);
			let bytes = 0;
			let last = Buffer.alloc(0);
			for await (const chunk of files.value.chunks(found.value)) {
				bytes += chunk.length;
				last = Buffer.concat([last, chunk]).subarray(-end.length);
			}

			expect(bytes).toBe(size);
			expect(last.toString()).toBe(end);
			await files.value.close();
		});

		it('is whole on the data partition of a USB image', async () => {
			const {folder, medium} = makeMedium();
			const image = path.join(folder, 'stick.img');
			expect(await writeUsbImage(medium, image, {label: 'Large'})).toMatchObject({ok: true});
			rmSync(medium, {recursive: true});
			const table = execFileSync(programPath('sfdisk') ?? '', ['--json', image], {encoding: 'utf8'});
			const {start} = JSON.parse(table).partitiontable.partitions.at(-1);
			mkdirSync(path.join(folder, 'back'));
			const copy = path.join(folder, 'back/install.wim');
			execFileSync(
				programPath('debugfs') ?? '',
				['-R', `dump /SMS/PKG/CON00020/install.wim ${copy}`, `${image}?offset=${start * 512}`],
				{stdio: 'ignore'},
			);
			const told = execFileSync('sh', ['-c', 'stat -c %s "$1"; tail -c 23 "$1"', 'sh', copy], {
				encoding: 'utf8',
			});
			expect(told).toBe(`${size}\n${end}`);
		});
	},
);
