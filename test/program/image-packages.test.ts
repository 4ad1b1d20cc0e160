import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {filesBelow} from '../helpers/files-below.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {type ProtectedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleMediumFiles, sampleSequence} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';

const password = 'canary-media-password';

const runs = (...steps: readonly string[]) => ({
	taskSequences: [{...sampleSequence, sequenceText: sequenceXml(...steps)}],
});

const files = {
	'SMS/PKG/CON00042/say.sh': 'echo "said by $(cat name.txt)"\n',
	'SMS/PKG/CON00042/name.txt': 'the image',
	'SMS/PKG/CON00050/set.sh': 'echo Tag=from-prestart >> "$TSENV"\n',
};

const say = commandXml('Say', 'sh say.sh', {packageId: 'CON00042'});

/** A signed medium as an ISO file. */
const signedImage = async (bench: ProgramBench, options: ProtectedMedium): Promise<string> => {
	const folder = bench.path('medium');
	await writeProtectedMedium(folder, {files, ...options});
	return bench.write('media.iso', isoImage(filesBelow(folder)));
};

/** A medium without a signature as an ISO file, as Configuration Manager makes them. */
const plainImage = (bench: ProgramBench, options: ProtectedMedium): string =>
	bench.write(
		'media.iso',
		isoImage(
			sampleMediumFiles({
				files,
				...(options.variables === undefined ? {} : {variables: options.variables}),
				...(options.taskSequences === undefined ? {} : {taskSequences: options.taskSequences}),
			}),
		),
	);

/** Changes one byte of a file inside an image. */
const damage = (image: string, text: string): void => {
	const bytes = readFileSync(image);
	bytes[bytes.indexOf(text)] = 0x58;
	writeFileSync(image, bytes);
};

const boot = async (bench: ProgramBench, media: string, ...args: readonly string[]) =>
	bench.bootseq(['boot', '--media', media, '--unattended', '--json', ...args], {
		environment: {BOOTSEQ_MEDIA_PASSWORD: password},
	});

const resume = async (bench: ProgramBench, ...args: readonly string[]) =>
	bench.bootseq(['resume', '--unattended', '--json', ...args], {
		environment: {BOOTSEQ_MEDIA_PASSWORD: password},
	});

const printed = (bench: ProgramBench): number =>
	bench.log().filter(text => text.includes('said by the image')).length;

describe('a run from an image of which a package was changed', {timeout: 60_000}, () => {
	it('names the file and takes the package from the next source', async () => {
		const bench = programBench();
		bench.write('share/CON00042/say.sh', 'echo said by the share\n');
		const image = await signedImage(bench, runs(say));
		damage(image, 'the image');
		const {code, stderr} = await boot(bench, image, '--set', `BootseqContentSources=${bench.path('share')}`);
		expect(code, stderr).toBe(0);
		expect(bench.log().join('\n')).toContain('said by the share');
		expect(bench.log().join('\n')).toContain(
			`${image}/SMS/PKG/CON00042/name.txt is not what its manifest says`,
		);
	});

	it('does without it when no step needs it', async () => {
		const bench = programBench();
		const image = await signedImage(bench, runs(commandXml('Greet', 'echo hello')));
		damage(image, 'the image');
		const {code, stderr} = await boot(bench, image);
		expect(code, stderr).toBe(0);
	});

	it('ends before its first step when there is no other source, with the name of the file', async () => {
		const bench = programBench();
		const image = await signedImage(bench, runs(commandXml('Greet', 'echo hello'), say));
		damage(image, 'the image');
		const {code, stderr} = await boot(bench, image);
		expect(code).toBe(1);
		expect(stderr).toContain(`${image}/SMS/PKG/CON00042/name.txt`);
		expect(bench.log().join('\n')).not.toContain('hello');
	});
});

describe.each([
	{kind: 'signed', make: signedImage},
	{kind: 'not signed', make: plainImage},
])('a run from an image that is $kind', {timeout: 60_000}, ({make}) => {
	it('goes on after a restart with what was copied, when the image is gone', async () => {
		const bench = programBench();
		const image = await make(bench, runs(say, restartXml(), say));
		const first = await boot(bench, image, '--restart', 'exit');
		expect(first.code, first.stderr).toBe(10);
		rmSync(image);
		const {code, stderr} = await resume(bench);
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(2);
	});

	it.each(['where it was', 'elsewhere'])(
		'copies a package after the restart when it is needed only then, from the image %s',
		async where => {
			const bench = programBench();
			const image = await make(bench, {
				...runs(restartXml(), say),
				variables: [{name: '_SMSTSDownloadOnDemand', value: 'true'}],
			});
			const first = await boot(bench, image, '--restart', 'exit');
			expect(first.code, first.stderr).toBe(10);
			const other = bench.path('other.iso');
			if (where === 'elsewhere') {
				renameSync(image, other);
			}

			const {code, stderr} = await resume(bench, ...(where === 'elsewhere' ? ['--media', other] : []));
			expect(code, stderr).toBe(0);
			expect(printed(bench)).toBeGreaterThanOrEqual(1);
		},
	);

	it('runs its prestart command in its package, and a step where content is used in place', async () => {
		const bench = programBench();
		const image = await make(bench, {
			...runs(commandXml('Show', 'echo "tag %Tag%"'), say),
			variables: [
				{name: 'BootseqPrestartCommand', value: 'sh set.sh'},
				{name: 'BootseqPrestartPackage', value: 'CON00050'},
				{name: '_SMSTSRunFromDP', value: 'true'},
			],
		});
		const {code, stderr} = await boot(bench, image);
		expect(code, stderr).toBe(0);
		expect(bench.log().join('\n')).toContain('tag from-prestart');
		expect(printed(bench)).toBeGreaterThanOrEqual(1);
	});

	it('runs a prestart command that has no package', async () => {
		const bench = programBench();
		const image = await make(bench, {
			...runs(commandXml('Show', 'echo "tag %Tag%"')),
			variables: [{name: 'BootseqPrestartCommand', value: 'echo Tag=alone >> "$TSENV"'}],
		});
		const {code, stderr} = await boot(bench, image);
		expect(code, stderr).toBe(0);
		expect(bench.log().join('\n')).toContain('tag alone');
	});
});

describe('a run from an image with encrypted packages', {timeout: 60_000}, () => {
	it('decrypts them for the time of the run alone, also after a restart', async () => {
		const bench = programBench();
		const image = await signedImage(bench, {
			...runs(restartXml(), say),
			password,
			encryptPackages: true,
			variables: [{name: '_SMSTSDownloadOnDemand', value: 'true'}],
		});
		expect((await boot(bench, image, '--restart', 'exit')).code).toBe(10);
		const {code, stderr} = await resume(bench);
		expect(code, stderr).toBe(0);
		expect(printed(bench)).toBeGreaterThanOrEqual(1);
		expect([...filesBelow(bench.state).keys()].filter(name => name.includes('CON00042'))).toEqual([]);
	});
});
