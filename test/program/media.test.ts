import {existsSync, renameSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {ofType, outline, variablesAfter} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {type SampleMedium, sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';

/** A medium that another program has written. */
const foreignMedium = path.join(import.meta.dirname, '../../../shared/vectors/stand-alone-media');

const show = sequenceXml(commandXml('Show', 'echo "tag $AssetTag site $Site"'));

const medium = (bench: ProgramBench, sample: SampleMedium = {}): string =>
	writeSampleMedium(bench.path('medium'), {
		taskSequences: [{...sampleSequence, sequenceText: show}],
		...sample,
	});

const boot = async (bench: ProgramBench, media: string, answers: object = {}, ...args: readonly string[]) => {
	const file = bench.write('answers.json', JSON.stringify(answers));
	return bench.bootseq(['boot', '--media', media, '--unattended', '--json', '--answers', file, ...args]);
};

describe.skipIf(!existsSync(foreignMedium))('a medium of another writer', () => {
	const password = 'Password1';

	it('is unlocked, and both of its task sequences run to their end', {timeout: 60_000}, async () => {
		const listed = await boot(programBench(), foreignMedium, {password});
		expect(listed.code).toBe(2);
		expect(listed.stderr).toContain('sequence');
		const inspected = await programBench().bootseq(['media', 'inspect', foreignMedium], {
			environment: {BOOTSEQ_MEDIA_PASSWORD: password},
		});
		const ids = [...new Set([...inspected.stdout.matchAll(/\b[A-Z]{3}0001\d\b/g)].map(([id]) => id))];
		expect(ids).toHaveLength(2);
		for (const sequence of ids) {
			const {code, stderr, events} = await boot(programBench(), foreignMedium, {password, sequence});
			expect(code, stderr).toBe(0);
			expect(events()[0]).toMatchObject({type: 'run-started', packageId: sequence});
		}
	});

	it('is refused with words when the password is wrong or missing, and nothing is started', async () => {
		const bench = programBench();
		const wrong = await boot(bench, foreignMedium, {password: 'password1'});
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toMatch(/password/i);
		const missing = await boot(bench, foreignMedium);
		expect(missing.code).toBe(2);
		expect(missing.stderr).toContain('there is no answer for: password');
		expect(bench.runFolders()).toEqual([]);
	});

	it('takes the password from the process environment, which steps do not see', async () => {
		const bench = programBench();
		const media = medium(bench, {
			password,
			taskSequences: [{...sampleSequence, sequenceText: sequenceXml(commandXml('Show', 'env'))}],
		});
		const {code, stdout} = await bench.bootseq(['boot', '--media', media, '--unattended', '--json'], {
			environment: {BOOTSEQ_MEDIA_PASSWORD: password},
		});
		expect(code).toBe(0);
		expect(stdout).not.toContain(password);
	});
});

describe('bootseq boot (contract: command-line.md, "Commands")', () => {
	it('runs the only task sequence of a medium without a password', async () => {
		const bench = programBench();
		const {code, events} = await boot(bench, medium(bench));
		expect(code).toBe(0);
		expect(events()[0]).toMatchObject({
			type: 'run-started',
			name: 'Prepare workstation',
			packageId: 'CON00010',
			media: {label: 'Sample media'},
		});
		expect(variablesAfter(events()).get('_SMSTSMediaType')).toBe('FullMedia');
	});

	it('runs the package of a medium from its folder, also after a restart, from wherever the medium is then', async () => {
		const bench = programBench();
		const text = sequenceXml(
			commandXml('Before', 'sh prepare.sh', {packageId: 'CON00020'}),
			restartXml(),
			commandXml('After', 'sh prepare.sh', {packageId: 'CON00020'}),
		);
		const media = medium(bench, {taskSequences: [{...sampleSequence, sequenceText: text}]});
		const {code, events} = await boot(bench, media, {}, '--restart', 'relaunch');
		expect(code).toBe(0);
		expect(ofType(events(), 'output').map(({text: line}) => line)).toEqual(['prepared', 'prepared']);
	});

	it('fills the form of the medium from the answers, and names the one that is missing or wrong', async () => {
		const bench = programBench();
		const fields = [
			{variable: 'AssetTag', label: 'Asset tag', required: true, pattern: String.raw`[A-Z]{2}-\d{4}`},
			{variable: 'Site', kind: 'choice', label: 'Site', choices: ['Lyon', 'Gent'], default: 'Lyon'},
		];
		const media = medium(bench, {
			variables: [{name: 'BootseqPrestartFields', value: JSON.stringify(fields)}],
		});
		const filled = await boot(bench, media, {prestart: {assettag: 'CO-0001', Site: 'Gent'}});
		expect(ofType(filled.events(), 'output').map(({text}) => text)).toEqual(['tag CO-0001 site Gent']);

		const missing = await boot(bench, media);
		expect(missing.code).toBe(2);
		expect(missing.stderr).toContain('prestart.AssetTag');

		const wrong = await boot(bench, media, {prestart: {AssetTag: '12'}});
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toContain('Asset tag');
		expect(bench.runFolders()).toHaveLength(1);
	});

	it('asks for variables that are present and empty, not for those that --set gives', async () => {
		const bench = programBench();
		const media = medium(bench, {variables: [{name: 'AssetTag', value: ''}]});
		const {code, events} = await boot(bench, media, {}, '--set', 'AssetTag=CO-0002', '--set', 'Site=Lyon');
		expect(code).toBe(0);
		expect(ofType(events(), 'output').map(({text}) => text)).toEqual(['tag CO-0002 site Lyon']);
	});
});

describe('the prestart command (media-and-boot.md §4.5)', () => {
	const withCommand = (bench: ProgramBench, command: string): string =>
		medium(bench, {
			variables: [
				{name: 'BootseqPrestartCommand', value: command},
				{name: 'BootseqPrestartPackage', value: 'CON00020'},
				{name: 'Site', value: 'Lyon'},
				{name: 'Pin', value: new Secret('canary-pin')},
				{name: 'AssetTag', value: ''},
			],
			files: {
				'SMS/PKG/CON00020/ask.sh':
					'test "$(bootseq env get Pin)" = canary-pin && bootseq env set AssetTag "$(bootseq env get Site)-1"; echo Site=Gent >> "$TSENV"\n',
			},
		});

	it('runs in its package with the environment open to it, before anything is asked', async () => {
		const bench = programBench();
		const {code, stdout, events} = await boot(bench, withCommand(bench, 'sh ask.sh'));
		expect(code).toBe(0);
		expect(ofType(events(), 'output').map(({text}) => text)).toEqual(['tag Lyon-1 site Gent']);
		expect(stdout).not.toContain('canary-pin');
		expect(existsSync(path.join(bench.state, '_SMSTaskSequence', 'prestart'))).toBe(false);
	});

	it('stops everything with its own words when it ends with another code than 0', async () => {
		const bench = programBench();
		const {code, stderr} = await boot(bench, withCommand(bench, 'echo "no network cable"; exit 3'));
		expect(code).toBe(2);
		expect(stderr).toContain('ended with code 3');
		expect(stderr).toContain('no network cable');
		expect(bench.runFolders()).toEqual([]);
	});

	it('can choose the task sequence by SMSTSPreferredAdvertID', async () => {
		const bench = programBench();
		const other = {
			...sampleSequence,
			advertisementId: 'CON20009',
			packageId: 'CON00019',
			name: 'Other',
			sequenceText: show,
		};
		const media = medium(bench, {
			variables: [
				{name: 'BootseqPrestartCommand', value: 'echo SMSTSPreferredAdvertID=CON20009 >> "$TSENV"'},
			],
			taskSequences: [{...sampleSequence, sequenceText: show}, other],
		});
		const {code, events} = await boot(bench, media);
		expect(code).toBe(0);
		expect(outline(events())[0]).toBe('run-started Other');
	});
});

describe('a run in progress on a disk that was slow to come', () => {
	it('is gone on with, although this program had found none when it started', {timeout: 60_000}, async () => {
		const bench = programBench();
		const text = sequenceXml(commandXml('Before', 'true'), restartXml(), commandXml('After', 'true'));
		const begun = medium(bench, {taskSequences: [{...sampleSequence, sequenceText: text}]});
		expect((await boot(bench, begun, {}, '--restart', 'exit')).code).toBe(10);
		renameSync(bench.state, bench.path('disk'));

		// Its prestart command stands in for the system, which mounts the disk while the program asks its questions.
		const asked = writeSampleMedium(bench.path('other-medium'), {
			variables: [
				{name: 'BootseqPrestartCommand', value: `cp -a '${bench.path('disk')}/.' '${bench.state}'`},
			],
			taskSequences: [{...sampleSequence, sequenceText: show}],
		});
		const {code, stderr, events} = await boot(bench, asked);
		expect(code, stderr).toBe(0);
		const started = ofType(events(), 'step-started').map(({name}) => name);
		expect(started).toEqual(['After']);
		expect(bench.runFolders()).toHaveLength(1);
	});
});
