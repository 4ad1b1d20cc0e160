import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {bootFiles} from '../../../source/media/boot-image/boot-files.ts';
import {usbLayout} from '../../../source/media/image/usb-layout.ts';
import {writeUsbImage} from '../../../source/media/image/write-usb-image.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {openedMedium, type ProtectedMedium, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const usual = {'EFI/BOOT/BOOTX64.EFI': 'loader', 'boot/bootseq/initrd.img': 'system', bootmgr: 'Windows'};

/** A stick: its data, and beside it the partition that it boots from. */
const stick = async (options: ProtectedMedium = {}) => {
	const [data, boot] = [temporaryFolder(), temporaryFolder()];
	await writeProtectedMedium(data, {files: usual, ...options});
	for (const folder of ['EFI', 'boot']) {
		execFileSync('mv', [join(data, folder), boot]);
	}

	writeFileSync(join(boot, 'bootmgr'), readFileSync(join(data, 'bootmgr')));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(boot, path)), {recursive: true});
		writeFileSync(join(boot, path), text);
	};

	return {data, boot, write};
};

/** What media verify says with `--boot-part`; the boot partition is named `@`. */
const said = async (data: string, boot: string): Promise<readonly string[]> => {
	const {findings} = await verifyMedia(await openedMedium(data), undefined, new Date(), {bootPart: boot});
	return findings
		.map(({severity, rule, file}) => `${severity} ${rule} ${file.replace(boot, '@')}`)
		.toSorted();
};

describe('the boot partition of a stick', () => {
	it('is not looked at where nobody says where it is, and that is said with the option that does', async () => {
		const {data} = await stick();
		const {findings} = await verifyMedia(await openedMedium(data), undefined);
		expect(findings).toMatchObject([
			{severity: 'information', rule: 'boot-part-elsewhere', help: expect.stringContaining('--boot-part')},
		]);
	});

	it('is sound as it was made, with what systems leave there', async () => {
		const {data, boot, write} = await stick();
		write('System Volume Information/WPSettings.dat', 'x');
		write('.DS_Store', 'x');
		expect(await said(data, boot)).toEqual([]);
	});

	it('is told with every file that was changed, is missing, or was added', async () => {
		const {data, boot, write} = await stick();
		write('EFI/BOOT/BOOTX64.EFI', 'LOADER');
		write('bootmgr', 'windows');
		rmSync(join(boot, 'boot/bootseq/initrd.img'));
		write('EFI/BOOT/GRUBX64.EFI', 'x');
		write('.disk/info', 'x');
		write('SMS/data/Policy.xml', readFileSync(join(data, 'SMS/data/Policy.xml'), 'latin1'));
		symlinkSync('/', join(boot, 'EFI/link'));
		expect(await said(data, boot)).toEqual([
			'error altered @/.disk/info',
			'error altered @/EFI/BOOT/BOOTX64.EFI',
			'error altered @/EFI/BOOT/GRUBX64.EFI',
			'error altered @/EFI/link',
			'error altered @/SMS/data/Policy.xml',
			'error altered @/boot/bootseq/initrd.img',
			'error altered @/bootmgr',
		]);
	});

	it('is an error where it is not there, and where the media has no manifest to compare it with', async () => {
		const {data, boot} = await stick();
		rmSync(boot, {recursive: true});
		expect(await said(data, boot)).toContain('error not-found @');
		const unsigned = await stick({format: 'configuration-manager'});
		expect(await said(unsigned.data, unsigned.boot)).toContain('error altered @');
	});

	it('keeps parts for BIOS that are no files: they are not compared, and that is said', async () => {
		const {data, boot} = await stick({files: {...usual, [bootFiles.diskSector]: 'sector'}});
		expect(await said(data, boot)).toEqual([`information boot-part-not-compared ${bootFiles.diskSector}`]);
	});

	const missing = ['sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs'].filter(name => programPath(name) === undefined);
	it.skipIf(missing.length > 0)(
		'is sound as media create writes it (needs fdisk dosfstools mtools e2fsprogs)',
		async () => {
			const medium = join(temporaryFolder(), 'medium');
			await writeProtectedMedium(medium, {files: {...usual, '.disk/info': 'ours'}});
			const image = join(temporaryFolder(), 'stick.img');
			expect(await writeUsbImage(medium, image, {label: 'Workshop'})).toMatchObject({ok: true});
			const partition = usbLayout({boot: 0, data: 0}, 'ext4').find(({name}) => name === 'boot');
			const boot = temporaryFolder();
			execFileSync(programPath('mcopy') ?? '', [
				'-i',
				`${image}@@${partition?.start}`,
				'-s',
				'-Q',
				'::/*',
				boot,
			]);
			for (const folder of ['EFI', 'boot', '.disk']) {
				rmSync(join(medium, folder), {recursive: true});
			}

			expect(await said(medium, boot)).toEqual([]);
			writeFileSync(join(boot, 'EFI/BOOT/BOOTX64.EFI'), 'another');
			expect(await said(medium, boot)).toEqual(['error altered @/EFI/BOOT/BOOTX64.EFI']);
		},
	);
});
