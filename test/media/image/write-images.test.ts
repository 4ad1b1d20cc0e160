import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {bootFiles} from '../../../source/media/boot-image/boot-files.ts';
import {writeIsoImage} from '../../../source/media/image/write-iso-image.ts';
import {writeExt4} from '../../../source/media/image/write-partition.ts';
import {writeUsbImage} from '../../../source/media/image/write-usb-image.ts';
import {readMediaFile} from '../../../source/media/media-files.ts';
import {openMedia} from '../../../source/media/open-media.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const missing = ['xorriso', 'sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs', 'debugfs'].filter(
	program => programPath(program) === undefined,
);
/** 200 characters, as long as a name may be in bytes beside that. */
const longName = `${'Ünïcode name '.repeat(15)}x.txt`;

const makeMedium = (): {readonly folder: string; readonly medium: string} => {
	const folder = temporaryFolder();
	const medium = writeSampleMedium(path.join(folder, 'a medium'), {
		files: {[`SMS/PKG/CON00020/${longName}`]: 'long', 'boot/readme.txt': 'boot'},
	});
	return {folder, medium};
};

/** In sectors. */
type Partition = {readonly name: string; readonly start: number; readonly size: number};

const partitionsOf = (image: string): readonly Partition[] => {
	const table = execFileSync(programPath('sfdisk') ?? '', ['--json', image], {encoding: 'utf8'});
	const {partitiontable} = JSON.parse(table) as {partitiontable: {partitions: readonly Partition[]}};
	return partitiontable.partitions;
};

const readPart = (image: string, {start, size}: Partition = {name: '', start: 0, size: 0}): Uint8Array =>
	readFileSync(image).subarray(start * 512, (start + size) * 512);

afterEach(() => {
	vi.unstubAllEnvs();
});

describe.skipIf(missing.length > 0)(
	`images of a medium (need xorriso fdisk dosfstools mtools e2fsprogs)`,
	() => {
		it('as ISO are media like the folder, with its names', async () => {
			const {folder, medium} = makeMedium();
			const image = path.join(folder, 'medium.iso');
			expect(await writeIsoImage(medium, image, {label: 'Sites: Zürich'})).toEqual({
				ok: true,
				value: {boots: 'nothing'},
			});
			const opened = await openMedia(image);
			expect(opened).toMatchObject({ok: true, value: {description: {label: 'Sample media'}}});
			if (opened.ok) {
				const files = await opened.value.files.list('SMS/PKG/CON00020');
				expect(files.ok && files.value.map(({name}) => name)).toContain(longName);
				await opened.value.close();
			}

			expect(readFileSync(image).subarray(0x8028, 0x8048).toString().trim()).toBe('SITES_ZURICH');
		});

		it('as ISO have the files that boot byte for byte as they were, as their manifest says', async () => {
			const {folder, medium} = makeMedium();
			for (const file of Object.values(bootFiles)) {
				mkdirSync(path.dirname(path.join(medium, file)), {recursive: true});
				writeFileSync(path.join(medium, file), randomBytes(4096));
			}

			const image = path.join(folder, 'a=b.iso');
			expect(await writeIsoImage(medium, image, {label: 'x'})).toEqual({ok: true, value: {boots: 'linux'}});
			expect(readdirSync(folder).toSorted()).toEqual(['a medium', 'a=b.iso']);
			const opened = await openMedia(image);
			for (const file of opened.ok ? Object.values(bootFiles) : []) {
				const bytes = opened.ok ? await readMediaFile(opened.value.files, file) : undefined;
				expect(bytes).toEqual({ok: true, value: readFileSync(path.join(medium, file))});
			}

			expect(opened.ok && (await opened.value.close())).toBe(undefined);
		});

		it('of a USB disk have a partition to boot and one of ext4 for the data, made without rights of root', async () => {
			const {folder, medium} = makeMedium();
			const image = path.join(folder, 'stick.img');
			const made = await writeUsbImage(medium, image, {label: 'Sites: Zürich'});
			expect(made).toMatchObject({ok: true, value: {boots: false, size: readFileSync(image).length}});
			const partitions = partitionsOf(image);
			expect(partitions.map(({name}) => name)).toEqual(['bootseq bios', 'bootseq boot', 'bootseq data']);
			const [, boot, data] = partitions;
			// Given as media, it says what it is and how to come to its files.
			const place = `offset=${(data?.start ?? 0) * 512},sizelimit=${(data?.size ?? 0) * 512}`;
			expect(await openMedia(image)).toMatchObject({
				ok: false,
				error: {
					kind: 'must-be-mounted',
					message: 'This is the image of a USB disk, whose files cannot be read directly.',
					help: expect.stringContaining(place),
				},
			});
			const inBoot = execFileSync('mdir', ['-i', `${image}@@${(boot?.start ?? 0) * 512}`, '-b', '-/', '::'], {
				encoding: 'utf8',
			});
			expect(inBoot).toContain('::/boot/readme.txt');
			expect(inBoot).not.toContain('SMS');
			const part = path.join(folder, 'data.img');
			writeFileSync(part, readPart(image, data));
			const inData = execFileSync(programPath('debugfs') ?? '', ['-R', 'ls -p /SMS/PKG/CON00020', part], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			});
			expect(inData).toContain(longName);
			expect(
				execFileSync(programPath('e2fsck') ?? '', ['-fn', part], {encoding: 'utf8', stdio: 'pipe'}),
			).toContain('SITES_ZURICH');
			// Nothing is left of the folders it was made from.
			expect(readdirSync(folder).toSorted()).toEqual(['a medium', 'data.img', 'stick.img']);
		});

		it('of a USB disk have a partition to boot that can be read, however large the disk is', async () => {
			const {folder, medium} = makeMedium();
			const large = path.join(medium, 'SMS/PKG/CON00020/large.bin');
			writeFileSync(large, '');
			truncateSync(large, 600 * 1024 * 1024);
			const image = path.join(folder, 'stick.img');
			expect(await writeUsbImage(medium, image, {label: 'large'})).toMatchObject({ok: true});
			const [, boot] = partitionsOf(image);
			const inBoot = ['-i', `${image}@@${(boot?.start ?? 0) * 512}`, '-b', '::/boot'];
			expect(execFileSync('mdir', inBoot, {encoding: 'utf8'})).toContain('readme.txt');
		});

		it('of a USB disk have room for many small files', async () => {
			const folder = temporaryFolder();
			const many = path.join(folder, 'SMS/PKG/CON00020');
			mkdirSync(many, {recursive: true});
			for (let index = 0; index < 2100; index++) {
				writeFileSync(path.join(many, String(index)), 'x');
			}

			const disk = path.join(temporaryFolder(), 'disk');
			const [start, size] = [1024 * 1024, 8 * 1024 * 1024];
			writeFileSync(disk, '');
			truncateSync(disk, start + size);
			const written = await writeExt4(folder, disk, {start, size, label: 'small', entries: 2103});
			expect(written, JSON.stringify(written)).toMatchObject({ok: true});
		});

		it.skipIf(['mkntfs', 'ntfscat', 'wimlib-imagex'].some(program => programPath(program) === undefined))(
			'of a USB disk with Windows PE have their data on NTFS, which it can read (needs ntfs-3g wimtools)',
			async () => {
				const {folder, medium} = makeMedium();
				mkdirSync(path.join(medium, 'sources'));
				writeFileSync(path.join(medium, 'sources/boot.wim'), 'stand-in');
				const image = path.join(folder, 'stick.img');
				expect(await writeUsbImage(medium, image, {label: 'PE'})).toMatchObject({ok: true});
				const [, boot, data] = partitionsOf(image);
				const inBoot = ['-i', `${image}@@${(boot?.start ?? 0) * 512}`, '-b', '::/sources'];
				expect(execFileSync('mdir', inBoot, {encoding: 'utf8'})).toContain('boot.wim');
				const part = path.join(folder, 'data.img');
				writeFileSync(part, readPart(image, data));
				const name = `SMS/PKG/CON00020/${longName}`;
				expect(execFileSync(programPath('ntfscat') ?? '', ['-f', part, name], {encoding: 'utf8'})).toBe(
					'long',
				);
				expect(readdirSync(folder).toSorted()).toEqual(['a medium', 'data.img', 'stick.img']);
			},
		);

		it.each([
			['ISO', writeIsoImage],
			['USB', writeUsbImage],
		])('as %s leave nothing behind when they are cancelled', async (_, write) => {
			const {folder, medium} = makeMedium();
			const made = await write(medium, path.join(folder, 'image'), {label: 'x', signal: AbortSignal.abort()});
			expect(made).toMatchObject({ok: false, error: {kind: 'cancelled'}});
			expect(readdirSync(folder)).toEqual(['a medium']);
		});

		it('say that the target is full, and remove what does not fit', async () => {
			const {medium} = makeMedium();
			expect(await writeIsoImage(medium, '/dev/full/image.iso', {label: 'x'})).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining('could not be made')},
			});
		});
	},
);

describe('images on a computer without the tools', () => {
	it('are refused with the Debian packages that have them', async () => {
		const {folder, medium} = makeMedium();
		vi.stubEnv('PATH', folder);
		expect(await writeIsoImage(medium, path.join(folder, 'image.iso'), {label: 'x'})).toEqual({
			ok: false,
			error: {
				kind: 'missing-tools',
				message: 'An ISO image needs xorriso, which this computer does not have.',
				help: 'On Debian: apt-get install xorriso.',
			},
		});
		expect(readdirSync(folder)).toEqual(['a medium']);
	});
});
