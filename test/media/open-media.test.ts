import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findMedia} from '../../source/media/find-media.ts';
import {openMedia} from '../../source/media/open-media.ts';
import {passwordDelay} from '../../source/media/password-delay.ts';
import {unlockMedia} from '../../source/media/unlock-media.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {
	type SampleMedium,
	sampleMediumFiles,
	writeFiles,
	writeSampleMedium,
} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const opened = async (location: string) => {
	const media = await openMedia(location);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	return media.value;
};

const medium = (options: SampleMedium) => opened(writeSampleMedium(temporaryFolder(), options));

describe('a medium, looked at without its password (media-and-boot.md §1)', () => {
	it('says its kind, label, packages and how it is encrypted', async () => {
		const {description} = await medium({password: 'Password1', algorithm: 'AES-128'});
		expect(description).toMatchObject({
			kind: 'stand-alone',
			label: 'Sample media',
			passwordRequired: true,
			unattended: false,
			variables: {algorithm: 'AES-128'},
			policy: {algorithm: 'AES-128'},
			packages: [{packageId: 'CON00020', path: 'SMS/PKG/CON00020'}],
			notes: [],
		});
	});

	it.each([
		[
			'UTF-16 with a mark',
			Buffer.from(
				'\ufeff[mediainfo]\r\nMEDIATYPE = OEMMedia\r\npasswordrequired=true\r\nUnattended=TRUE',
				'utf16le',
			),
		],
		[
			'UTF-8 with a mark',
			Buffer.from(
				'\ufeff; comment\n[MediaInfo]\nMediaType=OEMMedia\nPasswordRequired=true\nunattended="true"\n',
			),
		],
	])('is understood when TsmBootstrap.ini is %s', async (_, content) => {
		const {description} = await medium({password: 'x', files: {'SMS/data/TsmBootstrap.ini': content}});
		expect(description).toMatchObject({
			kind: 'prestaged',
			passwordRequired: true,
			unattended: true,
			notes: [],
		});
	});

	it('is found whatever the case of its paths', async () => {
		const folder = temporaryFolder();
		const files = [...sampleMediumFiles({password: 'x'})].map(
			([path, bytes]) => [path.toUpperCase(), bytes] as const,
		);
		writeFiles(folder, new Map(files));
		const media = await opened(folder);
		expect((await unlockMedia(media, new Secret('x'))).ok).toBe(true);
	});

	it('trusts the encryption more than TsmBootstrap.ini, which is not signed', async () => {
		const bootstrap = '[MediaInfo]\nMediaType=FullMedia\nPasswordRequired=false\n';
		const {description} = await medium({password: 'x', files: {'SMS/data/TsmBootstrap.ini': bootstrap}});
		expect(description.passwordRequired).toBe(true);
		expect(description.notes.join()).toContain('PasswordRequired=false');
	});

	it('without TsmBootstrap.ini is still a medium', async () => {
		const {description} = await medium({files: {'SMS/data/TsmBootstrap.ini': undefined}});
		expect(description).toMatchObject({kind: 'stand-alone', passwordRequired: false});
		expect(description.notes).toHaveLength(1);
	});

	it('is refused when it is another folder, or none', async () => {
		expect(await openMedia(temporaryFolder())).toMatchObject({ok: false, error: {kind: 'not-media'}});
		expect(await openMedia(join(temporaryFolder(), 'gone'))).toMatchObject({
			ok: false,
			error: {kind: 'not-found'},
		});
	});
});

describe('unlocking a medium (media-and-boot.md §2.4, §2.6)', () => {
	it.each(['3DES', 'AES-128', 'AES-192', 'AES-256'] as const)(
		'with its password works with %s',
		async algorithm => {
			const media = await medium({password: 'Påssword 1', algorithm});
			expect(await unlockMedia(media, new Secret('Påssword 1'))).toMatchObject({
				ok: true,
				value: {
					organization: 'Contoso',
					taskSequences: [{packageId: 'CON00010', name: 'Prepare workstation'}],
				},
			});
		},
	);

	it('needs no password when it was made without: the policy opens with the media GUID', async () => {
		const media = await medium({});
		expect(media.description.passwordRequired).toBe(false);
		expect(await unlockMedia(media, undefined)).toMatchObject({ok: true, value: {taskSequences: [{}]}});
		expect((await unlockMedia(media, new Secret('superfluous'))).ok).toBe(true);
	});

	it('says when a password is needed, and when it is wrong', async () => {
		const media = await medium({password: 'x'});
		expect(await unlockMedia(media, undefined)).toMatchObject({
			ok: false,
			error: {kind: 'password-required'},
		});
		expect(await unlockMedia(media, new Secret('y'))).toMatchObject({
			ok: false,
			error: {kind: 'wrong-password'},
		});
	});

	it('says when a file is damaged, and which', async () => {
		const policy = sampleMediumFiles({password: 'x'}).get('SMS/data/Policy.xml') ?? new Uint8Array();
		const cut = await medium({password: 'x', files: {'SMS/data/Policy.xml': policy.subarray(0, 200)}});
		expect(await unlockMedia(cut, new Secret('x'))).toMatchObject({
			ok: false,
			error: {kind: 'damaged', file: 'SMS/data/Policy.xml'},
		});
	});

	it('refuses a policy that is not the one the medium was made with, where its digest is known', async () => {
		const other = sampleMediumFiles({password: 'x', taskSequences: []}).get('SMS/data/Policy.xml');
		const exchanged = await medium({password: 'x', digest: true, files: {'SMS/data/Policy.xml': other}});
		expect(await unlockMedia(exchanged, new Secret('x'))).toMatchObject({
			ok: false,
			error: {kind: 'damaged'},
		});
		const whole = await medium({password: 'x', digest: true});
		expect((await unlockMedia(whole, new Secret('x'))).ok).toBe(true);
	});

	it('of boot media gives variables and no task sequences', async () => {
		const media = await medium({password: 'x', files: {'SMS/data/Policy.xml': undefined}});
		expect(await unlockMedia(media, new Secret('x'))).toMatchObject({ok: true, value: {taskSequences: []}});
	});
});

describe('validity dates of media (media-and-boot.md §6)', () => {
	const variables = [
		{name: 'BootseqMediaStartDate', value: '2026-03-01'},
		{name: 'BootseqMediaExpirationDate', value: '2026-03-31'},
	];

	it.each([
		['2026-02-28T23:59:59Z', 'not-valid-yet'],
		['2026-03-01T00:00:00Z', 'valid'],
		['2026-03-31T23:59:59Z', 'valid'],
		['2026-04-01T00:00:00Z', 'expired'],
	])('at %s: %s', async (now, verdict) => {
		const media = await medium({variables});
		const unlocked = await unlockMedia(media, undefined, new Date(now));
		expect(unlocked.ok ? 'valid' : unlocked.error.kind).toBe(verdict);
	});

	it('that are no dates stop the medium', async () => {
		const media = await medium({variables: [{name: 'BootseqMediaExpirationDate', value: 'soon'}]});
		expect(await unlockMedia(media, undefined)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('soon')},
		});
	});
});

describe('finding media', () => {
	it('looks at sticks and discs first, and never at network drives', async () => {
		const drive = (kind: 'fixed' | 'removable' | 'network', path = writeSampleMedium(temporaryFolder())) => ({
			path,
			kind,
			label: '',
			free: 0,
		});
		const drives = [
			drive('fixed'),
			drive('network'),
			drive('removable', temporaryFolder()),
			drive('removable'),
		];
		const found = await findMedia(drives);
		expect(found.map(({path, label}) => [path, label])).toEqual([
			[drives[3]?.path, 'Sample media'],
			[drives[0]?.path, 'Sample media'],
		]);
	});
});

describe('wrong passwords', () => {
	it('are followed by a growing delay of at most five seconds', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 100].map(passwordDelay)).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
	});
});

const vector = join(import.meta.dirname, '../../../shared/vectors/stand-alone-media');
describe.skipIf(!existsSync(vector))('a medium of an independent writer', () => {
	it('opens with its password', async () => {
		const media = await opened(vector);
		expect(media.description).toMatchObject({kind: 'stand-alone', label: 'Configuration Manager', notes: []});
		expect(await unlockMedia(media, new Secret('Password1'))).toMatchObject({
			ok: true,
			value: {
				organization: 'Contoso',
				taskSequences: [
					{advertisementId: 'CON20001', packageId: 'CON00010', name: 'Prepare workstation', required: false},
					{advertisementId: 'CON20002', packageId: 'CON00011', name: 'Collect logs', required: false},
				],
			},
		});
	});
});

describe('the folder of a set', () => {
	it('is no medium itself, and names its first volume', async () => {
		const folder = temporaryFolder();
		writeSampleMedium(join(folder, 'volume-1'));
		expect(await openMedia(folder)).toMatchObject({
			ok: false,
			error: {kind: 'not-media', help: expect.stringContaining('volume-1')},
		});
		const other = await openMedia(temporaryFolder());
		expect(other.ok || other.error.help).not.toContain('volume-1');
	});
});

describe('the label of a medium', () => {
	it('is found in a moment behind very many empty lines', async () => {
		const start = performance.now();
		const {description} = await medium({files: {'MediaLabel.txt': `${'\n'.repeat(300_000)}label=Last`}});
		expect(description.label).toBe('Last');
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
