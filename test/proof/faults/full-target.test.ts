import {describe, expect, it} from 'vitest';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {driveForState, noMounts} from './private-mounts.ts';

/** An order for media with a package of many files, onto the drive of the state folder. */
const order = (bench: ProgramBench): readonly string[] => {
	for (let index = 0; index < 60; index++) {
		bench.write(`package/file ${index}.bin`, Buffer.alloc(30_000, index));
	}

	const document = bench.write(
		'Set up.xml',
		sequenceXml(commandXml('First', 'true', {packageId: 'CON00020'})),
	);
	return [
		['media', 'create', 'stand-alone', `CON00010=${document}`],
		['--package', `CON00020=${bench.path('package')}`, '--output', `${bench.state}/media`],
	].flat();
};

describe.skipIf(noMounts !== undefined)(
	`media for which the target has no room (${noMounts ?? 'in a namespace of their own'})`,
	{timeout: 60_000},
	() => {
		it('are refused before the first byte, with what is needed and what is there', async () => {
			const bench = programBench();
			const args = order(bench);
			const drive = await driveForState(bench, 1000);
			const {code, stderr} = await drive.bootseq(args);
			expect(code).toBe(1);
			expect(stderr).toMatch(/The content of the media .*1\.\d MB are needed.*only 1\.\d MB are free/s);
			expect(drive.shell(`ls ${bench.state}`)).not.toContain('media');
		});

		it('are taken away again when the drive becomes full in the middle, and the file is named', async () => {
			const bench = programBench();
			const args = order(bench);
			const drive = await driveForState(bench, 100_000);
			// Room for bytes is left, for files it is not: so it is full at the same place every time.
			drive.shell(`mount -o remount,nr_inodes=40 ${bench.state}`);
			const {code, stderr} = await drive.bootseq(args);
			expect(code).toBe(1);
			expect(stderr).toMatch(/file \d+\.bin could not be written: the drive became full/);
			expect(stderr).toContain('Nothing was created');
			expect(drive.shell(`ls ${bench.state}`)).not.toContain('media');
		});
	},
);
