import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cp, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ContentMemory} from '../../../source/content/create-content.ts';
import {createMediaSet, type MediaSet} from '../../../source/media/protection/media-set.ts';
import {createProtectedSource} from '../../../source/media/protection/package-source.ts';
import type {Secret} from '../../../source/sequence/secret.ts';
import {leaksInFolder} from '../../helpers/canaries.ts';
import {filesBelow} from '../../helpers/files-below.ts';
import {openedContent} from '../../helpers/opened-content.ts';
import {type ProtectedMedium, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const files = {
	'SMS/PKG/CON00042/setup.cmd': 'planted-canary-content',
	'SMS/PKG/CON00042/data/empty.txt': '',
	'SMS/PKG/CON00042/data/größe ☂.bin': new Uint8Array(3 * 1024 * 1024 + 5).fill(7),
};

const medium = async (options: ProtectedMedium = {}) => {
	const folder = temporaryFolder();
	const set = options.set ?? createMediaSet();
	const made = await writeProtectedMedium(folder, {files, ...options, set});
	return {folder, set, fingerprint: made.fingerprint ?? '', at: (path: string) => join(folder, path)};
};

/** Content of a run from a medium. `key`: as after the password; `memory`: of the run. */
const contentFrom = (
	{folder, set, fingerprint}: {folder: string; set: MediaSet; fingerprint: string},
	{key, memory, secretFolder}: {key?: Secret; memory?: ContentMemory; secretFolder?: string} = {},
) =>
	openedContent({
		media: folder,
		mediaPackages: createProtectedSource({
			root: folder,
			fingerprint,
			set: set.id,
			packageKey: async () => key,
		}),
		...(memory === undefined ? {} : {memory}),
		...(secretFolder === undefined ? {} : {secretFolder}),
	});

const remembering = (): ContentMemory & {readonly folders: Map<string, string>} => {
	const folders = new Map<string, string>();
	return {folders, ready: id => folders.get(id), remember: (id, folder) => void folders.set(id, folder)};
};

describe('a package of a protected medium', () => {
	it('is used where it lies when it is as it was', async () => {
		const made = await medium();
		const {content, log, transfer} = contentFrom(made);
		expect(await content.folder('con00042', transfer)).toEqual({
			ok: true,
			value: made.at('SMS/PKG/CON00042'),
		});
		expect(log.join('\n')).toContain('3 files');
	});

	it.each([
		['changed', 'SMS/PKG/CON00042/setup.cmd'],
		['missing', 'SMS/PKG/CON00042/setup.cmd'],
		['added', 'SMS/PKG/CON00042/version.dll'],
	])('is refused before it is used when a file was %s, and the file is named', async (how, path) => {
		const made = await medium();
		if (how === 'missing') {
			rmSync(made.at(path));
		} else {
			writeFileSync(made.at(path), 'planted-canary-CONTENT');
		}

		const folder = await contentFrom(made).content.folder('CON00042');
		expect(folder).toMatchObject({ok: false, error: {message: expect.stringContaining(made.at(path))}});
	});

	it('is refused when its manifest was made anew for what was changed, or taken away', async () => {
		for (const change of ['anew', 'away']) {
			const made = await medium();
			const manifest = made.at('SMS/PKG/CON00042.manifest.json');
			if (change === 'anew') {
				const text = readFileSync(manifest, 'utf8');
				writeFileSync(manifest, text.replace(/"sha256": "./, '"sha256": "0'));
			} else {
				rmSync(manifest);
			}

			expect(await contentFrom(made).content.folder('CON00042')).toMatchObject({
				ok: false,
				error: {message: expect.stringContaining('CON00042.manifest.json')},
			});
		}
	});

	it('is not one that was added to the medium', async () => {
		const made = await medium();
		mkdirSync(made.at('SMS/PKG/CON00077'));
		writeFileSync(made.at('SMS/PKG/CON00077/run.cmd'), 'x');
		expect(await contentFrom(made).content.find('CON00077')).toMatchObject({ok: false});
	});

	it('is refused when a file of it lies there once more in another case', async () => {
		const made = await medium();
		writeFileSync(made.at('SMS/PKG/CON00042/SETUP.CMD'), 'x');
		const {content, transfer} = contentFrom(made);
		const found = await content.folder('CON00042', transfer);
		expect(found).toMatchObject({ok: false, error: {code: 0x8009_1007}});
		expect(JSON.stringify(found)).toContain('SETUP.CMD');
	});

	it('is compared once more after a restart, since somebody may have changed it meanwhile', async () => {
		const made = await medium();
		const memory = remembering();
		expect(await contentFrom(made, {memory}).content.folder('CON00042')).toMatchObject({ok: true});
		writeFileSync(made.at('SMS/PKG/CON00042/setup.cmd'), 'planted-canary-CONTENT');
		expect(await contentFrom(made, {memory}).content.folder('CON00042')).toMatchObject({ok: false});
	});

	it('is read once in a process, however often it is used', async () => {
		const made = await medium();
		const {content, log, transfer} = contentFrom(made);
		await content.folder('CON00042', transfer);
		await content.folder('CON00042', transfer);
		expect(log.filter(line => line.includes('as its manifest says'))).toHaveLength(1);
	});

	it('is not taken from other media, which are named', async () => {
		const made = await medium();
		const other = await medium();
		const swapped = {...made, folder: other.folder};
		expect(await contentFrom(swapped).content.folder('CON00042')).toMatchObject({
			ok: false,
			error: {message: expect.stringMatching(/other media \("Sample media", volume 1 of 1.*Insert those/)},
		});
	});

	it('is asked for again when the medium was pulled out and put back', async () => {
		const made = await medium();
		const {content} = contentFrom(made);
		const hidden = `${made.folder}-pulled`;
		await rename(made.folder, hidden);
		const asked = await content.folder('CON00042');
		await rename(hidden, made.folder);
		expect(asked).toMatchObject({ok: false, error: {message: expect.stringContaining('cannot be read')}});
		expect(await content.folder('CON00042')).toMatchObject({ok: true});
	});
});

describe('an encrypted package of a protected medium', () => {
	const encrypted = async () => medium({password: 'Passw0rd', encryptPackages: true});

	it('shows neither its content nor its names', async () => {
		const made = await encrypted();
		expect(leaksInFolder(['planted-canary-content', 'setup.cmd', 'größe'], made.folder)).toEqual([]);
		expect([...filesBelow(made.at('SMS/PKG/CON00042')).keys()].toSorted()).toEqual([
			'000001.sealed',
			'000002.sealed',
			'000003.sealed',
			'index.sealed',
		]);
	});

	it('is decrypted into the folder of the run, byte for byte', async () => {
		const made = await encrypted();
		const secretFolder = join(temporaryFolder(), 'packages');
		const {content, store} = contentFrom(made, {key: made.set.packageKey, secretFolder});
		const folder = await content.folder('CON00042');
		expect(folder).toEqual({ok: true, value: join(secretFolder, 'CON00042')});
		const plain = filesBelow(join(secretFolder, 'CON00042'));
		for (const [path, wanted] of Object.entries(files)) {
			const found = plain.get(path.replace('SMS/PKG/CON00042/', ''));
			expect(found === undefined ? undefined : Buffer.compare(found, Buffer.from(wanted))).toBe(0);
		}

		expect(existsSync(store)).toBe(false);
		expect(leaksInFolder([made.set.packageKey.reveal()], secretFolder)).toEqual([]);
	});

	it('is there after a restart without the password, when it was decrypted before', async () => {
		const made = await encrypted();
		const secretFolder = join(temporaryFolder(), 'packages');
		const memory = remembering();
		await contentFrom(made, {key: made.set.packageKey, secretFolder, memory}).content.folder('CON00042');
		expect(await contentFrom(made, {secretFolder, memory}).content.folder('CON00042')).toMatchObject({
			ok: true,
		});
	});

	it('cannot be had without the key, and what to do is said', async () => {
		const made = await encrypted();
		const secretFolder = temporaryFolder();
		expect(await contentFrom(made, {secretFolder}).content.folder('CON00042')).toMatchObject({
			ok: false,
			error: {message: expect.stringMatching(/encrypted.*Give the password/)},
		});
	});

	it.each(['000001.sealed', 'index.sealed'])('is refused when %s was changed', async name => {
		const made = await encrypted();
		const file = made.at(`SMS/PKG/CON00042/${name}`);
		const bytes = readFileSync(file);
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
		writeFileSync(file, bytes);
		const secretFolder = temporaryFolder();
		const {content} = contentFrom(made, {key: made.set.packageKey, secretFolder});
		expect(await content.folder('CON00042')).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining(name)},
		});
	});

	it('is refused when two of its files changed places', async () => {
		const made = await encrypted();
		const [one, two] = ['000001.sealed', '000003.sealed'].map(name => made.at(`SMS/PKG/CON00042/${name}`));
		const kept = readFileSync(one ?? '');
		await cp(two ?? '', one ?? '');
		writeFileSync(two ?? '', kept);
		const {content} = contentFrom(made, {key: made.set.packageKey, secretFolder: temporaryFolder()});
		expect(await content.folder('CON00042')).toMatchObject({ok: false});
	});

	it('does not open with the key of another medium', async () => {
		const made = await encrypted();
		const {content} = contentFrom(made, {
			key: createMediaSet().packageKey,
			secretFolder: temporaryFolder(),
		});
		expect(await content.folder('CON00042')).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('key of another media')},
		});
	});

	it('is removed again when a step is done with it', async () => {
		const made = await encrypted();
		const secretFolder = temporaryFolder();
		const {content} = contentFrom(made, {key: made.set.packageKey, secretFolder});
		await content.folder('CON00042');
		expect(await content.discard?.('CON00042')).toEqual({ok: true, value: true});
		expect(filesBelow(secretFolder).size).toBe(0);
	});
});
