import {readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {createMediaSet} from '../../source/media/protection/media-set.ts';
import {protectMedia} from '../../source/media/protection/protect-media.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {type ProtectedMedium, writeProtectedMedium} from '../helpers/protected-medium.ts';
import {writeFiles} from '../helpers/sample-medium.ts';
import {Technician} from '../helpers/technician.ts';

const medium = async (bench: ProgramBench, options: ProtectedMedium = {}): Promise<string> => {
	const folder = bench.path('medium');
	await writeProtectedMedium(folder, options);
	return folder;
};

const dated = (start: string, end: string, made: string): ProtectedMedium => ({
	now: () => new Date(made),
	variables: [
		{name: 'BootseqMediaStartDate', value: start},
		{name: 'BootseqMediaExpirationDate', value: end},
	],
});

type BadMedium = {
	readonly what: string;
	readonly make: (bench: ProgramBench) => Promise<string>;
	readonly told: readonly string[];
};

const manifest = 'SMS/data/bootseq-manifest.json';

const badMedia: readonly BadMedium[] = [
	{
		what: 'without its manifest',
		async make(bench) {
			const folder = await medium(bench);
			rmSync(path.join(folder, manifest));
			rmSync(path.join(folder, 'SMS/data/bootseq-manifest.sig'));
			return folder;
		},
		told: [manifest, 'It is missing: nobody can tell whether the files of this media are'],
	},
	{
		what: 'with a damaged manifest',
		async make(bench) {
			const folder = await medium(bench);
			const file = path.join(folder, manifest);
			writeFileSync(file, readFileSync(file, 'utf8').replace('Sample', 'Simple'));
			return folder;
		},
		told: [manifest, 'It was changed after it was signed'],
	},
	{
		what: 'that expired',
		make: async bench => medium(bench, dated('2020-01-01', '2020-01-31', '2019-12-01T00:00:00Z')),
		told: ['This media expired on 2020-01-31', 'The clock of this machine says'],
	},
	{
		what: 'that may be used later',
		make: async bench => medium(bench, dated('2098-01-01', '2099-01-31', '2019-12-01T00:00:00Z')),
		told: ['This media may be used from 2098-01-01 on', 'The clock of this machine says'],
	},
	{
		what: 'on a machine whose clock is before the day it was made',
		make: async bench => medium(bench, dated('2098-01-01', '2099-01-31', '2097-12-01T00:00:00Z')),
		told: ['The clock of this machine is wrong', 'this media was made on 2097-12-01', 'Set the clock'],
	},
	{
		what: 'for machines of another kind',
		make: async bench => medium(bench, {architectures: [process.arch === 'arm64' ? 'x64' : 'arm64']}),
		told: [`This media is for ${process.arch === 'arm64' ? 'x64' : 'arm64'} machines; this one is`],
	},
	{
		what: 'that is not the first volume of its set',
		async make(bench) {
			const folder = bench.path('medium');
			writeFiles(folder, new Map([['SMS/data/TsmBootstrap.ini', Buffer.from('[MediaInfo]\r\n')]]));
			const set = createMediaSet({volumes: 3});
			const made = await protectMedia(folder, undefined, {format: 'bootseq', set, volume: 2});
			expect(made.ok).toBe(true);
			return folder;
		},
		told: ['This is volume 2 of 3', 'Insert volume 1'],
	},
	{
		what: 'whose image was copied in part',
		async make(bench) {
			const image = bench.write('medium.iso', isoImage(filesBelow(await medium(bench))));
			truncateSync(image, readFileSync(image).length / 2);
			return image;
		},
		told: ['medium.iso: It could not be read: The image ends in the middle', 'try another copy'],
	},
];

/** The terminal breaks its lines anywhere. */
const withoutBreaks = (text: string): string => text.replaceAll(/\s/g, '');

describe('a technician who starts from a medium', {timeout: 60_000}, () => {
	it.each(badMedia)(
		'$what reads on the screen what is wrong with it, and nothing is started',
		async ({make, told}) => {
			const bench = programBench();
			const media = await make(bench);
			const technician = new Technician(['boot', '--media', media, '--state', bench.state], {
				columns: 132,
				rows: 43,
			});
			expect(await technician.exit).toBe(2);
			await technician.sees('bootseq:');
			const screen = withoutBreaks(technician.terminal.text());
			for (const words of told) {
				expect(screen).toContain(withoutBreaks(words));
			}

			expect(bench.runFolders()).toEqual([]);
		},
	);
});
