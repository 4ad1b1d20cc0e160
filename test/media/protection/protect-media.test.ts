import {existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openEnvelope} from '../../../source/media/envelope.ts';
import {openFolderFiles} from '../../../source/media/folder-files.ts';
import {mediaVariable} from '../../../source/media/media-variables.ts';
import {deriveDocumentKey} from '../../../source/media/protection/document-key.ts';
import {createMediaSet} from '../../../source/media/protection/media-set.ts';
import {protectMedia} from '../../../source/media/protection/protect-media.ts';
import type {ProtectProgress} from '../../../source/media/protection/protect-options.ts';
import {readProtection} from '../../../source/media/protection/read-protection.ts';
import {readSealedHeader} from '../../../source/media/protection/sealed-header.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../source/media/verify-media.ts';
import {revealed, Secret} from '../../../source/sequence/secret.ts';
import {leaksInFolder} from '../../helpers/canaries.ts';
import {filesBelow} from '../../helpers/files-below.ts';
import {isoImage} from '../../helpers/iso-image.ts';
import {openedMedium, sampleDocuments, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {sampleSequence, writeFiles} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const password = new Secret('Passw0rd');
/** Files that others wrote. */
const vectors = join(import.meta.dirname, '../../../../shared/vectors');

describe('a protected medium', () => {
	it.each(['bootseq', 'configuration-manager'] as const)(
		'in the format %s gives its task sequences to who knows the password',
		async format => {
			const folder = temporaryFolder();
			await writeProtectedMedium(folder, {format, password: 'Passw0rd'});
			const media = await openedMedium(folder);
			expect(media.description.passwordRequired).toBe(true);
			expect(await unlockMedia(media, undefined)).toMatchObject({
				ok: false,
				error: {kind: 'password-required'},
			});
			expect(await unlockMedia(media, new Secret('passw0rd'))).toMatchObject({
				ok: false,
				error: {kind: 'wrong-password', message: 'The password is wrong.'},
			});
			expect(await unlockMedia(media, password)).toMatchObject({
				ok: true,
				value: {organization: 'Contoso', taskSequences: [{sequenceText: sampleSequence.sequenceText}]},
			});
			expect(await verifyMedia(media, password)).toMatchObject({findings: [], unlocked: true});
		},
	);

	it.each(['bootseq', 'configuration-manager'] as const)(
		'in the format %s opens without a password when it has none',
		async format => {
			const folder = temporaryFolder();
			await writeProtectedMedium(folder, {format});
			const media = await openedMedium(folder);
			expect(media.description.passwordRequired).toBe(false);
			expect(await unlockMedia(media, undefined)).toMatchObject({
				ok: true,
				value: {taskSequences: [{packageId: 'CON00010'}]},
			});
		},
	);

	it('is read from an image as from a folder', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {password: 'Passw0rd'});
		const image = join(temporaryFolder(), 'media.iso');
		writeFileSync(image, isoImage(filesBelow(folder)));
		const media = await openedMedium(image);
		expect(await unlockMedia(media, password)).toMatchObject({ok: true});
		expect(await verifyMedia(media, password)).toMatchObject({findings: []});
		await media.close();
	});

	it('tells everybody what it is', async () => {
		const folder = temporaryFolder();
		const set = createMediaSet({volumes: 3});
		const made = await writeProtectedMedium(folder, {
			password: 'Passw0rd',
			set,
			volume: 1,
			architectures: ['x64'],
			now: () => new Date('2026-11-20T08:00:00Z'),
			variables: [
				{name: 'BootseqMediaStartDate', value: '2026-11-01'},
				{name: 'BootseqMediaExpirationDate', value: '2027-01-31'},
			],
		});
		const {description} = await openedMedium(folder);
		expect(description).toMatchObject({
			label: 'Sample media',
			variables: {algorithm: 'AES-256-GCM'},
			protection: {
				set: set.id,
				volume: 1,
				volumes: 3,
				created: '2026-11-20T08:00:00.000Z',
				validFrom: '2026-11-01',
				validTo: '2027-01-31',
				architectures: ['x64'],
				fingerprint: made.fingerprint,
				packages: [{packageId: 'CON00020', files: 1, encrypted: false}],
			},
		});
		expect(readFileSync(join(folder, 'boot/bootseq.pub'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
	});

	it('lists every file that it was made with, and says how many', async () => {
		const folder = temporaryFolder();
		const progress: ProtectProgress[] = [];
		const made = await writeProtectedMedium(folder, {onProgress: step => progress.push(step)});
		const manifest = await readProtection(openFolderFiles(folder));
		const paths = manifest.ok ? manifest.value?.files.map(({path}) => path) : [];
		expect(paths).toEqual([
			'MediaLabel.txt',
			'SMS/PKG/CON00020.manifest.json',
			'SMS/data/Policy.xml',
			'SMS/data/TsmBootstrap.ini',
			'SMS/data/Variables.dat',
			'boot/bootseq.pub',
			'boot/vmlinuz',
		]);
		expect(made.files).toBe(8);
		expect(progress.at(-1)?.bytes).toBeGreaterThan(0);
		expect(progress.map(({file}) => file)).toContain('SMS/PKG/CON00020/prepare.sh');
	});

	it('is made anew in the same folder without taking anything from the old one', async () => {
		const folder = temporaryFolder();
		const first = await writeProtectedMedium(folder, {password: 'one'});
		const second = await writeProtectedMedium(folder, {password: 'two'});
		expect(second.fingerprint).not.toBe(first.fingerprint);
		const media = await openedMedium(folder);
		expect(await verifyMedia(media, new Secret('two'))).toMatchObject({findings: []});
	});

	it('takes a further volume without documents, and says which volume to insert first', async () => {
		const folder = temporaryFolder();
		const set = createMediaSet({volumes: 2});
		writeFiles(folder, new Map([['SMS/data/TsmBootstrap.ini', Buffer.from('[MediaInfo]\r\n')]]));
		const made = await protectMedia(folder, undefined, {format: 'bootseq', password, set, volume: 2});
		expect(made.ok).toBe(true);
		expect(await unlockMedia(await openedMedium(folder), password)).toMatchObject({
			ok: false,
			error: {kind: 'wrong-volume', message: 'This is volume 2 of 2: the task sequences are on volume 1.'},
		});
	});
});

describe('secrets of a protected medium', () => {
	it.each([false, true])('are in no file that is written (packages encrypted: %s)', async encryptPackages => {
		const folder = temporaryFolder();
		const set = createMediaSet();
		await writeProtectedMedium(folder, {
			password: 'planted-canary-password',
			set,
			encryptPackages,
			variables: [{name: 'OSDJoinPassword', value: new Secret('planted-canary-join')}],
		});
		const signing = set.signingKey.export({format: 'jwk'}).d ?? '';
		const secrets = ['planted-canary-password', 'planted-canary-join', set.packageKey.reveal(), signing];
		const header = readSealedHeader(readFileSync(join(folder, 'SMS/data/Variables.dat')));
		const derived = header.ok
			? await deriveDocumentKey(header.value.header.key, new Secret('planted-canary-password'))
			: undefined;
		const derivedBytes = Buffer.from(derived?.bytes ?? []);
		secrets.push(derivedBytes.toString('hex'), derivedBytes.toString('base64'));
		const written = Buffer.concat([...filesBelow(folder).values()]);
		expect(derivedBytes).toHaveLength(32);
		expect(written.includes(derivedBytes)).toBe(false);
		expect(written.includes(Buffer.from(set.packageKey.reveal(), 'hex'))).toBe(false);
		expect(signing).not.toBe('');
		expect(leaksInFolder(secrets, folder)).toEqual([]);
		expect(JSON.stringify(set)).not.toContain(set.packageKey.reveal());
	});

	it('is a key for the packages among the variables where they are encrypted, and nowhere else', async () => {
		for (const encryptPackages of [false, true]) {
			const folder = temporaryFolder();
			const set = createMediaSet();
			await writeProtectedMedium(folder, {password: 'Passw0rd', set, encryptPackages});
			const unlocked = await unlockMedia(await openedMedium(folder), password);
			const key = unlocked.ok ? unlocked.value.packageKey?.reveal() : undefined;
			expect(key).toBe(encryptPackages ? set.packageKey.reveal() : undefined);
		}
	});
});

describe('a medium that cannot be made', () => {
	const made = async (folder: string, options: Parameters<typeof protectMedia>[2]) =>
		protectMedia(folder, sampleDocuments(), options);

	it.each([
		['an empty password', {format: 'bootseq', password: new Secret('')}, 'empty'],
		['a password that is too long', {format: 'bootseq', password: new Secret('x'.repeat(501))}, '501'],
		['encrypted packages without a password', {format: 'bootseq', encryptPackages: true}, 'no password'],
		[
			'encrypted packages in Configuration Manager’s format',
			{format: 'configuration-manager', password, encryptPackages: true},
			'does not encrypt packages',
		],
	] as const)('because of %s is refused in words', async (_, options, words) => {
		const result = await made(temporaryFolder(), options);
		expect(result).toMatchObject({
			ok: false,
			error: {kind: 'not-made', message: expect.stringContaining(words)},
		});
	});

	it('because of a link in a package names it', async () => {
		const folder = temporaryFolder();
		writeFiles(folder, new Map([['SMS/PKG/CON00020/a', Buffer.from('a')]]));
		symlinkSync('a', join(folder, 'SMS/PKG/CON00020/b'));
		expect(await made(folder, {format: 'bootseq'})).toMatchObject({
			ok: false,
			error: {file: join(folder, 'SMS/PKG/CON00020/b'), message: 'It is a link or a device.'},
		});
	});

	it('because it was cancelled has no manifest that vouches for it', async () => {
		const folder = temporaryFolder();
		writeFiles(folder, new Map([['SMS/PKG/CON00020/a', Buffer.from('a')]]));
		const stopped = new AbortController();
		const result = await made(folder, {
			format: 'bootseq',
			signal: stopped.signal,
			onProgress: () => stopped.abort(),
		});
		expect(result).toMatchObject({ok: false, error: {kind: 'not-made', message: 'It was cancelled.'}});
		expect(readdirSync(join(folder, 'SMS/data')).filter(name => name.startsWith('bootseq'))).toEqual([]);
	});
});

describe('Configuration Manager’s format (media-and-boot.md §2.1, §2.4, §2.6)', () => {
	const envelope = (folder: string, file: string, key: Secret) =>
		openEnvelope(readFileSync(join(folder, 'SMS/data', file)), key);

	it('has both documents under the password', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {format: 'configuration-manager', password: 'Passw0rd'});
		for (const file of ['Variables.dat', 'Policy.xml']) {
			expect(envelope(folder, file, password)).toMatchObject({ok: true});
		}
	});

	it('has without a password the policy under the GUID of the medium', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {format: 'configuration-manager'});
		const unlocked = await unlockMedia(await openedMedium(folder), undefined);
		const guid = unlocked.ok ? revealed(mediaVariable(unlocked.value.variables, '_SMSMediaGuid')) : '';
		expect(envelope(folder, 'Policy.xml', new Secret(guid))).toMatchObject({ok: true});
	});

	it.skipIf(!existsSync(vectors))(
		'writes anew what another writer sealed, so that both read the same',
		async () => {
			const theirs = join(vectors, 'stand-alone-media');
			const key = new Secret('Password1');
			const texts = ['Variables.dat', 'Policy.xml'].map(file => {
				const text = envelope(theirs, file, key);
				return text.ok ? text.value : '';
			});
			const [variables = '', policy = ''] = texts;
			const folder = temporaryFolder();
			writeFiles(folder, filesBelow(theirs));
			const options = {format: 'configuration-manager', password: key} as const;
			expect(await protectMedia(folder, {variables, policy}, options)).toMatchObject({ok: true});
			const sealed = [theirs, folder].map(location => readFileSync(join(location, 'SMS/data/Policy.xml')));
			expect(sealed[0]?.equals(sealed[1] ?? Buffer.alloc(0))).toBe(true);
			const [one, two] = await Promise.all(
				[theirs, folder].map(async location => unlockMedia(await openedMedium(location), key)),
			);
			const kept = one?.ok === true ? one.value : undefined;
			expect(kept?.taskSequences.length).toBeGreaterThan(0);
			expect(two?.ok === true ? two.value : undefined).toMatchObject({
				taskSequences: kept?.taskSequences,
				organization: kept?.organization,
				variables: expect.arrayContaining([...(kept?.variables ?? [])]),
			});
		},
	);

	it('has nothing of ours beside', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {format: 'configuration-manager', password: 'x'});
		expect([...filesBelow(folder).keys()].filter(path => /manifest|bootseq/.test(path))).toEqual([]);
	});
});
