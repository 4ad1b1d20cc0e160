import {rmSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ofType, outline} from '../helpers/event-lines.ts';
import {exportedObject, usualProgramFlags} from '../helpers/exported-object.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {manifest, objectXml} from '../helpers/sequence-document.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {zipOf} from '../helpers/zip-of.ts';

const type = 'SMS_TaskSequence_InstallSoftwareAction';

const installXml = (name: string, packageId: string, program: string): string =>
	stepXml(type, name, `smsswd.exe /pkg:${packageId} /install /basevar: /continueOnError:`, {
		attributes: {runIn: 'FullOS', successCodeList: '0'},
		variables: {_SMSSWDProgramName: program},
	});

const installListXml = (name: string, base: string): string =>
	stepXml(type, name, `smsswd.exe /pkg: /install /basevar:${base} /continueOnError:True`, {
		attributes: {runIn: 'FullOS', successCodeList: '0'},
	});

/** An installer that says where it runs, and ends with a code. */
const installer = (words: string, code = 0): string =>
	`echo "${words} in $(basename "$PWD")"\nexit ${code}\n`;

/** Two packages as real scripts beside `Lab.xml`, and what describes them. */
const writePackages = (bench: ProgramBench, programs: readonly object[]): void => {
	bench.write('Lab_files/CON00020/bin/editor.sh', installer('editor', 94));
	bench.write('Lab_files/CON00021/runtime.sh', installer('runtime'));
	bench.write('Lab_files/CON00021/broken.sh', installer('broken', 7));
	bench.write('software.json', JSON.stringify({programs}));
};

const editor = {
	package: 'CON00020',
	name: 'Install editor',
	commandLine: 'sh editor.sh',
	startIn: 'bin',
	// A process of Linux cannot end with 3010.
	restartCodes: [94],
	runFirst: {package: 'CON00021', program: 'Runtime'},
};
const runtime = {package: 'CON00021', name: 'Runtime', commandLine: 'sh runtime.sh'};
const broken = {package: 'CON00021', name: 'Broken', commandLine: 'sh broken.sh'};

const prepare = {package: 'CON00020', name: 'Prepare', commandLine: 'sh prepare.sh'};

const outputOf = (events: ReturnType<typeof ofType>): readonly unknown[] =>
	ofType(events, 'output').map(({text}) => text);

describe('Install Package in a run (§7.5)', () => {
	it('runs real installers, restarts when one asks for it, and goes on although software.json is gone by then', async () => {
		const bench = programBench();
		writePackages(bench, [editor, runtime, broken]);
		const file = bench.write(
			'Lab.xml',
			sequenceXml(
				commandXml('Lose the file', `rm ${bench.path('software.json')}`),
				installXml('Editor', 'CON00020', 'Install editor'),
				setVariableXml('MORE001', 'CON00021:Broken'),
				setVariableXml('MORE002', 'con00020:install EDITOR'),
				installListXml('More', 'MORE'),
			),
		);
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(ended.stderr).toBe('');
		expect(outputOf(ended.events())).toEqual([
			'runtime in CON00021',
			'editor in bin',
			'broken in CON00021',
			'editor in bin',
		]);
		expect(outline(ended.events()).filter(line => line.startsWith('step-finished'))).toEqual([
			'step-finished Lose the file 0',
			'step-finished Editor 0',
			'step-finished Set MORE001 0',
			'step-finished Set MORE002 0',
			'step-finished More 0',
		]);
		expect(ofType(ended.events(), 'run-resumed')).toHaveLength(2);
		expect(bench.log().join('\n')).toContain('The program Broken of package CON00021 failed with code 7.');
		expect(ended.code).toBe(0);
	});

	it('reads programs from the export that the task sequence came in', async () => {
		const bench = programBench();
		const sequence = sequenceXml(installXml('Editor', 'CON00020', 'Install editor'));
		const file = bench.write(
			'Lab.zip',
			await zipOf({
				'Manifest.xml': manifest('CON00010'),
				'SMS_TaskSequencePackage/CON00010/object.xml': objectXml('CON00010', 'Lab', sequence),
				'SMS_Program/CON00020_Install%20editor/object.xml': exportedObject('SMS_Program', {
					PackageID: 'CON00020',
					ProgramName: 'Install editor',
					CommandLine: 'sh editor.sh',
					WorkingDirectory: 'bin',
					ProgramFlags: usualProgramFlags,
				}),
			}),
		);
		bench.write('Lab_files/SMS_Package/CON00020/bin/editor.sh', installer('exported editor'));
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(ended).toMatchObject({code: 0, stderr: ''});
		expect(outputOf(ended.events())).toEqual(['exported editor in bin']);
	});

	it('reads software.json from the medium, and after a restart from what the run kept', async () => {
		const bench = programBench();
		const media = writeSampleMedium(bench.path('medium'), {
			files: {
				'SMS/data/Software.json': JSON.stringify({programs: [prepare]}),
			},
			taskSequences: [
				{
					...sampleSequence,
					sequenceText: sequenceXml(
						installXml('Before', 'CON00020', 'Prepare'),
						commandXml('Lose the file', `rm ${bench.path('medium/SMS/data/Software.json')}`),
						restartXml(),
						installXml('After', 'CON00020', 'Prepare'),
					),
				},
			],
		});
		const ended = await bench.bootseq([
			'boot',
			'--media',
			media,
			'--json',
			'--unattended',
			'--restart',
			'relaunch',
		]);
		expect(ended).toMatchObject({code: 0, stderr: ''});
		expect(outputOf(ended.events())).toEqual(['prepared', 'prepared']);
	});

	it('needs no content of a package that has none, though the document refers to it', async () => {
		const bench = programBench();
		writePackages(bench, [
			{package: 'CON00030', name: 'Remove', commandLine: 'echo removed', content: false},
		]);
		const document = sequenceXml(installXml('Remove', 'CON00030', 'Remove')).replace(
			'</sequence>',
			'<referenceList><reference package="CON00030" program="Remove"/></referenceList></sequence>',
		);
		const ended = await bench.bootseq(['run', bench.write('Lab.xml', document), '--json']);
		expect(ended).toMatchObject({code: 0, stderr: ''});
		expect(outputOf(ended.events())).toEqual(['removed']);
	});

	it('does not start when a program is described by nothing, and says where it was looked for', async () => {
		const bench = programBench();
		writePackages(bench, [runtime]);
		const file = bench.write('Lab.xml', sequenceXml(installXml('Editor', 'CON00020', 'Install editor')));
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(ended.code).toBe(2);
		expect(ofType(ended.events(), 'diagnostic')).toContainEqual(
			expect.objectContaining({
				message: expect.stringMatching(
					new RegExp(`program-undescribed.*Looked in ${bench.path('software.json')}`),
				),
			}),
		);
		expect(ofType(ended.events(), 'step-started')).toEqual([]);
	});

	it('does not start with a software.json that is wrong, and says where', async () => {
		const bench = programBench();
		writePackages(bench, []);
		bench.write('software.json', '{"programs": [\n  {"package": "CON00020", "name": "Install editor"}\n]}');
		const file = bench.write('Lab.xml', sequenceXml(commandXml('Hello', 'echo hello')));
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(ended.code).toBe(2);
		expect(ofType(ended.events(), 'diagnostic')).toContainEqual(
			expect.objectContaining({
				message: expect.stringContaining(`${bench.path('software.json')}:2:3: error software-manifest`),
			}),
		);
		rmSync(bench.path('software.json'));
		expect((await bench.bootseq(['run', file, '--json'])).code).toBe(0);
	});
});
