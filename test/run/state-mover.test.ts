import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readActiveRun, writeActiveRun} from '../../source/run/active-run.ts';
import {nobody} from '../../source/run/attendant.ts';
import type {RunEnd} from '../../source/run/engine.ts';
import type {OpenRun, RunOwner} from '../../source/run/open-run.ts';
import {openActiveRun} from '../../source/run/resume-run.ts';
import {runFolder} from '../../source/run/run-folder.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {startRun} from '../../source/run/start-run.ts';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import type {Recorded} from '../../source/sequence/event.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {failure} from '../../source/sequence/result.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {contentForRun} from '../helpers/content-of.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {
	createMemoryComputer,
	type MemoryComputer,
	type MemoryComputerDisk,
} from '../helpers/memory-computer.ts';
import {eventLine} from '../helpers/run-in-memory.ts';
import {commandXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';

const document = sequenceXml(
	commandXml('Look', 'look'),
	commandXml('Format', 'format'),
	commandXml('Mount', 'mount'),
	restartXml(),
	commandXml('After', 'after'),
);

const disk = (device: string, more: Partial<MemoryComputerDisk> = {}): MemoryComputerDisk => ({
	device,
	...more,
});

/** A run on a computer with an empty disk: what its steps make of the disks. */
const bench = (deeds: Readonly<Record<string, (computer: MemoryComputer) => void>>) => {
	const {computer, machine, survivesRestart} = createMemoryComputer((line, made) => deeds[line]?.(made));
	const events: Recorded[] = [];
	const owner: RunOwner = {
		machine,
		stateFolder: computer.stateFolder,
		deliver: event => events.push(event),
		warn(text) {
			throw new Error(text);
		},
		survivesRestart,
		attendant: nobody,
		signal: new AbortController().signal,
		program: {node: '/usr/bin/node', script: '/usr/lib/bootseq/cli.js'},
		content: contentForRun(),
	};
	return {computer, owner, events, lines: () => events.map(event => eventLine(event))};
};

const start = async (owner: RunOwner): Promise<OpenRun> => {
	const {sequence} = parseSequence(document, 'a.xml');
	if (sequence === undefined) {
		throw new Error('the document is no task sequence');
	}

	const taskSequence = {name: 'Test', description: '', type: 'generic', sequence} as const;
	const started = await startRun(
		{
			taskSequence,
			children: new Map(),
			table: planSequence(taskSequence, new Map()).table,
			documents: {
				documents: [{file: 'a.xml', bytes: Buffer.from(document), carriedAs: taskSequence}],
				entryName: 'Test',
			},
			variables: [['Word', new Secret('canary-in-memory')]],
			organization: '',
			launchMode: 'SMS',
		},
		owner,
	);
	if (!started.ok) {
		throw new Error(started.error.message);
	}

	return started.value;
};

const runToRestart = async (owner: RunOwner): Promise<RunEnd> => {
	const run = await start(owner);
	const end = await runSequence(run.engine);
	run.suspend();
	return end;
};

const logOn = (folder: string): string => {
	const active = readActiveRun(folder);
	const run = active.ok ? (active.value?.run ?? '') : '';
	return readFileSync(path.join(runFolder(folder, run).logs, 'smsts.log'), 'utf8');
};

describe('the state of a run that began in memory (media-and-boot.md §4.6)', () => {
	it('moves to the disk right after the step that made it, and the run goes on from there after the restart', async () => {
		const {computer, owner, lines} = bench({
			format(made) {
				made.disks = [disk('/dev/vda2')];
			},
		});
		expect(await runToRestart(owner)).toMatchObject({kind: 'restart'});
		const told = lines();
		expect(told[told.indexOf('state-moved /dev/vda2') - 1]).toBe('step-finished Format 0');
		computer.turnOff();
		computer.startsFrom('/dev/vda2');

		const active = readActiveRun(computer.stateFolder);
		if (!active.ok || active.value === undefined) {
			throw new Error('no run is in progress on the disk');
		}

		const opened = await openActiveRun(active.value, owner, async () => failure('no carrier'));
		if (!opened.ok || opened.value === undefined) {
			throw new Error(opened.ok ? 'the run is over' : opened.error.message);
		}

		expect(opened.value.interrupted).toBeUndefined();
		const resumed = opened.value.resume(undefined);
		expect(resumed.engine.environment.text('Word')).toBe('canary-in-memory');
		expect(await runSequence(resumed.engine)).toEqual({kind: 'finished', result: 'succeeded', code: 0});
		resumed.conclude();
		expect(lines().filter(line => line.startsWith('step-started'))).toEqual(
			['Look', 'Format', 'Mount', 'Restart', 'After'].map(name => `step-started ${name}`),
		);
		expect(lines().filter(line => line.startsWith('state-moved'))).toHaveLength(1);
	});

	it('says in the log, which goes along whole, where it is now', async () => {
		const {computer, owner} = bench({
			format(made) {
				made.disks = [disk('/dev/vda2')];
			},
		});
		await runToRestart(owner);
		const log = logOn(computer.onDisk('/dev/vda2'));
		expect(log).toContain('The state of the run was in memory and is now on /dev/vda2 (ext4)');
		expect(log).toContain('Instruction name: Look');
		expect(log).toContain('Instruction name: Restart');
	});

	it('keeps its secrets sealed on the disk', async () => {
		const {computer, owner} = bench({
			format(made) {
				made.disks = [disk('/dev/vda2')];
			},
		});
		await runToRestart(owner);
		const texts = [...filesBelow(computer.onDisk('/dev/vda2')).values()].map(bytes =>
			Buffer.from(bytes).toString('latin1'),
		);
		expect(texts.length).toBeGreaterThan(4);
		expect(texts.filter(text => text.includes('canary-in-memory'))).toEqual([]);
	});

	it('goes to the next disk when one refuses, and the log says why', async () => {
		const {computer, owner, lines} = bench({
			format(made) {
				made.disks = [
					disk('/dev/sda1', {refuses: 'It is worn out.'}),
					disk('/dev/sdb1', {free: 1000}),
					disk('/dev/sdc1', {staysOut: 'It is busy.'}),
					disk('/dev/sdd1'),
					disk('/dev/sde1'),
				];
			},
		});
		expect(await runToRestart(owner)).toMatchObject({kind: 'restart'});
		expect(lines().filter(line => line.startsWith('state-moved'))).toEqual(['state-moved /dev/sdd1']);
		const log = logOn(computer.onDisk('/dev/sdd1'));
		expect(log).toContain('does not move to /dev/sda1. It is worn out.');
		expect(log).toContain('does not move to /dev/sdb1. It has 1 MB of free space');
		expect(log).toContain('does not move to /dev/sdc1. It is busy.');
		for (const device of ['/dev/sdb1', '/dev/sdc1', '/dev/sde1']) {
			expect(existsSync(computer.onDisk(device)), device).toBe(false);
		}
	});

	it('leaves disks alone that were there before the run: a later step may partition them', async () => {
		const {computer, owner, lines} = bench({
			format(made) {
				made.disks = [...made.disks, disk('/dev/vdb1')];
			},
		});
		computer.disks = [disk('/dev/vda1'), disk('/dev/vda2', {mounted: true})];
		await runToRestart(owner);
		expect(lines()).toContain('state-moved /dev/vdb1');
		expect(existsSync(computer.onDisk('/dev/vda1'))).toBe(false);
		expect(existsSync(computer.onDisk('/dev/vda2'))).toBe(false);
	});

	it('takes one of them at the last moment, before a restart, when a step has mounted it', async () => {
		const {computer, owner, lines} = bench({
			mount(made) {
				made.disks = [disk('/dev/vda1'), disk('/dev/vda2', {mounted: true})];
			},
		});
		computer.disks = [disk('/dev/vda1'), disk('/dev/vda2')];
		expect(await runToRestart(owner)).toMatchObject({kind: 'restart'});
		const told = lines();
		expect(told[told.indexOf('state-moved /dev/vda2') - 1]).toBe('step-started Restart');
	});

	it('fails the restart when there is no disk, and the message says which ones refused', async () => {
		const {owner, events} = bench({
			format(made) {
				made.disks = [disk('/dev/sda1', {refuses: 'It is read-only.'})];
			},
		});
		expect(await runToRestart(owner)).toMatchObject({kind: 'finished', result: 'failed'});
		expect(events.find(({type, ...event}) => type === 'step-finished' && 'message' in event)).toMatchObject({
			message: expect.stringMatching(/in memory and would be lost.*sda1. It is read-only\.$/),
		});
	});

	it('stays where somebody has said that it is to be, in memory too', async () => {
		const {computer, owner, events} = bench({
			format(made) {
				made.disks = [disk('/dev/vda2')];
			},
		});
		const elsewhere = path.join(path.dirname(computer.stateFolder), 'elsewhere', '_SMSTaskSequence');
		expect(await runToRestart({...owner, stateFolder: elsewhere})).toMatchObject({result: 'failed'});
		expect(events.map(({type}) => type)).not.toContain('state-moved');
		expect(existsSync(computer.onDisk('/dev/vda2'))).toBe(false);
	});

	it('is not put over another run that is in progress on the disk', async () => {
		const {computer, owner} = bench({
			format(made) {
				made.disks = [disk('/dev/vda2')];
			},
		});
		const other = {run: '20260701-100000-0a1b2c3d', name: 'Other', started: '2026-07-01T10:00:00.000Z'};
		mkdirSync(computer.onDisk('/dev/vda2'), {recursive: true});
		writeActiveRun(computer.onDisk('/dev/vda2'), other);
		expect(await runToRestart(owner)).toMatchObject({kind: 'finished', result: 'failed'});
		expect(readActiveRun(computer.onDisk('/dev/vda2'))).toMatchObject({ok: true, value: other});
	});
});
