import {describe, expect, it} from 'vitest';
import {isoImage} from '../../helpers/iso-image.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {sampleMediumFiles, sampleSequence} from '../../helpers/sample-medium.ts';
import {commandXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {driveForState, noMounts} from './private-mounts.ts';

/** A package of 60 files and 3 MB. */
const files = Object.fromEntries(
	Array.from({length: 60}, (_, index) => [
		`SMS/PKG/CON00020/${index}.bin`,
		new Uint8Array(50_000).fill(index),
	]),
);

/** What starts from an image with that package. */
const start = (bench: ProgramBench, variables: readonly {name: string; value: string}[] = []) => {
	const image = bench.write(
		'media.iso',
		isoImage(
			sampleMediumFiles({
				variables,
				files,
				taskSequences: [
					{...sampleSequence, sequenceText: sequenceXml(commandXml('Use', 'true', {packageId: 'CON00020'}))},
				],
			}),
		),
	);
	return ['boot', '--media', image, '--unattended', '--json'];
};

describe.skipIf(noMounts !== undefined)(
	`a state folder without room for the packages of an image (${noMounts ?? 'in a namespace of its own'})`,
	{timeout: 60_000},
	() => {
		it('is named with what is missing before the run starts; the media are not blamed', async () => {
			const bench = programBench();
			const args = start(bench);
			const drive = await driveForState(bench, 66_000);
			const {code, stderr} = await drive.bootseq(args);
			expect(code).toBe(2);
			expect(stderr).toMatch(
				/The content of the task sequence does not fit: 3\.0 MB are needed in \S+state\S* and .* are free\. Make room/,
			);
			expect(stderr).not.toContain('copy of the media');
			expect(drive.shell(`find ${bench.state} -name "*.bin"`)).toBe('');
		});

		it('is named in the middle of the copying too, and the media are not blamed', async () => {
			const bench = programBench();
			const args = start(bench, [
				{name: 'BootseqPrestartCommand', value: 'true'},
				{name: 'BootseqPrestartPackage', value: 'CON00020'},
			]);
			const drive = await driveForState(bench, 100_000);
			// Room for bytes is left, for files it is not: so it is full at the same place every time.
			drive.shell(`mount -o remount,nr_inodes=40 ${bench.state}`);
			const {code, stderr} = await drive.bootseq(args);
			expect(code).toBe(2);
			expect(stderr).toMatch(/The prestart command needs the package CON00020: .* could not be written/);
			expect(stderr).toContain(`Packages are copied to ${bench.state}`);
			expect(stderr).not.toContain('ake the media again');
		});
	},
);
