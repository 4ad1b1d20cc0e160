import {describe, expect, it} from 'vitest';
import {decideInterrupted} from '../../source/commands/decide-interrupted.ts';
import type {Prepared} from '../../source/commands/prepared.ts';
import type {Survivor} from '../../source/machine/machine.ts';
import type {InterruptedStep} from '../../source/run/find-interrupted.ts';
import type {ResumableRun} from '../../source/run/resume-run.ts';
import {failure, type Result, success} from '../../source/sequence/result.ts';
import {exampleTable, rowOf} from '../helpers/example-run.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {prepare} from '../helpers/prepared.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const row = exampleTable[rowOf('Format')];
const running: readonly Survivor[] = [{pid: 4711, program: 'format.com'}];

const resumable = (
	interrupted: Partial<InterruptedStep>,
	{
		left = [],
		afterEnding = success([]),
		isDone = false,
	}: {
		left?: readonly (readonly Survivor[] | string)[];
		afterEnding?: Result<readonly Survivor[], string>;
		isDone?: boolean;
	} = {},
) => {
	if (row?.kind !== 'step') {
		throw new Error('the example has no step Format');
	}

	const ended: string[] = [];
	const looks = [...left];
	const machine = createFakeMachine();
	const folder = temporaryFolder();
	const step: InterruptedStep = {
		row,
		attempt: 1,
		cause: 'crash',
		policy: 'ask',
		because: 'the step type says so',
		...interrupted,
	};
	const run: Pick<ResumableRun, 'interrupted' | 'orphans' | 'verify'> = {
		interrupted: step,
		orphans: {
			folder: {run: folder, scratch: folder},
			interrupted: step,
			machine: {
				commands: {
					...machine.commands,
					async survivors() {
						const found = looks.length > 1 ? looks.shift() : looks[0];
						return typeof found === 'string' ? failure(found) : success(found ?? []);
					},
					async endSurvivors(attempt) {
						ended.push(attempt);
						return afterEnding;
					},
				},
			},
		},
		verify: async () => isDone,
	};
	// Of a run that can go on, only what this decision looks at.
	return {run: run as ResumableRun, ended};
};

const withNotices = (prepared: Prepared) => {
	const notices: string[] = [];
	return {
		notices,
		prepared: {
			...prepared,
			console: {...prepared.console, notice: (_: string, text: string) => notices.push(text)},
		},
	};
};

describe('a step that was started and never ended', () => {
	it('is decided by its policy, and nobody is asked', async () => {
		const {prepared, asked} = prepare({});
		const {run} = resumable({decided: 'rerun'});
		expect(await decideInterrupted(prepared, run)).toEqual(
			success({decision: 'rerun', by: 'policy', because: 'the step type says so'}),
		);
		expect(asked).toEqual([]);
	});

	it.each([
		[true, 'done'],
		[false, 'rerun'],
	] as const)('counts as done by what its command says: %s', async (isDone, decision) => {
		const {prepared} = prepare({});
		const {run} = resumable({policy: 'verify', verifyCommand: 'test -e /done'}, {isDone});
		expect(await decideInterrupted(prepared, run)).toMatchObject(success({decision}));
	});

	it('is asked about with what it left running, which is ended before the answer counts', async () => {
		const {prepared, asked} = prepare({reply: {kind: 'answer', answer: 'rerun'}});
		const {run, ended} = resumable({}, {left: [running]});
		expect(await decideInterrupted(prepared, run)).toMatchObject(
			success({decision: 'rerun', by: 'technician'}),
		);
		expect(asked).toMatchObject([{name: 'interrupted', question: {survivors: ['format.com (4711)']}}]);
		expect(ended).toHaveLength(1);
	});

	it('is not run again beside what it left running and what cannot be ended', async () => {
		const {prepared} = prepare({});
		const {run} = resumable({decided: 'rerun'}, {left: [running], afterEnding: success(running)});
		const decided = await decideInterrupted(prepared, run);
		expect(decided).toMatchObject({ok: false, error: {message: expect.stringContaining('format.com')}});
	});

	it('stops the program where it cannot be told whether something of it still runs', async () => {
		const {prepared} = prepare({});
		const {run, ended} = resumable({decided: 'rerun'}, {left: ['the service does not answer']});
		expect(await decideInterrupted(prepared, run)).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('the service does not answer')},
		});
		expect(ended).toEqual([]);
	});

	it('counts as failed, and says which answer is missing, when nobody can be asked', async () => {
		const {prepared, notices} = withNotices(
			prepare({reply: {kind: 'unanswered', missing: 'interrupted'}}).prepared,
		);
		const {run} = resumable({});
		const decided = await decideInterrupted(
			{...prepared, options: {...prepared.options, unattended: true}},
			run,
		);
		expect(decided).toMatchObject(success({decision: 'fail', by: 'policy'}));
		expect(notices.join()).toContain('interrupted');
	});

	it('is left alone when the person leaves the question', async () => {
		const {prepared} = prepare({reply: {kind: 'left'}});
		const {run, ended} = resumable({}, {left: [running]});
		expect(await decideInterrupted(prepared, run)).toMatchObject({ok: false});
		expect(ended).toEqual([]);
	});
});
