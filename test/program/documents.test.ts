import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {corpusFiles} from '../helpers/corpus-files.ts';
import {outline} from '../helpers/event-lines.ts';
import {programBench} from '../helpers/program-bench.ts';
import {manifest, objectXml} from '../helpers/sequence-document.ts';
import {commandXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {zipOf} from '../helpers/zip-of.ts';

const hello = sequenceXml(commandXml('Say hello', 'echo hello'));

const hubFile = (document: string): string =>
	document.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const exported = async ({withManifest = true}: {withManifest?: boolean} = {}) =>
	zipOf({
		...(withManifest ? {'Manifest.xml': manifest('CON00010')} : {}),
		'SMS_TaskSequencePackage/CON00010/object.xml': objectXml('CON00010', 'Parent', hello),
		'SMS_TaskSequencePackage/CON00012/object.xml': objectXml(
			'CON00012',
			'Other',
			sequenceXml(commandXml('Say goodbye', 'echo goodbye')),
		),
	});

const machines = [
	'desktop-bios',
	'desktop-secure-boot',
	'laptop-uefi',
	'server',
	'tablet',
	'virtual-machine',
] as const;
const machineFile = (name: string): string =>
	path.join(import.meta.dirname, '../../media-samples/machines', `${name}.json`);

describe('bootseq run (contract: command-line.md, "Commands")', () => {
	it.each([
		['a ts.xml', 'ts.xml', hello],
		['a community hub file', 'Hello.xml', hubFile(hello)],
		['an object.xml', 'object.xml', objectXml('CON00010', 'Hello', hello)],
	])('runs the task sequence of %s', async (_what, name, document) => {
		const bench = programBench();
		const {code, stderr, events} = await bench.bootseq(['run', bench.write(name, document), '--json']);
		expect(stderr).toBe('');
		expect(outline(events())).toEqual([
			`run-started ${name === 'object.xml' ? 'Hello' : path.parse(name).name}`,
			'step-started Say hello',
			'step-finished Say hello 0',
			'run-finished 0',
		]);
		expect(code).toBe(0);
	});

	it('runs the entry object of an export, or the task sequence that --sequence names by package ID or name', async () => {
		const bench = programBench();
		const file = bench.write('export.zip', await exported());
		const started = async (...args: readonly string[]) => {
			const {events} = await bench.bootseq(['run', file, '--json', ...args]);
			return events()[0];
		};
		expect(await started()).toMatchObject({name: 'Parent', packageId: 'CON00010'});
		expect(await started('--sequence', 'CON00012')).toMatchObject({name: 'Other', packageId: 'CON00012'});
		expect(await started('--sequence', 'other')).toMatchObject({name: 'Other'});
	});

	it('says which task sequences an export holds when the one asked for is not among them', async () => {
		const bench = programBench();
		const file = bench.write('export.zip', await exported());
		const {code, stderr} = await bench.bootseq(['run', file, '--sequence', 'Third']);
		expect(code).toBe(2);
		expect(stderr).toContain('The file holds no task sequence "Third"');
		expect(stderr).toContain('Parent (CON00010), Other (CON00012)');
	});

	it('names what is missing when an export has no entry object and nobody can be asked', async () => {
		const bench = programBench();
		const file = bench.write('export.zip', await exported({withManifest: false}));
		const {code, stderr} = await bench.bootseq(['run', file, '--unattended']);
		expect(code).toBe(2);
		expect(stderr).toContain('--sequence');
		expect(stderr).toContain('Parent (CON00010), Other (CON00012)');

		const answers = bench.write('answers.json', JSON.stringify({sequence: 'Other'}));
		const answered = await bench.bootseq(['run', file, '--unattended', '--answers', answers, '--json']);
		expect(answered.events()[0]).toMatchObject({name: 'Other'});
	});

	it('says where a document that is no task sequence stops being one, and starts nothing', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', '<sequence version="3.10">\n<step');
		const {code, stderr} = await bench.bootseq(['run', file, '--unattended']);
		expect(code).toBe(2);
		expect(stderr).toContain(`${file}:2:`);
		expect(bench.runFolders()).toEqual([]);
	});
});

describe.skipIf(corpusFiles.length === 0)('real task sequences', () => {
	it('all pass "sequence check"', async () => {
		const {code, stderr} = await programBench().bootseq(['sequence', 'check', ...corpusFiles]);
		expect(stderr).toBe('');
		expect(code).toBe(0);
	});

	it.concurrent.each(corpusFiles.map(file => [path.basename(file), file] as const))(
		'%s is walked to its end by a dry run',
		async (name, file) => {
			const bench = programBench();
			// The deployment share holds several, and nothing says which of them is meant.
			const chosen = name === 'Control.zip' ? ['--sequence', 'OSDCloud'] : [];
			const {code, stdout, events} = await bench.bootseq([
				'run',
				file,
				'--dry-run',
				'--unattended',
				'--json',
				...chosen,
			]);
			expect(code, stdout.slice(-500)).toBe(0);
			expect(events().at(-1)).toMatchObject({type: 'run-finished', result: 'succeeded'});
		},
	);

	it.concurrent.each(machines)('are walked as the recorded machine %s would run them', async machine => {
		const bench = programBench();
		for (const file of corpusFiles.filter(name => /PSDClient|Gather Light|Citrix/.test(name))) {
			const {code, events} = await bench.bootseq([
				'run',
				file,
				'--dry-run',
				'--unattended',
				'--json',
				'--machine',
				machineFile(machine),
			]);
			expect(code).toBe(0);
			expect(events()[0]).toMatchObject({type: 'run-started', machine: {make: expect.stringMatching(/./)}});
		}
	});
});
