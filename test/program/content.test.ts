import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {startContentServer} from '../helpers/content-server.ts';
import {contractFaults} from '../helpers/event-contract.ts';
import {ofType, outline, variablesAfter} from '../helpers/event-lines.ts';
import {folderTexts} from '../helpers/folder-texts.ts';
import {layPackage, sha256Of} from '../helpers/package-files.ts';
import {programBench} from '../helpers/program-bench.ts';
import {commandXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';

const id = 'CON00020';
const texts = {
	...Object.fromEntries(Array.from({length: 5}, (_, number) => [`small-${number}.txt`, `small ${number}\n`])),
	'big.bin': 'not very big. '.repeat(600_000),
};
const usesPackage = sequenceXml(commandXml('Use', 'sha256sum big.bin', {packageId: id}));

const downloadXml = (variables: Readonly<Record<string, string>>) =>
	stepXml('SMS_TaskSequence_DownloadPackageContentAction', 'Download', 'OsdDownloadContent.exe ', {
		attributes: {successCodeList: '0'},
		variables,
	});

const sourceIs = (address: string) => [
	'--unattended',
	'--set',
	`BootseqContentSources=${address}`,
	'--set',
	'SMSTSDownloadRetryDelay=0',
];

describe('content from a web server', () => {
	it('is there before the first step, and told as events', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, texts);
		const file = bench.write('ts.xml', usesPackage);
		const {code, events} = await bench.bootseq(['run', file, '--json', ...sourceIs(server.address)]);
		expect(code).toBe(0);
		const told = events().filter(
			({type}) => /^(?:run|step|content)/.test(type) && type !== 'content-progress',
		);
		expect(told.map(({type}) => type)).toEqual([
			'run-started',
			'content-started',
			'content-finished',
			'step-started',
			'step-finished',
			'run-finished',
		]);
		expect(told.flatMap(contractFaults)).toEqual([]);
		expect(told[1]).toMatchObject({package: id, bytes: 0, source: `${server.address}/${id}`});
		expect(ofType(events(), 'output')[0]?.['text']).toContain(sha256Of(texts['big.bin']));
		expect(variablesAfter(events()).get('_SMSTSLastContentDownloadLocation')).toBe(`${server.address}/${id}`);
		expect(bench.journal().map(({type}) => type)).not.toContain('content-progress');
	});

	it('goes on where it was when the program is killed in the middle: what was whole is not fetched again', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, texts);
		server.holdAfter(`/${id}/big.bin`, 5_000_000);
		const file = bench.write('ts.xml', usesPackage);
		const running = bench.start(['run', file, '--json', ...sourceIs(server.address)]);
		const work = path.join(bench.state, '_SMSTaskSequence', 'Packages', `${id}.fetch`);
		await vi.waitFor(
			() => {
				expect(readFileSync(path.join(work, 'received.jsonl'), 'utf8').trim().split('\n')).toHaveLength(5);
				expect(sizesIn(path.join(work, 'incoming'))).toBeGreaterThan(2_000_000);
			},
			{timeout: 30_000, interval: 50},
		);
		running.signal('SIGKILL');
		await running.ended;
		server.release();
		const before = server.requests.length;
		const {code, events} = await bench.bootseq(['resume', '--json', '--unattended']);
		expect(code).toBe(0);
		expect(ofType(events(), 'output')[0]?.['text']).toContain(sha256Of(texts['big.bin']));
		expect(await folderTexts(path.join(bench.state, '_SMSTaskSequence', 'Packages', id))).toEqual(texts);
		const again = server.requests.slice(before).filter(({path: name}) => name.startsWith(`/${id}/`));
		expect(again.map(({path: name}) => name)).toEqual([`/${id}/big.bin`]);
		expect(again[0]?.range).toMatch(/^bytes=[1-9]/);
	}, 90_000);

	it('can be cancelled while it is on its way', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, texts);
		server.holdAfter(`/${id}/big.bin`, 5_000_000);
		const file = bench.write('ts.xml', usesPackage);
		const running = bench.start(['run', file, '--json', ...sourceIs(server.address)]);
		await running.line(line => line.includes('content-started'));
		running.signal('SIGINT');
		const {code, events} = await running.ended;
		expect(code).toBe(130);
		expect(ofType(events(), 'run-finished', 'step-started')).toMatchObject([{result: 'cancelled'}]);
	}, 60_000);

	it('is neither fetched nor asked for again after a restart', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, {'a.txt': 'a'});
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Before', 'cat a.txt; echo SMSTSRebootRequested=HD >> "$TSENV"', {packageId: id}),
				commandXml('After', 'cat a.txt', {packageId: id}),
			),
		);
		const {code} = await bench.bootseq([
			'run',
			file,
			'--json',
			'--restart',
			'relaunch',
			...sourceIs(server.address),
		]);
		expect(code).toBe(0);
		expect(server.requests.map(({path: name}) => name)).toEqual([
			// Looked for before the start, then fetched.
			`/${id}.manifest.json`,
			`/${id}.manifest.json`,
			`/${id}/a.txt`,
		]);
	}, 60_000);

	it('is asked for with an account whose password is nowhere in what the program writes', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, {'a.txt': 'a'});
		server.ask('reader:canary-204');
		const file = bench.write('ts.xml', sequenceXml(commandXml('Use', 'cat a.txt', {packageId: id})));
		const {code, stdout, stderr} = await bench.bootseq([
			'run',
			file,
			'--json',
			...sourceIs(server.address),
			'--set',
			'BootseqContentAccount=reader',
			'--set',
			'BootseqContentPassword=canary-204',
		]);
		expect(code).toBe(0);
		expect(server.requests.at(-1)?.authorization).toBe(
			`Basic ${Buffer.from('reader:canary-204').toString('base64')}`,
		);
		expect([stdout, stderr, ...bench.log(), JSON.stringify(bench.journal())].join('\n')).not.toContain(
			'canary-204',
		);
	});

	it('with a wrong hash fails the run before the first step, with the code of the field', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, {'a.txt': 'aaaa'});
		server.files.set(`/${id}/a.txt`, 'bbbb');
		const file = bench.write('ts.xml', sequenceXml(commandXml('Use', 'cat a.txt', {packageId: id})));
		const {code, events, stderr} = await bench.bootseq(['run', file, '--json', ...sourceIs(server.address)]);
		expect(code).toBe(1);
		expect(ofType(events(), 'step-started')).toEqual([]);
		expect(ofType(events(), 'run-finished')[0]).toMatchObject({result: 'failed', code: 0x8009_1007});
		expect(stderr).toContain('a.txt');
		expect(sizesIn(path.join(bench.state, '_SMSTaskSequence', 'Packages', `${id}.fetch`, 'incoming'))).toBe(
			0,
		);
	});
});

describe('content that is missing (task-sequence-format.md §6.7)', () => {
	it('refuses the run before it starts, and says where it was looked', async () => {
		const bench = programBench();
		const server = await startContentServer();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Use', 'true', {packageId: id})));
		const {code, stderr} = await bench.bootseq(['run', file, ...sourceIs(server.address)]);
		expect(code).toBe(2);
		expect(stderr).toContain(`The content of package ${id} is not there`);
		expect(bench.runFolders()).toEqual([]);
	});

	it('refuses the run also when only the reference list of the document names it', async () => {
		const bench = programBench();
		const references = `<referenceList><reference package="${id}"/></referenceList>`;
		const file = bench.write('ts.xml', sequenceXml(commandXml('Use', 'true'), references));
		const {code, stderr} = await bench.bootseq(['run', file, '--unattended']);
		expect(code).toBe(2);
		expect(stderr).toContain('1 of its packages is missing');
		expect(stderr).toContain(`The content of package ${id} is not there`);
	});

	it('does not matter where only a disabled step needs it', async () => {
		const bench = programBench();
		const references = `<referenceList><reference package="${id}"/></referenceList>`;
		const file = bench.write(
			'ts.xml',
			sequenceXml(commandXml('Use', 'true', {packageId: id, attributes: {disable: true}}), references),
		);
		const {code} = await bench.bootseq(['run', file, '--unattended']);
		expect(code).toBe(0);
	});

	it('fails the step that needs it when content is fetched on demand', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(commandXml('First', 'true'), commandXml('Use', 'true', {packageId: id})),
		);
		const {code, events} = await bench.bootseq([
			'run',
			file,
			'--json',
			'--unattended',
			'--set',
			'_SMSTSDownloadOnDemand=true',
		]);
		expect(code).toBe(1);
		expect(outline(events())).toContain('step-finished Use 2147942402');
	});
});

describe('Download Package Content in a run', () => {
	it('puts packages into a folder and their paths into variables', async () => {
		const bench = programBench();
		const server = await startContentServer();
		server.serve(id, {'a.txt': 'from the server'});
		const share = bench.path('share');
		await layPackage(share, 'CON00021', {'b.txt': 'from the folder'}, true);
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				downloadXml({
					OSDDownloadDownloadPackages: `${id},CON00021`,
					OSDDownloadDestinationLocationType: 'Custom',
					OSDDownloadDestinationPath: bench.path('target'),
					OSDDownloadDestinationVariable: 'Tools',
				}),
				commandXml('Use', 'cat "$Tools01/a.txt" "$Tools02/b.txt"'),
			),
		);
		const {code, events} = await bench.bootseq([
			'run',
			file,
			'--json',
			...sourceIs(`${server.address};${share}`),
		]);
		expect(code).toBe(0);
		expect(ofType(events(), 'output').map(({text}) => text)).toEqual(['from the serverfrom the folder']);
		expect(variablesAfter(events()).get('Tools02')).toBe(bench.path('target', 'CON00021'));
	});
});

const sizesIn = (folder: string): number =>
	readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
