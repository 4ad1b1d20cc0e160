import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ContentSource} from '../../source/content/content-source.ts';
import {createMediaSource} from '../../source/media/media-source.ts';
import {createMediaSet} from '../../source/media/protection/media-set.ts';
import {createProtectedSource} from '../../source/media/protection/package-source.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {type OpenedContent, openedContent} from '../helpers/opened-content.ts';
import {type ProtectedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleMediumFiles} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const files = {
	'SMS/PKG/CON00042/setup.cmd': 'content-of-setup',
	'SMS/PKG/CON00042/data/größe.bin': new Uint8Array(2 * 1024 * 1024 + 5).fill(7),
	'SMS/PKG/CON00043/other.cmd': 'content-of-other',
};

/** An image of a medium that is not signed. */
const plainImage = (content: Readonly<Record<string, string | Uint8Array>> = files): string => {
	const image = path.join(temporaryFolder(), 'media.iso');
	writeFileSync(image, isoImage(sampleMediumFiles({files: content})));
	return image;
};

/** An image of a signed medium, what gives its packages, and the key of those that are encrypted. */
const signedImage = async (
	options: ProtectedMedium & {readonly change?: (folder: string) => void} = {},
): Promise<{readonly image: string; readonly mediaPackages: ContentSource}> => {
	const folder = temporaryFolder();
	const {change, ...medium} = options;
	const set = createMediaSet();
	const {fingerprint = ''} = await writeProtectedMedium(folder, {files, ...medium, set});
	change?.(folder);
	const image = path.join(temporaryFolder(), 'media.iso');
	writeFileSync(image, isoImage(filesBelow(folder)));
	const mediaPackages = createProtectedSource({
		root: image,
		fingerprint,
		set: set.id,
		packageKey: async () => set.packageKey,
	});
	return {image, mediaPackages};
};

/** Changes one byte of a file inside an image. */
const damage = (image: string, text: string): void => {
	const bytes = readFileSync(image);
	bytes[bytes.indexOf(text)] = 0x58;
	writeFileSync(image, bytes);
};

/** Changes what the folder of an image says of a file. Rule: ECMA-119 §9.1. */
const changeRecord = (image: string, name: string, change: (record: Buffer) => void): void => {
	const bytes = readFileSync(image);
	change(bytes.subarray(bytes.indexOf(Buffer.from(`${name};1`, 'utf16le').swap16()) - 33));
	writeFileSync(image, bytes);
};

/** Half of a file lies behind the end of the image. */
const endInside = (image: string, name: string): void => {
	const sectors = readFileSync(image).length / 2048;
	changeRecord(image, name, record => record.writeUInt32LE(sectors - 600, 2));
};

/** A folder of this machine that has the package as well. */
const secondSource = (): string => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'CON00042'));
	writeFileSync(path.join(folder, 'CON00042/setup.cmd'), 'content-of-second');
	return folder;
};

const contentOf = (image: string, options: Parameters<typeof openedContent>[0] = {}): OpenedContent =>
	openedContent({media: image, mediaPackages: createMediaSource(image), ...options});

describe('a package of an image', () => {
	it('that was changed is named when it is needed, and comes from the next source', async () => {
		const {image, mediaPackages} = await signedImage();
		damage(image, 'content-of-setup');
		const second = secondSource();
		const {content, transfer, log} = contentOf(image, {
			mediaPackages,
			variables: {BootseqContentSources: second},
		});
		expect(await content.find('CON00042', transfer)).toMatchObject({ok: true});
		expect(await content.folder('CON00042', transfer)).toEqual({
			ok: true,
			value: path.join(second, 'CON00042'),
		});
		expect(log.join('\n')).toContain(
			`${path.join(image, 'SMS/PKG/CON00042/setup.cmd')} is not what its manifest says`,
		);
	});

	it('that was changed does not keep the others from being used', async () => {
		const {image, mediaPackages} = await signedImage();
		damage(image, 'content-of-setup');
		const {content, store} = contentOf(image, {mediaPackages});
		expect(await content.folder('CON00042')).toMatchObject({ok: false, error: {code: 0x8009_1007}});
		expect(await content.folder('CON00043')).toEqual({ok: true, value: path.join(store, 'CON00043')});
		expect(readFileSync(path.join(store, 'CON00043/other.cmd'), 'utf8')).toBe('content-of-other');
		expect(existsSync(path.join(store, 'CON00042'))).toBe(false);
	});

	it('that cannot be read in the middle is named and read again, and comes from the next source', async () => {
		for (const image of [plainImage(), (await signedImage()).image]) {
			endInside(image, 'größe.bin');
			const alone = contentOf(image);
			expect(await alone.content.folder('CON00042', alone.transfer)).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining('größe.bin')},
			});
			expect(alone.log.filter(line => line.includes('is tried again'))).toHaveLength(2);

			const second = secondSource();
			const helped = contentOf(image, {variables: {BootseqContentSources: second}});
			expect(await helped.content.folder('CON00042', helped.transfer)).toEqual({
				ok: true,
				value: path.join(second, 'CON00042'),
			});
			expect(helped.log.join('\n')).toContain('größe.bin cannot be read');
		}
	});

	it('of which a file is missing, or to which one was added, is refused by that name', async () => {
		const missing = await signedImage({
			change: folder => rmSync(path.join(folder, 'SMS/PKG/CON00042/setup.cmd')),
		});
		expect(
			await contentOf(missing.image, {mediaPackages: missing.mediaPackages}).content.folder('CON00042'),
		).toMatchObject({
			ok: false,
			error: {message: expect.stringMatching(/CON00042\/setup\.cmd: It is missing/)},
		});
		const added = await signedImage({
			change: folder => writeFileSync(path.join(folder, 'SMS/PKG/CON00042/version.dll'), 'x'),
		});
		expect(
			await contentOf(added.image, {mediaPackages: added.mediaPackages}).content.folder('CON00042'),
		).toMatchObject({ok: false, error: {message: expect.stringMatching(/version\.dll: It was added/)}});
	});

	it('is decrypted into the folder of the run alone', async () => {
		const {image, mediaPackages} = await signedImage({password: 'Passw0rd', encryptPackages: true});
		const secretFolder = path.join(temporaryFolder(), 'packages');
		const {content, store} = contentOf(image, {mediaPackages, secretFolder});
		expect(await content.folder('CON00042')).toEqual({ok: true, value: path.join(secretFolder, 'CON00042')});
		expect(readFileSync(path.join(secretFolder, 'CON00042/setup.cmd'), 'utf8')).toBe('content-of-setup');
		expect(existsSync(store)).toBe(false);
	});

	it('is taken from the image that is there now, though its files are as large as those of an earlier one', async () => {
		const image = plainImage();
		const first = contentOf(image);
		await first.content.folder('CON00042');
		writeFileSync(
			image,
			isoImage(sampleMediumFiles({files: {...files, 'SMS/PKG/CON00042/setup.cmd': 'content-of-SETUP'}})),
		);
		utimesSync(image, 2_000_000_000, 2_000_000_000);
		const {content, store} = contentOf(image, {stateFolder: first.stateFolder});
		expect(await content.folder('CON00042')).toMatchObject({ok: true});
		expect(readFileSync(path.join(store, 'CON00042/setup.cmd'), 'utf8')).toBe('content-of-SETUP');
	});

	it('is used as it was copied when the image is gone', async () => {
		const image = plainImage();
		const first = contentOf(image);
		await first.content.folder('CON00042');
		rmSync(image);
		const {content, store} = contentOf(image, {stateFolder: first.stateFolder});
		expect(await content.folder('CON00042')).toEqual({ok: true, value: path.join(store, 'CON00042')});
	});

	it('keeps its empty folders', async () => {
		const image = plainImage({...files, 'SMS/PKG/CON00042/logs/old': ''});
		changeRecord(image, 'old', record => record.writeUInt8(2, 25));
		const {content, store} = contentOf(image);
		expect(await content.folder('CON00042')).toMatchObject({ok: true});
		const [made = ''] = readdirSync(path.join(store, 'CON00042/logs'));
		expect(statSync(path.join(store, 'CON00042/logs', made)).isDirectory()).toBe(true);
	});

	it('is copied out also where content is to be used in place: nothing runs inside an image', async () => {
		const {content, store} = contentOf(plainImage(), {variables: {_SMSTSRunFromDP: 'true'}});
		expect(await content.folder('CON00042')).toEqual({ok: true, value: path.join(store, 'CON00042')});
	});

	it('is what the manifest beside it says, on media that are not signed too', async () => {
		const manifest = JSON.stringify({
			package: 'CON00043',
			files: [{path: 'other.cmd', size: 16, sha256: '0'.repeat(64)}],
		});
		const image = plainImage({...files, 'SMS/PKG/CON00043.manifest.json': manifest});
		expect(await contentOf(image).content.folder('CON00043')).toMatchObject({
			ok: false,
			error: {code: 0x8009_1007, message: expect.stringContaining('CON00043/other.cmd')},
		});
	});

	it('keeps the image open no longer than it is read', async () => {
		const image = plainImage();
		await contentOf(image).content.folder('CON00042');
		const open = readdirSync('/proc/self/fd').filter(descriptor => {
			try {
				return readlinkSync(`/proc/self/fd/${descriptor}`) === image;
			} catch {
				return false;
			}
		});
		expect(open).toEqual([]);
	});
});

describe('a target without room for a package of an image', () => {
	it('is named before anything is copied, with what is missing and what to do', async () => {
		const {image, mediaPackages} = await signedImage();
		for (const source of [createMediaSource(image), mediaPackages]) {
			const {content, stateFolder, store} = contentOf(image, {
				mediaPackages: source,
				freeSpace: async () => 65 * 1024 * 1024,
			});
			expect(await content.find('CON00042')).toMatchObject({ok: true});
			expect(await content.fits()).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining(`2.1 MB are needed in ${stateFolder}`)},
			});
			const folder = await content.folder('CON00042');
			expect(folder).toMatchObject({
				ok: false,
				error: {
					code: 0x8007_0070,
					message: expect.stringMatching(/^Package CON00042 does not fit: 2\.1 MB are needed in .*Make room/),
				},
			});
			expect(JSON.stringify(folder)).not.toContain('media');
			expect(existsSync(path.join(store, 'CON00042'))).toBe(false);
		}
	});

	it('is what cannot be written to, not the media that cannot be read', async () => {
		const image = plainImage();
		const {content, store} = contentOf(image);
		writeFileSync(store, 'no folder');
		const folder = await content.folder('CON00042');
		expect(folder).toMatchObject({ok: false, error: {message: expect.stringContaining(`${store}`)}});
		expect(folder).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('could not be written')},
		});
	});
});
