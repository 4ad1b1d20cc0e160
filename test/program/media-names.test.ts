import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ofType} from '../helpers/event-lines.ts';
import {programPath} from '../helpers/installed-program.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {commandXml, sequenceXml} from '../helpers/sequence-xml.ts';

const missing = ['xorriso', 'sfdisk', 'mkfs.fat', 'mcopy', 'mke2fs', 'debugfs'].filter(
	program => programPath(program) === undefined,
);

/** 200 characters each, with spaces, accents, another script, and one outside the first plane. */
const fileName = `${'Ünïcode name '.repeat(14)}日本語 🔑 say it.sh`.padStart(201, 'x');
const sequenceName = `Prépare – ${'werkplaats '.repeat(17)}`.padEnd(200, '日');
const label = 'Werkstatt “Nord” 日本 🔑 '.padEnd(201, 'é');

/** 500 characters, half of them composed of two. */
const password = 'e\u0301'.repeat(250) + '🔑'.repeat(250);

/** Makes media of it, and gives what the program said. */
const create = async (bench: ProgramBench, output: string) => {
	bench.write('a package/sub folder é/ß.txt', 'beside');
	bench.write(`a package/${fileName}`, 'cat "sub folder é/ß.txt"; echo " $1"');
	const document = bench.write(
		`${sequenceName.slice(0, 80)}.xml`,
		sequenceXml(commandXml(sequenceName, `sh "${fileName}" "ça va"`, {packageId: 'CON00020'})),
	);
	const made = await bench.bootseq(
		[
			['media', 'create', 'stand-alone', `CON00010=${document}`],
			['--package', `CON00020=${bench.path('a package')}`, '--label', label],
			['--output', output, '--json'],
		].flat(),
		{environment: {BOOTSEQ_MEDIA_PASSWORD: password}},
	);
	expect(made.code, made.stderr).toBe(0);
	return made.events().at(-1);
};

/** Verifies media and runs them, with the password typed on another keyboard. */
const verifyAndRun = async (bench: ProgramBench, media: string) => {
	const environment = {BOOTSEQ_MEDIA_PASSWORD: password.normalize('NFC')};
	const verified = await bench.bootseq(['media', 'verify', media], {environment});
	expect(verified.code, verified.stdout + verified.stderr).toBe(0);
	const run = await bench.bootseq(['boot', '--media', media, '--unattended', '--json'], {environment});
	expect(run.code, run.stderr).toBe(0);
	expect(ofType(run.events(), 'output').map(({text}) => text)).toEqual(['beside ça va']);
	expect(run.events()[0]).toMatchObject({type: 'run-started', media: {label}});
};

describe.skipIf(missing.length > 0)(
	'names with spaces, in any script, of 200 characters (need xorriso fdisk dosfstools mtools e2fsprogs)',
	{timeout: 60_000},
	() => {
		it('are of 200 characters', () => {
			expect([fileName, sequenceName, label].map(name => Array.from(name).length)).toEqual([200, 200, 200]);
			expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(255);
		});

		it('come back from an ISO image, and whoever reads it with Windows is told of them', async () => {
			const bench = programBench();
			const image = bench.path('my images é', 'work shop.iso');
			mkdirSync(bench.path('my images é'));
			const created = await create(bench, image);
			expect(created).toMatchObject({
				notes: [expect.stringContaining(`CON00020: ${fileName} has a name of more than 103 characters`)],
			});
			await verifyAndRun(bench, image);
		});

		it('come back from the data partition of a USB image', async () => {
			const bench = programBench();
			const image = bench.path('work shop.img');
			expect(await create(bench, image)).toMatchObject({notes: []});
			const table = execFileSync(programPath('sfdisk') ?? '', ['--json', image], {encoding: 'utf8'});
			const {start, size} = JSON.parse(table).partitiontable.partitions.at(-1);
			const data = bench.path('data.img');
			writeFileSync(data, readFileSync(image).subarray(start * 512, (start + size) * 512));
			mkdirSync(bench.path('read back'));
			execFileSync(programPath('debugfs') ?? '', ['-R', 'rdump / "read back"', data], {
				cwd: bench.folder,
				stdio: 'ignore',
			});
			await verifyAndRun(bench, bench.path('read back'));
		});
	},
);
