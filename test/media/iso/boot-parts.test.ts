import {randomBytes} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {bootFiles} from '../../../source/media/boot-image/boot-files.ts';
import {windowsLoaders} from '../../../source/media/image/windows-loaders.ts';
import {writeIsoImage} from '../../../source/media/image/write-iso-image.ts';
import {bootPartFindings} from '../../../source/media/iso/boot-parts.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {openedMedium, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const sector = 2048;
const discImage = randomBytes(5001);
const uefiImage = randomBytes(100_000);

const standIns = {
	...Object.fromEntries(Object.values(bootFiles).map(file => [file, randomBytes(4096)])),
	[bootFiles.discImage]: discImage,
	[bootFiles.uefiImage]: uefiImage,
	[bootFiles.hybridSector]: randomBytes(512),
};

/** The bytes of an image of protected media with these files. */
const imageOf = async (files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> => {
	const folder = temporaryFolder();
	const medium = path.join(folder, 'medium');
	await writeProtectedMedium(medium, {files});
	const image = path.join(folder, 'medium.iso');
	expect(await writeIsoImage(medium, image, {label: 'Workshop'})).toMatchObject({ok: true});
	return readFileSync(image);
};

let made: Promise<Buffer> | undefined;

/** The same image for all tests. */
const hybridImage = async (): Promise<Buffer> => {
	made ??= imageOf(standIns);
	return made;
};

const opened = async (bytes: Uint8Array) => {
	const image = path.join(temporaryFolder(), 'medium.iso');
	writeFileSync(image, bytes);
	const media = await openedMedium(image);
	onTestFinished(() => media.close());
	return media;
};

/** What media verify says of an image of which something was changed: the severity, the rule and the file. */
const said = async (
	bytes: Buffer,
	change: (copy: Buffer) => unknown = () => {},
): Promise<readonly string[]> => {
	const copy = Buffer.from(bytes);
	change(copy);
	const {findings} = await verifyMedia(await opened(copy), undefined);
	return findings.map(({severity, rule, file}) => `${severity} ${rule} ${file}`);
};

const flip = (at: number) => (bytes: Buffer) => {
	bytes[at] = (bytes[at] ?? 0) ^ 1;
};

const changed = (file: string) => `error boot-part-changed ${file}`;

const catalogueOf = (bytes: Buffer): number => bytes.readUInt32LE(17 * sector + 0x47) * sector;
const biosEntry = 32;
const uefiEntry = 96;
const startOf = (bytes: Buffer, entry: number): number =>
	bytes.readUInt32LE(catalogueOf(bytes) + entry + 8) * sector;

describe.skipIf(programPath('xorriso') === undefined)(
	'what firmware starts of an ISO image (needs the Debian package xorriso)',
	() => {
		let image: Buffer = Buffer.alloc(0);
		beforeEach(async () => {
			image = await hybridImage();
		});

		it('is what the media was made with', async () => {
			expect(await said(image)).toEqual([]);
		});

		it.each([
			['the first byte of GRUB for BIOS', 0],
			['its table', 20],
			['the place of its rest', 2548],
			['its last byte', discImage.length - 1],
		])('is found out where BIOS starts a disc: %s', async (_, at) => {
			expect(await said(image, flip(startOf(image, biosEntry) + at))).toEqual([changed(bootFiles.discImage)]);
		});

		it.each([0, 50_000, uefiImage.length - 1])(
			'is found out where UEFI starts a disc and a stick: byte %d of the partition',
			async at => {
				const found = await said(image, flip(startOf(image, uefiEntry) + at));
				expect(new Set(found)).toEqual(new Set([changed(bootFiles.uefiImage)]));
				const {findings} = await verifyMedia(
					await opened(withFlipped(startOf(image, uefiEntry) + at)),
					undefined,
				);
				expect(findings.map(({message}) => message)).toEqual([
					expect.stringContaining('from a disc'),
					expect.stringContaining('from a stick'),
				]);
			},
		);

		const withFlipped = (at: number): Buffer => {
			const copy = Buffer.from(image);
			flip(at)(copy);
			return copy;
		};

		it.each([0, 200, 432, 439])('is found out in the first sector of a stick: byte %d', async at => {
			expect(await said(image, flip(at))).toEqual([changed(bootFiles.hybridSector)]);
		});

		it('is found out where the boot catalogue points to another place', async () => {
			const catalogue = catalogueOf(image);
			const elsewhere = (entry: number) => (bytes: Buffer) => bytes.writeUInt32LE(40, catalogue + entry + 8);
			expect(await said(image, elsewhere(biosEntry))).toContain(changed(bootFiles.discImage));
			expect(await said(image, elsewhere(uefiEntry))).toEqual([changed(bootFiles.uefiImage)]);
		});

		it('is found out where the boot catalogue has an entry more, one less, or is another one', async () => {
			const catalogue = catalogueOf(image);
			const added = (bytes: Buffer) =>
				bytes.copyWithin(catalogue + 320, catalogue + uefiEntry, catalogue + uefiEntry + 12) &&
				bytes.writeUInt32LE(40, catalogue + 328);
			expect(await said(image, added)).toEqual([changed(bootFiles.uefiImage)]);
			const gone = (bytes: Buffer) => bytes.fill(0, catalogue + uefiEntry, catalogue + uefiEntry + 32);
			expect(await said(image, gone)).toEqual([changed(bootFiles.uefiImage)]);
			const otherPlatform = (bytes: Buffer) => bytes.writeUInt8(2, catalogue + 65);
			expect(await said(image, otherPlatform)).toContain(changed(bootFiles.uefiImage));
			const asFloppy = (bytes: Buffer) => bytes.writeUInt8(2, catalogue + biosEntry + 1);
			expect(await said(image, asFloppy)).toEqual([changed(bootFiles.discImage)]);
			const otherCatalogue = (bytes: Buffer) => bytes.writeUInt32LE(40, 17 * sector + 0x47);
			expect(await said(image, otherCatalogue)).toContain(changed(bootFiles.uefiImage));
		});

		it('is found out where a stick has another partition, whichever table has it', async () => {
			const forBios = (bytes: Buffer) =>
				bytes.set([0x80, 0, 0, 0, 0x0c, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0], 462);
			expect(await said(image, forBios)).toEqual([changed(bootFiles.uefiImage)]);
			const forUefi = (bytes: Buffer) => bytes.copyWithin(1024 + 128 * 5, 1024 + 128, 1024 + 256);
			expect(await said(image, forUefi)).toEqual([changed(bootFiles.uefiImage)]);
			expect(await said(image, flip(image.length - 512 + 60))).toEqual([changed(bootFiles.uefiImage)]);
		});

		it('is found out where something is hidden in the descriptor of the volume, or UDF is added', async () => {
			const asFileSystem = (bytes: Buffer) => bytes.writeUInt16LE(512, 16 * sector + 11);
			expect(await said(image, asFileSystem)).toEqual([changed(bootFiles.uefiImage)]);
			const udf = (bytes: Buffer) => bytes.write('NSR03', 24 * sector + 1, 'latin1');
			expect(await said(image, udf)).toContain(changed(bootFiles.uefiImage));
		});

		it('is found out wherever a byte before the volume is changed, but for the signature of the disk and what BIOS does not read', async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.oneof(fc.nat(1200), fc.nat(32 * 1024 - 1)).filter(at => at < 440 || at >= 462),
					fc.integer({min: 1, max: 255}),
					async (at, mask) => {
						const copy = Buffer.from(image);
						copy[at] = (copy[at] ?? 0) ^ mask;
						const file = path.join(temporaryFolder(), 'medium.iso');
						writeFileSync(file, copy);
						const media = await openedMedium(file);
						const findings = await bootPartFindings(media);
						await media.close();
						expect(findings.map(({rule}) => rule)).toContain('boot-part-changed');
					},
				),
				{numRuns: 120},
			);
		});

		it('is compared with a file of the medium that is what was signed: one that is not is told itself', async () => {
			const at = image.indexOf(discImage);
			expect(await said(image, flip(at))).toEqual([`error altered ${bootFiles.discImage}`]);
		});

		it('is compared with Windows’ own loaders where it is Windows PE', async () => {
			const windows = await imageOf({
				[windowsLoaders.bios]: randomBytes(4096),
				[windowsLoaders.uefi]: randomBytes(60_000),
			});
			expect(await said(windows)).toEqual([]);
			const catalogue = catalogueOf(windows);
			for (const [entry, file] of [
				[biosEntry, windowsLoaders.bios],
				[uefiEntry, windowsLoaders.uefi],
			] as const) {
				expect(await said(windows, bytes => bytes.writeUInt32LE(20, catalogue + entry + 8))).toEqual([
					changed(file),
				]);
			}

			expect(await said(windows, flip(0))).toEqual([changed(windowsLoaders.bios)]);
		});

		it('is nothing for media without boot files; what another program added is warned of', async () => {
			const data = await imageOf({});
			expect(await said(data)).toEqual([]);
			expect(await said(data, flip(510))).toEqual([expect.stringMatching(/^warning not-in-manifest \//)]);
		});
	},
);

describe('what firmware starts of a disc that is mounted', () => {
	it('is said to be not compared', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {files: standIns});
		const {findings} = await verifyMedia(await openedMedium(folder), undefined);
		expect(findings).toMatchObject([{severity: 'information', rule: 'boot-part-not-compared'}]);
	});
});
