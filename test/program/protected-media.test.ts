import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {leaksInFolder, leaksInTexts} from '../helpers/canaries.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {type ProtectedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleSequence} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {keys, Technician} from '../helpers/technician.ts';

const password = 'canary-media-password';
const content = 'planted-canary-content';

const document = sequenceXml(
	commandXml('Before', 'sh say.sh', {packageId: 'CON00042'}),
	restartXml('Restart'),
	commandXml('After', 'sh say.sh', {packageId: 'CON00042'}),
);

const medium = async (bench: ProgramBench, options: ProtectedMedium = {}) => {
	const folder = bench.path('medium');
	const {fingerprint = ''} = await writeProtectedMedium(folder, {
		password,
		taskSequences: [{...sampleSequence, sequenceText: document}],
		files: {'SMS/PKG/CON00042/say.sh': `echo ${content}\n`},
		...options,
	});
	return {folder, fingerprint};
};

const boot = async (bench: ProgramBench, media: string, ...args: readonly string[]) =>
	bench.bootseq(['boot', '--media', media, '--unattended', '--json', ...args], {
		environment: {BOOTSEQ_MEDIA_PASSWORD: password},
	});

/** What the steps of the run have printed. */
const printed = (bench: ProgramBench): number => bench.log().filter(text => text.includes(content)).length;

describe('a run from protected media', () => {
	it('uses packages where they lie, over a restart', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench);
		const {code, stderr} = await boot(bench, folder);
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(2);
	});

	it('does the same from an image', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench);
		const image = bench.write('media.iso', isoImage(filesBelow(folder)));
		const {code, stderr} = await boot(bench, image);
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(2);
	});

	it('decrypts packages for the time of the run alone', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench, {encryptPackages: true});
		const {code, stdout, stderr} = await boot(bench, folder);
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(2);
		expect(leaksInFolder([password], bench.state)).toEqual([]);
		expect(leaksInTexts([password], {stdout, stderr})).toEqual([]);
		const left = [...filesBelow(bench.state).keys()].filter(name => name.includes('CON00042'));
		expect(left).toEqual([]);
	});

	it('decrypts the package of its prestart command for that alone', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench, {
			encryptPackages: true,
			variables: [
				{name: 'BootseqPrestartCommand', value: 'sh set.sh'},
				{name: 'BootseqPrestartPackage', value: 'CON00050'},
			],
			taskSequences: [{...sampleSequence, sequenceText: sequenceXml(commandXml('Show', 'echo "tag %Tag%"'))}],
			files: {'SMS/PKG/CON00050/set.sh': 'echo Tag=from-prestart >> "$TSENV"\n'},
		});
		const {code, stderr} = await boot(bench, folder);
		expect(code, stderr).toBe(0);
		expect(bench.log().join('\n')).toContain('tag from-prestart');
		expect([...filesBelow(bench.state).keys()].filter(name => name.includes('CON00050'))).toEqual([]);
	});

	it('runs no file of the root of the medium with its prestart command: nothing says what must be there', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench, {
			variables: [{name: 'BootseqPrestartCommand', value: 'sh set.sh'}],
			files: {'set.sh': 'echo Tag=from-prestart >> "$TSENV"\n'},
		});
		const {code, stderr} = await boot(bench, folder);
		expect(code).toBe(2);
		expect(stderr).toMatch(/set\.sh/);
	});

	it('stops before a package that was changed between two restarts is used', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench);
		const first = await boot(bench, folder, '--restart', 'exit');
		expect(first.code, first.stderr).toBe(10);
		const script = path.join(folder, 'SMS/PKG/CON00042/say.sh');
		writeFileSync(script, readFileSync(script, 'utf8').replace('planted', 'grafted'));
		const second = await bench.bootseq(['resume', '--unattended', '--json']);
		expect(second.code).toBe(1);
		expect(bench.log().join('\n')).toContain(script);
		expect(bench.log().join('\n')).not.toContain('grafted-canary');
	});

	it('goes on with what it decrypted when the medium is gone after a restart', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench, {encryptPackages: true});
		const first = await boot(bench, folder, '--restart', 'exit');
		expect(first.code, first.stderr).toBe(10);
		const second = await bench.bootseq(['resume', '--unattended', '--json', '--media', bench.path('gone')]);
		expect(second.code, second.stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(2);
	});
});

describe('a run that was cut off before its packages were decrypted', () => {
	const onDemand = (bench: ProgramBench) =>
		medium(bench, {
			encryptPackages: true,
			variables: [{name: '_SMSTSDownloadOnDemand', value: 'true'}],
			taskSequences: [
				{
					...sampleSequence,
					sequenceText: sequenceXml(
						restartXml('Restart'),
						commandXml('After', 'sh say.sh', {packageId: 'CON00042'}),
					),
				},
			],
		});

	it('asks for the password once more', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await onDemand(bench);
		expect((await boot(bench, folder, '--restart', 'exit')).code).toBe(10);
		const {code, stderr} = await bench.bootseq(['resume', '--unattended', '--json'], {
			environment: {BOOTSEQ_MEDIA_PASSWORD: password},
		});
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(1);
	});

	it('says what is missing when nobody answers', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await onDemand(bench);
		expect((await boot(bench, folder, '--restart', 'exit')).code).toBe(10);
		const {code} = await bench.bootseq(['resume', '--unattended', '--json']);
		expect(code).toBe(1);
		expect(bench.log().join('\n')).toContain('only the password of the media opens it');
	});
});

describe('a password that is typed', () => {
	const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

	it.each([
		['one character', 'é'],
		['500 characters with combining marks and emoji', `${'e\u0301'.repeat(250)}${family.repeat(250)}`],
	])(
		'opens the medium when it has %s, composed in another way than where it was made',
		{
			timeout: 60_000,
		},
		async (_, chosen) => {
			const bench = programBench();
			const {folder} = await medium(bench, {password: chosen.normalize('NFC')});
			const technician = new Technician(
				['boot', '--media', folder, '--state', bench.state, '--restart', 'exit'],
				{
					columns: 100,
					rows: 30,
				},
			);
			await technician.sees('Media password', 30_000);
			technician.types(`${chosen.normalize('NFD')}${keys.enter}`);
			expect(await technician.exit).toBe(10);
			expect(printed(bench)).toBeGreaterThanOrEqual(1);
		},
	);
});

describe('media that are refused', () => {
	it('are told by name, and nothing is started', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder} = await medium(bench);
		writeFileSync(path.join(folder, 'SMS/data/TsmBootstrap.ini'), '[MediaInfo]\r\nUnattended=true\r\n');
		const {code, stderr} = await boot(bench, folder);
		expect(code).toBe(2);
		expect(stderr).toContain('SMS/data/TsmBootstrap.ini');
		expect(stderr).toContain('changed');
		expect(bench.runFolders()).toEqual([]);
	});

	it('are those of another key, where --trust names one, by either spelling', {timeout: 60_000}, async () => {
		const bench = programBench();
		const {folder, fingerprint} = await medium(bench);
		const refused = await boot(bench, folder, '--trust', '0'.repeat(64));
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain(fingerprint);
		expect(refused.stderr).toContain('0'.repeat(64));
		const key = path.join(folder, 'boot/bootseq.pub');
		expect(existsSync(key)).toBe(true);
		for (const trusted of [fingerprint, key]) {
			const other = programBench();
			const {code, stderr} = await boot(other, folder, '--trust', trusted);
			expect(code, stderr).toBe(0);
		}
	});
});
