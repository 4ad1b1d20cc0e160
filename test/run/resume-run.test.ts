import {appendFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Machine} from '../../source/machine/machine.ts';
import {readActiveRun} from '../../source/run/active-run.ts';
import {type Attendant, nobody} from '../../source/run/attendant.ts';
import type {OpenRun, RunOwner} from '../../source/run/open-run.ts';
import {openActiveRun} from '../../source/run/resume-run.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {startRun} from '../../source/run/start-run.ts';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {atThePrompt} from '../helpers/at-the-prompt.ts';
import {contentForRun} from '../helpers/content-of.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const document = `<sequence version="3.10">
	<step type="SMS_TaskSequence_RunCommandLineAction" name="A"><action>smsswd.exe /run: a</action></step>
	<step type="SMS_TaskSequence_RunCommandLineAction" name="B"><action>smsswd.exe /run: b</action></step>
</sequence>`;

/** A machine on which command `a` asks for a restart and fails. */
const machineAt = (bootId: string): Machine => ({
	...createFakeMachine({
		command({command, environment}) {
			if (command !== 'a') {
				return 0;
			}

			appendFileSync(environment['TSENV'] ?? '', 'SMSTSRebootRequested=HD\nSMSTSRebootMessage=Updates\n');
			return 5;
		},
	}),
	bootId: async () => bootId,
});

const ownerOn = (stateFolder: string, bootId: string, attendant: Partial<Attendant>): RunOwner => ({
	machine: machineAt(bootId),
	stateFolder,
	deliver() {},
	warn(text) {
		throw new Error(text);
	},
	survivesRestart: async () => success(undefined),
	attendant: {...nobody, ...attendant},
	signal: new AbortController().signal,
	program: {node: '/usr/bin/node', script: '/usr/lib/bootseq/cli.js'},
	content: contentForRun(),
});

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

const resume = async (owner: RunOwner): Promise<OpenRun> => {
	const active = readActiveRun(owner.stateFolder);
	if (!active.ok || active.value === undefined) {
		throw new Error('no run is in progress');
	}

	const opened = await openActiveRun(active.value, owner, async () => failure('there is no carrier'));
	if (!opened.ok || opened.value === undefined) {
		throw new Error('the run cannot go on');
	}

	return opened.value.resume(undefined);
};

/** Runs up to the question what follows step A, and is ended there. */
const endAtTheQuestion = async (stateFolder: string): Promise<void> => {
	const run = await start(
		ownerOn(stateFolder, 'boot-1', {
			failurePolicy: () => 'ask',
			async askWhatFollows() {
				throw new Error('bootseq is ended');
			},
		}),
	);
	await expect(runSequence(run.engine)).rejects.toThrow('bootseq is ended');
	run.suspend();
};

describe('a restart that a failed step had asked for, when bootseq ends while a person is asked what follows', () => {
	it('is still due once the step is skipped', async () => {
		const stateFolder = temporaryFolder();
		await endAtTheQuestion(stateFolder);
		const prompt = atThePrompt('skip');
		const run = await resume(ownerOn(stateFolder, 'boot-1', prompt.attendant));
		expect(await runSequence(run.engine)).toEqual({
			kind: 'restart',
			restart: {
				target: 'current-os',
				reason: 'A asked for it',
				message: 'Updates',
				delay: 0,
				retry: false,
			},
		});
		run.suspend();
	});

	it('is not due any more when the computer was restarted meanwhile', async () => {
		const stateFolder = temporaryFolder();
		await endAtTheQuestion(stateFolder);
		const prompt = atThePrompt('skip');
		const run = await resume(ownerOn(stateFolder, 'boot-2', prompt.attendant));
		expect(await runSequence(run.engine)).toMatchObject({kind: 'finished', result: 'succeeded'});
		expect(prompt.asked).toEqual(['A attempt 1']);
		run.conclude();
	});
});
