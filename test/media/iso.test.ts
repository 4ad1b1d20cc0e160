import {execFileSync, spawnSync} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {walkMedia} from '../../source/media/media-files.ts';
import {createMediaSource} from '../../source/media/media-source.ts';
import {openMedia} from '../../source/media/open-media.ts';
import {openMediaFiles} from '../../source/media/open-media-files.ts';
import {unlockMedia} from '../../source/media/unlock-media.ts';
import {verifyMedia} from '../../source/media/verify-media.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleMediumFiles, writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const password = new Secret('x');
const longName = `${'a rather long name '.repeat(6)}.txt`;
const deepPath = 'SMS/PKG/CON00020/1/2/3/4/5/6/7/8/9/deep.txt';
const files = {
	'SMS/PKG/CON00020/Sub Folder/Größe.txt': 'wide',
	'SMS/PKG/CON00020/big.bin': new Uint8Array(3_000_000).fill(7),
	'SMS/PKG/CON00020/empty': '',
	[deepPath]: 'deep',
};

const openImage = async (image: string) => {
	const media = await openMedia(image);
	if (!media.ok) {
		throw new Error(`${media.error.kind}: ${media.error.message}`);
	}

	onTestFinished(() => media.value.close());
	return media.value;
};

/** Content of a run from an image. */
const contentFrom = (image: string, stateFolder?: string) =>
	openedContent({
		media: image,
		mediaPackages: createMediaSource(image),
		...(stateFolder === undefined ? {} : {stateFolder}),
	});

const handMade = (options?: {joliet: boolean}): string => {
	const image = join(temporaryFolder(), 'media.iso');
	writeFileSync(image, isoImage(sampleMediumFiles({password: 'x', files}), options));
	return image;
};

describe('an ISO image', () => {
	it.each([{joliet: true}, {joliet: false}])(
		'is a medium, with and without long names: %o',
		async options => {
			const media = await openImage(handMade(options));
			expect(media.description).toMatchObject({label: 'Sample media', packages: [{packageId: 'CON00020'}]});
			expect(await unlockMedia(media, password)).toMatchObject({ok: true, value: {taskSequences: [{}]}});
			const {findings} = await verifyMedia(media, password);
			expect(findings).toEqual([]);
		},
	);

	it('gives its packages as folders, which are copied out when they are needed, once', async () => {
		const image = handMade();
		const {content, store} = contentFrom(image);
		expect(await content.find('con00020')).toMatchObject({ok: true});
		expect(existsSync(store)).toBe(false);
		expect(await content.folder('con00020')).toEqual({ok: true, value: join(store, 'con00020')});
		const inside = (path: string): string => join(store, 'con00020', path);
		expect(readFileSync(inside('Sub Folder/Größe.txt'), 'utf8')).toBe('wide');
		expect(readFileSync(inside('1/2/3/4/5/6/7/8/9/deep.txt'), 'utf8')).toBe('deep');
		expect(readFileSync(inside('big.bin')).equals(Buffer.alloc(3_000_000, 7))).toBe(true);
		expect(readFileSync(inside('empty'))).toHaveLength(0);
		expect(await content.folder('CON99999')).toMatchObject({ok: false, error: {code: 0x8007_0002}});

		const written = statSync(inside('big.bin')).mtimeMs;
		const again = contentFrom(image, join(store, '..'));
		expect(await again.content.folder('con00020', again.transfer)).toMatchObject({ok: true});
		expect(again.log.join('\n')).toContain('was fetched earlier and has not changed since');
		expect(statSync(inside('big.bin')).mtimeMs).toBe(written);
	});

	it('that was cut off is found out', async () => {
		const image = handMade();
		const media = await openImage(image);
		truncateSync(image, 100_000);
		const {findings} = await verifyMedia(media, password);
		expect(findings.some(({severity}) => severity === 'error')).toBe(true);
	});

	it('with UDF alone must be mounted, and that is said', async () => {
		const image = join(temporaryFolder(), 'udf.iso');
		const bytes = Buffer.alloc(64 * 2048);
		for (const [index, identifier] of ['BEA01', 'NSR02', 'TEA01'].entries()) {
			bytes.write(`\0${identifier}\u0001`, (16 + index) * 2048, 'latin1');
		}

		writeFileSync(image, bytes);
		expect(await openMedia(image)).toMatchObject({
			ok: false,
			error: {kind: 'must-be-mounted', help: expect.stringContaining('Mount')},
		});
	});

	it('is told from any other file', async () => {
		const file = join(temporaryFolder(), 'notes.iso');
		writeFileSync(file, 'not an image');
		expect(await openMedia(file)).toMatchObject({ok: false, error: {kind: 'not-media'}});
	});
});

const hasXorriso = spawnSync('xorriso', ['-version']).status === 0;
describe.skipIf(!hasXorriso)('an ISO image made by xorriso', () => {
	it.each([
		['Rock Ridge and Joliet', ['-J', '-R']],
		['Rock Ridge alone', ['-R']],
		['Joliet alone', ['-J']],
	])('with %s is read whole', async (kind, options) => {
		const source = temporaryFolder();
		writeSampleMedium(source, {password: 'x', files});
		if (kind !== 'Joliet alone') {
			mkdirSync(join(source, 'SMS/PKG/CON00020/Long'), {recursive: true});
			writeFileSync(join(source, 'SMS/PKG/CON00020/Long', longName), 'long');
		}

		const image = join(temporaryFolder(), 'media.iso');
		execFileSync('xorriso', ['-as', 'mkisofs', ...options, '-quiet', '-o', image, source], {stdio: 'ignore'});
		const media = await openImage(image);
		expect((await verifyMedia(media, password)).findings).toEqual([]);
		const folder = await contentFrom(image).content.folder('CON00020');
		const root = folder.ok ? folder.value : '';
		expect(readFileSync(join(root, 'Sub Folder/Größe.txt'), 'utf8')).toBe('wide');
		expect(readFileSync(join(root, '1/2/3/4/5/6/7/8/9/deep.txt'), 'utf8')).toBe('deep');
		expect(existsSync(join(root, 'Long', longName))).toBe(kind !== 'Joliet alone');
	});

	it('with links tells them, and follows none', async () => {
		const source = temporaryFolder();
		await writeProtectedMedium(source);
		symlinkSync('/etc', join(source, 'SMS/PKG/CON00020/link'));
		const image = join(temporaryFolder(), 'media.iso');
		execFileSync('xorriso', ['-as', 'mkisofs', '-R', '-quiet', '-o', image, source], {stdio: 'ignore'});
		const media = await openImage(image);
		expect((await verifyMedia(media, undefined)).findings).toMatchObject([
			{severity: 'error', rule: 'altered', file: 'SMS/PKG/CON00020/link'},
		]);
		const folder = await contentFrom(image).content.folder('CON00020');
		expect(readdirSync(folder.ok ? folder.value : '')).toEqual(['prepare.sh']);
	});
});

describe('a damaged ISO image', () => {
	/** The directory record of a folder made to point to where the root is. */
	const loopingImage = (): string => {
		const bytes = isoImage(sampleMediumFiles({}), {joliet: false});
		const root = bytes.subarray(16 * 2048 + 158, 16 * 2048 + 170);
		bytes.set(root, bytes.indexOf('PKG') - 31);
		bytes.set(root, bytes.indexOf('DATA') - 31);
		const image = join(temporaryFolder(), 'looping.iso');
		writeFileSync(image, bytes);
		return image;
	};

	it('whose folders are inside themselves is walked to an end, and the fault is told', async () => {
		const files = await openMediaFiles(loopingImage());
		if (!files.ok) {
			throw new Error(files.error.message);
		}

		const found = await Array.fromAsync(walkMedia(files.value, ''));
		await files.value.close();
		expect(found.length).toBeLessThan(100);
		expect(found.find(({ok}) => !ok)).toMatchObject({
			error: {message: expect.stringContaining('are the same')},
		});
	});

	it('says the same of a folder as often as it is asked', async () => {
		const bytes = isoImage(sampleMediumFiles({}), {joliet: false});
		const image = join(temporaryFolder(), 'cut.iso');
		writeFileSync(image, bytes);
		const files = await openMediaFiles(image);
		if (!files.ok) {
			throw new Error(files.error.message);
		}

		truncateSync(image, 20 * 2048);
		const first = await files.value.list('SMS');
		expect(first).toMatchObject({ok: false});
		expect(await files.value.list('SMS')).toEqual(first);
		await files.value.close();
	});

	it('whose top folder cannot be read is closed again', async () => {
		const bytes = isoImage(sampleMediumFiles({}), {joliet: false});
		bytes.writeUInt32LE(0xffff_ffff, 16 * 2048 + 166);
		const image = join(temporaryFolder(), 'damaged.iso');
		writeFileSync(image, bytes);
		const isOpen = (): boolean =>
			readdirSync('/proc/self/fd').some(descriptor => {
				try {
					return readlinkSync(`/proc/self/fd/${descriptor}`) === image;
				} catch {
					return false;
				}
			});
		expect(await openMediaFiles(image)).toMatchObject({ok: false, error: {kind: 'unreadable'}});
		expect(isOpen()).toBe(false);
	});
});
