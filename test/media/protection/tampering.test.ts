import {generateKeyPairSync} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {cp} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sealEnvelope} from '../../../source/media/envelope.ts';
import {noPassword} from '../../../source/media/key-derivation.ts';
import {readMediaFile} from '../../../source/media/media-files.ts';
import {protectionPaths} from '../../../source/media/protection/layout.ts';
import {fingerprintOf, signManifest} from '../../../source/media/protection/signature.ts';
import {softwareOnMedia} from '../../../source/media/software-files.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {filesBelow} from '../../helpers/files-below.ts';
import {openedMedium, sampleDocuments, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const password = new Secret('Passw0rd');

const medium = async (options: Parameters<typeof writeProtectedMedium>[1] = {}) => {
	const folder = temporaryFolder();
	const made = await writeProtectedMedium(folder, {
		files: {'SMS/data/software.json': '{"programs": []}', 'SMS/PKG/CON00021/setup.exe': 'MZ'},
		...options,
	});
	return {folder, fingerprint: made.fingerprint ?? '', at: (path: string) => join(folder, path)};
};

/** What `media verify` says, as `rule file`. */
const faults = async (folder: string, key?: Secret): Promise<readonly string[]> => {
	const {findings} = await verifyMedia(await openedMedium(folder), key);
	return findings
		.filter(({severity}) => severity === 'error')
		.map(({rule, file}) => `${rule} ${file}`)
		.toSorted();
};

const unlocked = async (folder: string, key?: Secret) => unlockMedia(await openedMedium(folder), key);

describe('a medium of which something was changed', () => {
	it('is found out by media verify, whichever byte of whichever file it is, and the file is named', async () => {
		const {folder} = await medium();
		const files = filesBelow(folder);
		const paths = [...files.keys()];
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...paths),
				fc.nat(),
				fc.integer({min: 1, max: 255}),
				async (path, position, mask) => {
					const changed = Buffer.from(files.get(path) ?? []);
					const at = position % changed.length;
					changed[at] = (changed[at] ?? 0) ^ mask;
					writeFileSync(join(folder, path), changed);
					try {
						const found = await faults(folder);
						const named = path === protectionPaths.signature ? 'bootseq-manifest' : path;
						expect(found.some(fault => fault.startsWith('altered ') && fault.includes(named))).toBe(true);
					} finally {
						writeFileSync(join(folder, path), files.get(path) ?? '');
					}
				},
			),
			{numRuns: 150},
		);
	});

	it('is found out at the first, a middle and the last byte of every single file, boot files and the signature among them', async () => {
		const {folder} = await medium({files: {'EFI/BOOT/BOOTX64.EFI': 'loader', 'boot/initrd': 'system'}});
		const files = [...filesBelow(folder)];
		expect(files.map(([path]) => path)).toEqual(
			expect.arrayContaining([
				'EFI/BOOT/BOOTX64.EFI',
				'MediaLabel.txt',
				'boot/bootseq.pub',
				'boot/initrd',
				'boot/vmlinuz',
				protectionPaths.manifest,
				protectionPaths.signature,
			]),
		);
		for (const [path, bytes] of files) {
			for (const at of new Set([0, bytes.length >> 1, bytes.length - 1])) {
				const changed = Buffer.from(bytes);
				changed[at] = (changed[at] ?? 0) ^ 1;
				writeFileSync(join(folder, path), changed);
				const found = (await faults(folder)).filter(fault => fault.startsWith('altered '));
				const named = path === protectionPaths.signature ? 'bootseq-manifest' : path;
				expect(found.join('\n'), `${path}, byte ${at}`).toContain(named);
			}

			writeFileSync(join(folder, path), bytes);
		}

		expect(await faults(folder)).toEqual([]);
	});

	it.each([
		'SMS/data/Variables.dat',
		'SMS/data/Policy.xml',
		'SMS/data/TsmBootstrap.ini',
		'MediaLabel.txt',
		'SMS/data/bootseq-manifest.json',
	])('does not open when it is %s, and says so before it asks for a password', async path => {
		const {folder, at} = await medium({password: 'Passw0rd'});
		const bytes = readFileSync(at(path));
		bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
		writeFileSync(at(path), bytes);
		expect(await unlocked(folder)).toMatchObject({
			ok: false,
			error: {kind: 'altered', file: path, message: expect.stringContaining('changed')},
		});
	});

	it('does not open when a byte was cut off or added', async () => {
		for (const change of [-1, 1]) {
			const {folder, at} = await medium();
			const file = at('SMS/data/Variables.dat');
			truncateSync(file, readFileSync(file).length + change);
			expect(await unlocked(folder)).toMatchObject({
				ok: false,
				error: {kind: 'altered', message: expect.stringMatching(change < 0 ? /fewer/ : /more/)},
			});
		}
	});

	it.each([
		'SMS/data/Policy.xml',
		'SMS/data/software.json',
		'SMS/data/TsmBootstrap.ini',
		'SMS/data/bootseq-manifest.json',
		'SMS/data/bootseq-manifest.sig',
	])('does not open without %s', async path => {
		const {folder, at} = await medium();
		rmSync(at(path));
		expect(await unlocked(folder)).toMatchObject({
			ok: false,
			error: {kind: 'altered', file: path, message: expect.stringContaining('missing')},
		});
		expect(await faults(folder)).toContain(`altered ${path}`);
	});

	it('does not open without its manifest and signature, as if it never had any', async () => {
		const {folder, at} = await medium();
		rmSync(at(protectionPaths.manifest));
		rmSync(at(protectionPaths.signature));
		expect(await unlocked(folder)).toMatchObject({
			ok: false,
			error: {kind: 'altered', file: protectionPaths.manifest},
		});
	});

	it('gives out no file that was added to what it reads, and names it', async () => {
		const {folder, at} = await medium();
		writeFileSync(at('SMS/data/more.zip'), 'PK');
		const {files} = await openedMedium(folder);
		expect(await softwareOnMedia(files)).toMatchObject({
			ok: false,
			error: {kind: 'altered', file: 'SMS/data/more.zip', message: expect.stringContaining('added')},
		});
		expect(await faults(folder)).toEqual(['altered SMS/data/more.zip']);
	});

	it('gives out no file that was changed after it was opened', async () => {
		const {folder, at} = await medium();
		const {files} = await openedMedium(folder);
		writeFileSync(at('SMS/data/software.json'), '{"programs": {}}');
		expect(await readMediaFile(files, 'SMS/data/software.json')).toMatchObject({
			ok: false,
			error: {kind: 'altered'},
		});
	});

	it('is told with every file that is missing from its packages', async () => {
		const {folder, at} = await medium();
		rmSync(at('SMS/PKG/CON00021/setup.exe'));
		expect(await faults(folder)).toEqual(['altered SMS/PKG/CON00021/setup.exe']);
		rmSync(at('SMS/PKG/CON00020'), {recursive: true});
		expect(await faults(folder)).toEqual([
			'altered SMS/PKG/CON00020/prepare.sh',
			'altered SMS/PKG/CON00021/setup.exe',
			'package-missing SMS/data/Policy.xml (CON00010 Prepare workstation)',
		]);
	});

	it('is told with files that were added to its packages, but not those that systems leave on sticks', async () => {
		const {folder, at} = await medium();
		for (const path of [
			'SMS/PKG/CON00021/version.dll',
			'SMS/PKG/CON00099/run.exe',
			'System Volume Information/WPSettings.dat',
			'.Trash-1000/info/a',
			'lost+found/b',
		]) {
			mkdirSync(dirname(at(path)), {recursive: true});
			writeFileSync(at(path), 'x');
		}

		expect(await faults(folder)).toEqual([
			'altered SMS/PKG/CON00021/version.dll',
			'altered SMS/PKG/CON00099/run.exe',
		]);
	});

	it('is only warned of when a boot file was added: images of media bring some of their own', async () => {
		const {folder, at} = await medium();
		writeFileSync(at('boot/grub.cfg'), 'x');
		const {findings} = await verifyMedia(await openedMedium(folder), undefined);
		expect(findings).toMatchObject([{severity: 'warning', rule: 'not-in-manifest', file: 'boot/grub.cfg'}]);
		writeFileSync(at('boot/grub.efi'), 'x');
		const again = await verifyMedia(await openedMedium(folder), undefined);
		expect(again.findings).toMatchObject([
			{file: 'boot', message: expect.stringMatching(/^2 files.*boot\/grub/)},
		]);
	});

	it('may have its boot files on another partition, but not some of them', async () => {
		const {folder, at} = await medium({files: {'EFI/boot/bootx64.efi': 'efi'}});
		rmSync(at('boot'), {recursive: true});
		expect(await faults(folder)).toEqual(['altered boot/bootseq.pub', 'altered boot/vmlinuz']);
		rmSync(at('EFI'), {recursive: true});
		expect(await unlocked(folder)).toMatchObject({ok: true});
		const {findings} = await verifyMedia(await openedMedium(folder), undefined);
		expect(findings).toMatchObject([{severity: 'information', rule: 'boot-part-elsewhere'}]);
	});

	it('does not open when a folder took the place of a file', async () => {
		const {folder, at} = await medium();
		rmSync(at('SMS/data/software.json'));
		mkdirSync(at('SMS/data/software.json'));
		expect(await unlocked(folder)).toMatchObject({
			ok: false,
			error: {kind: 'altered', file: 'SMS/data/software.json'},
		});
	});
});

describe('a medium that somebody signed anew', () => {
	const signAnew = (folder: string, replace: (manifest: string, fingerprint: string) => string): string => {
		const {privateKey, publicKey} = generateKeyPairSync('ed25519');
		const file = join(folder, protectionPaths.manifest);
		const text = replace(readFileSync(file, 'utf8'), fingerprintOf(publicKey));
		writeFileSync(file, text);
		writeFileSync(join(folder, protectionPaths.signature), signManifest(Buffer.from(text), privateKey));
		rmSync(join(folder, protectionPaths.publicKey));
		return fingerprintOf(publicKey);
	};

	it('does not open with its password: the key that is sealed with it is another one', async () => {
		const {folder, fingerprint} = await medium({password: 'Passw0rd'});
		const other = signAnew(folder, (text, own) => text.replaceAll(fingerprint, own));
		expect(await unlocked(folder, password)).toMatchObject({
			ok: false,
			error: {kind: 'altered', message: expect.stringContaining(other)},
		});
	});

	it('is refused when its manifest still names the old key', async () => {
		const {folder} = await medium();
		signAnew(folder, text => text);
		expect(await unlocked(folder)).toMatchObject({ok: false, error: {file: protectionPaths.signature}});
	});

	it('is refused when the key on its boot part is another one', async () => {
		const {folder, at} = await medium();
		const other = await medium();
		await cp(other.at(protectionPaths.publicKey), at(protectionPaths.publicKey));
		expect(await unlocked(folder)).toMatchObject({
			ok: false,
			error: {
				file: protectionPaths.publicKey,
				message: expect.stringContaining(other.fingerprint),
			},
		});
	});

	it('does not take documents of another medium that has the same password', async () => {
		const one = await medium({password: 'Passw0rd'});
		const two = await medium({password: 'Passw0rd'});
		await cp(two.at('SMS/data/Policy.xml'), one.at('SMS/data/Policy.xml'));
		expect(await unlocked(one.folder, password)).toMatchObject({ok: false, error: {kind: 'altered'}});
	});
});

describe('a program that is told which keys to trust', () => {
	const demanded = async (folder: string, trusted: readonly string[]) =>
		unlockMedia(await openedMedium(folder), password, new Date(), {trusted});

	it('takes media that one of them signed', async () => {
		const {folder, fingerprint} = await medium({password: 'Passw0rd'});
		expect(await demanded(folder, ['0'.repeat(64), fingerprint])).toMatchObject({ok: true});
	});

	it('refuses media of another key, and names both', async () => {
		const {folder, fingerprint} = await medium({password: 'Passw0rd'});
		const result = await demanded(folder, ['0'.repeat(64)]);
		expect(result).toMatchObject({ok: false, error: {kind: 'not-trusted'}});
		expect(result.ok ? '' : result.error.message).toContain(fingerprint);
		expect(result.ok ? '' : result.error.message).toContain('0'.repeat(64));
	});

	it('refuses media that are not signed, Configuration Manager’s among them', async () => {
		const {folder} = await medium({format: 'configuration-manager', password: 'Passw0rd'});
		expect(await demanded(folder, ['0'.repeat(64)])).toMatchObject({
			ok: false,
			error: {kind: 'not-trusted', message: expect.stringContaining('not signed')},
		});
	});

	it('is not led around it by documents in the other format', async () => {
		const {folder, at} = await medium({password: 'Passw0rd'});
		const {variables, policy} = sampleDocuments();
		writeFileSync(at('SMS/data/Variables.dat'), sealEnvelope(variables, noPassword));
		writeFileSync(at('SMS/data/Policy.xml'), sealEnvelope(policy, noPassword));
		expect(await unlocked(folder)).toMatchObject({ok: false, error: {kind: 'altered'}});
	});
});

describe('a medium that is not for this machine or this day', () => {
	it('says which machines it is for', async () => {
		const {folder} = await medium({architectures: ['arm64']});
		const media = await openedMedium(folder);
		expect(await unlockMedia(media, undefined, new Date(), {architecture: 'x64'})).toMatchObject({
			ok: false,
			error: {
				kind: 'wrong-architecture',
				message: 'This media is for arm64 machines; this one is x64.',
			},
		});
		expect(await unlockMedia(media, undefined, new Date(), {architecture: 'arm64'})).toMatchObject({
			ok: true,
		});
	});

	it.each([
		['2026-12-01T00:00:00Z', 'ok'],
		['2027-02-01T00:00:00Z', 'expired'],
		['2026-11-21T00:00:00Z', 'not-valid-yet'],
		['2026-11-19T20:00:00Z', 'not-valid-yet'],
		['2001-01-01T00:00:00Z', 'clock-wrong'],
	])(
		'on %s is %s, in both formats: a clock before it was made is wrong, not early',
		async (now, expected) => {
			for (const format of ['bootseq', 'configuration-manager'] as const) {
				const {folder} = await medium({
					format,
					now: () => new Date('2026-11-20T08:00:00Z'),
					variables: [
						{name: 'BootseqMediaStartDate', value: '2026-11-25'},
						{name: 'BootseqMediaExpirationDate', value: '2027-01-31'},
					],
				});
				const result = await unlockMedia(await openedMedium(folder), undefined, new Date(now));
				expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
			}
		},
	);

	it('does not ask the clock when it has no dates', async () => {
		const {folder} = await medium();
		expect(await unlockMedia(await openedMedium(folder), undefined, new Date(0))).toMatchObject({ok: true});
	});
});
