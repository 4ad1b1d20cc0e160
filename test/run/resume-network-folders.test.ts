import {describe, expect, it} from 'vitest';
import type {Machine} from '../../source/machine/machine.ts';
import {readActiveRun} from '../../source/run/active-run.ts';
import {nobody} from '../../source/run/attendant.ts';
import {readConnections} from '../../source/run/connection-record.ts';
import {disconnectFolders} from '../../source/run/network-connections.ts';
import type {OpenRun, RunOwner} from '../../source/run/open-run.ts';
import {openActiveRun, type ResumableRun} from '../../source/run/resume-run.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {startRun} from '../../source/run/start-run.ts';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {contentForRun} from '../helpers/content-of.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {commandXml, restartXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const document = sequenceXml(
	stepXml('SMS_TaskSequence_ConnectNetworkFolderAction', 'Connect', 'smsnetuse.exe', {
		variables: {
			SMSConnectNetworkFolderPath: '\\\\server\\share',
			SMSConnectNetworkFolderDriveLetter: 'Z:',
		},
	}),
	restartXml(),
	commandXml('After', 'look'),
);

/** A computer whose connections a restart ends, and what `look` found of the letter's variable. */
const bench = () => {
	const connections = new Set<string>();
	const seen: (string | undefined)[] = [];
	const machine: Machine = {
		...createFakeMachine({
			command({environment}) {
				seen.push(environment['BootseqDriveZ']);
				return 0;
			},
		}),
		networkFolders: {
			async connect({driveLetter = ''}) {
				connections.add(driveLetter);
				return success(driveLetter);
			},
			async disconnect({driveLetter = ''}) {
				connections.delete(driveLetter);
				return success(undefined);
			},
			connected: async folders => folders.filter(({driveLetter = ''}) => connections.has(driveLetter)),
			localPath: path => path,
		},
	};
	const owner: RunOwner = {
		machine,
		stateFolder: temporaryFolder(),
		deliver() {},
		warn(text) {
			throw new Error(text);
		},
		survivesRestart: async () => success(undefined),
		attendant: nobody,
		signal: new AbortController().signal,
		program: {node: '/usr/bin/node', script: '/usr/lib/bootseq/cli.js'},
		content: contentForRun(),
	};
	return {connections, seen, owner};
};

const start = async (owner: RunOwner): Promise<OpenRun> => {
	const {sequence} = parseSequence(document, 'a.xml');
	if (sequence === undefined) {
		throw new Error('the document is no task sequence');
	}

	const taskSequence = {name: 'Test', description: '', type: 'generic', sequence} as const;
	const {table} = planSequence(taskSequence, new Map());
	const started = await startRun(
		{
			taskSequence,
			children: new Map(),
			table,
			documents: {
				documents: [{file: 'a.xml', bytes: Buffer.from(document), carriedAs: taskSequence}],
				entryName: 'Test',
			},
			variables: [],
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

const open = async (owner: RunOwner): Promise<ResumableRun> => {
	const active = readActiveRun(owner.stateFolder);
	const opened =
		active.ok && active.value !== undefined
			? await openActiveRun(active.value, owner, async () => failure('there is no carrier'))
			: undefined;
	if (!opened?.ok || opened.value === undefined) {
		throw new Error('no run can go on');
	}

	return opened.value;
};

describe('a network folder and a run that comes back (§6.9, §7.2)', () => {
	it('after the restart is connected no more, and no step sees its variable', async () => {
		const {connections, seen, owner} = bench();
		const first = await start(owner);
		expect(await runSequence(first.engine)).toMatchObject({kind: 'restart'});
		expect([...connections]).toEqual(['Z:']);
		await disconnectFolders(first.engine);
		first.suspend();
		const second = (await open(owner)).resume(undefined);
		expect(await runSequence(second.engine)).toMatchObject({kind: 'finished', result: 'succeeded'});
		expect(seen).toEqual([undefined]);
		expect(readConnections(second.engine.folders.run)).toEqual(success([]));
		second.conclude();
	});

	it('after a power cut is forgotten in the same way', async () => {
		const {connections, seen, owner} = bench();
		const first = await start(owner);
		await runSequence(first.engine);
		first.suspend();
		connections.clear();
		const second = (await open(owner)).resume(undefined);
		await runSequence(second.engine);
		expect(seen).toEqual([undefined]);
		second.conclude();
	});

	it('after the program alone had ended is still there for the next steps', async () => {
		const {connections, seen, owner} = bench();
		const first = await start(owner);
		await runSequence(first.engine);
		first.suspend();
		const second = (await open(owner)).resume(undefined);
		await runSequence(second.engine);
		expect(seen).toEqual(['Z:']);
		expect([...connections]).toEqual(['Z:']);
		second.conclude();
	});

	it('is disconnected when a person starts over', async () => {
		const {connections, owner} = bench();
		const first = await start(owner);
		await runSequence(first.engine);
		first.suspend();
		const resumable = await open(owner);
		await resumable.endConnections();
		resumable.abandon();
		expect([...connections]).toEqual([]);
	});
});
