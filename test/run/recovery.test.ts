import {appendFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {CommandRequest} from '../../source/machine/machine.ts';
import type {Recovery} from '../../source/run/attendant.ts';
import {applyEvent, createRunState} from '../../source/sequence/fold.ts';
import {Secret} from '../../source/sequence/secret.ts';
import type {SequenceItem} from '../../source/sequence/sequence.ts';
import {atThePrompt, type Said} from '../helpers/at-the-prompt.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';
import {setVariable} from '../helpers/set-variable-step.ts';

type Codes = Readonly<Record<string, number | readonly number[]>>;

/** A machine whose commands end with these codes; of several each attempt takes the next, and the last one stays. */
const machineWith = (codes: Codes, onRun?: (request: CommandRequest) => void) => {
	const starts = new Map<string, number>();
	return createFakeMachine({
		command(request) {
			onRun?.(request);
			const name = typeof request.command === 'string' ? request.command : request.command.program;
			const start = starts.get(name) ?? 0;
			starts.set(name, start + 1);
			const given = codes[name] ?? 0;
			return typeof given === 'number' ? given : (given[Math.min(start, given.length - 1)] ?? 0);
		},
	});
};

const ask = async (items: readonly SequenceItem[], codes: Codes, ...answers: readonly Said[]) => {
	const prompt = atThePrompt(...answers);
	const run = await runInMemory(taskSequence(items), {
		machine: machineWith(codes),
		attendant: prompt.attendant,
	});
	return {...run, asked: prompt.asked, last: run.lines.at(-1)};
};

describe('asking what follows a failed step, where others have got it wrong (field.md §2 no. 8)', () => {
	it('#707: a retry really runs the step again, with a new attempt number', async () => {
		const {lines, last} = await ask([step('A'), step('B')], {A: [5, 0]}, 'retry');
		expect(lines).toContain('step-started A attempt 2');
		expect(lines.filter(line => line.startsWith('step-started A'))).toHaveLength(2);
		expect(last).toBe('run-finished succeeded 0');
	});

	it('#2885: the tenth retry asks again like the first, and never goes on with the next step', async () => {
		const retries = Array.from({length: 10}, () => 'retry' as const);
		const {lines, asked, last} = await ask([step('A'), step('B')], {A: 5}, ...retries, 'abort');
		expect(asked).toHaveLength(11);
		expect(lines).not.toContain('step-started B');
		expect(last).toBe('run-finished failed 5');
	});

	it('#2885: retries that the answers file gives are used up without turning into a skip', async () => {
		const {lines} = await runInMemory(taskSequence([step('A'), step('B')]), {
			machine: machineWith({A: 5}),
			decideFailure: ({attempt}) => (attempt <= 10 ? 'retry' : 'abort'),
		});
		expect(lines.filter(line => line.startsWith('step-started A'))).toHaveLength(11);
		expect(lines).not.toContain('step-started B');
		expect(lines.at(-1)).toBe('run-finished failed 5');
	});

	it('#5208: abort ends the run at once, without another attempt', async () => {
		const {lines, last} = await ask([step('A'), step('B')], {A: 5}, 'abort');
		expect(lines.filter(line => line.startsWith('step-started'))).toEqual(['step-started A']);
		expect(lines).toContain('decision abort');
		expect(last).toBe('run-finished failed 5');
	});

	it('#7454: abort is asked for once, however many groups are around the step', async () => {
		const {asked, lines} = await ask([group('G', [group('H', [step('A')]), step('B')])], {A: 5}, 'abort');
		expect(asked).toEqual(['A attempt 1']);
		expect(lines.slice(-3)).toEqual([
			'group-finished H failed',
			'group-finished G failed',
			'run-finished failed 5',
		]);
	});

	it('#8719: a step that ran into its time-out is asked about too', async () => {
		const prompt = atThePrompt('retry');
		let starts = 0;
		const {lines} = await runInMemory(taskSequence([step('A', {timeout: 60})]), {
			machine: createFakeMachine({command: () => (starts++ === 0 ? {kind: 'timed-out'} : 0)}),
			attendant: prompt.attendant,
		});
		expect(prompt.asked).toEqual(['A attempt 1']);
		expect(lines.at(-1)).toBe('run-finished succeeded 0');
	});

	it('#1074: where nobody is to be asked, nobody is waited for', async () => {
		const {lines} = await runInMemory(taskSequence([step('A')]), {
			machine: machineWith({A: 5}),
			attendant: {
				failurePolicy: () => 'abort',
				askWhatFollows: async () => new Promise(() => {}),
			},
		});
		expect(lines.at(-1)).toBe('run-finished failed 5');
	});

	it('#169: a step that succeeded after a retry counts as succeeded everywhere', async () => {
		const {engine, last} = await ask([group('G', [step('A')])], {A: [5, 0]}, 'retry');
		const {state} = engine.recorder;
		expect([...state.rows.values()].map(({status}) => status)).toEqual(['succeeded', 'succeeded']);
		expect(state.failedStep).toBeUndefined();
		expect(state.lastAction).toEqual({name: 'A', code: 0, succeeded: true});
		expect(last).toBe('run-finished succeeded 0');
	});

	it('#154: what was decided, by whom and about which step is recorded', async () => {
		const {events} = await ask([step('A'), step('B')], {A: [5, 5, 0], B: 7}, 'retry', 'retry', 'skip');
		expect(events.filter(({type}) => type === 'decision')).toMatchObject([
			{index: 0, choice: 'retry', by: 'technician'},
			{index: 0, choice: 'retry', by: 'technician'},
			{index: 1, choice: 'skip', by: 'technician'},
		]);
	});
});

describe('asking what follows a failed step', () => {
	it('comes after the end of the step has been recorded, so that a power cut comes back to the question', async () => {
		const prompt = atThePrompt(({state}) => {
			expect(state.running).toBeUndefined();
			expect(state.undecided).toEqual({index: 0, name: 'A', attempt: 1, code: 5});
			return {choice: 'abort', by: 'technician'};
		});
		await runInMemory(taskSequence([step('A')]), {
			machine: machineWith({A: 5}),
			attendant: prompt.attendant,
		});
		expect(prompt.asked).toHaveLength(1);
	});

	it('does not happen where continue on error holds the failure, of the step or of a group around it', async () => {
		const {asked, last} = await ask(
			[step('A', {continueOnError: true}), group('G', [step('B')], {continueOnError: true})],
			{A: 5, B: 6},
		);
		expect(asked).toEqual([]);
		expect(last).toBe('run-finished succeeded 0');
	});

	it('skips as continue on error would: the next step of the group runs', async () => {
		const {lines, engine} = await ask([group('G', [step('A'), step('B')]), step('C')], {A: 5}, 'skip');
		expect(lines.slice(-7)).toEqual([
			'decision skip',
			'step-started B',
			'step-finished B 0',
			'group-finished G',
			'step-started C',
			'step-finished C 0',
			'run-finished succeeded 0',
		]);
		expect(engine.recorder.state.rows.get(1)?.status).toBe('failed-ignored');
	});

	it('restarts after a step that asked for it, when that step is passed over, and not before a retry', async () => {
		const prompt = atThePrompt('retry', 'skip');
		const {lines} = await runInMemory(taskSequence([step('A'), step('B')]), {
			machine: machineWith({A: 5}, ({environment}) =>
				appendFileSync(environment['TSENV'] ?? '', 'SMSTSRebootRequested=HD\n'),
			),
			attendant: prompt.attendant,
		});
		expect(lines.filter(line => /^(restart|step-started|decision)/.test(line)).slice(0, 5)).toEqual([
			'step-started A',
			'decision retry',
			'step-started A attempt 2',
			'decision skip',
			'restart-requested current-os',
		]);
	});

	it('fails with every open group when the step is skipped and the restart it asked for would lose the run', async () => {
		const prompt = atThePrompt('skip');
		const {lines} = await runInMemory(taskSequence([group('G', [step('A')])]), {
			machine: machineWith({A: 5}, ({environment}) =>
				appendFileSync(environment['TSENV'] ?? '', 'SMSTSRebootRequested=HD\n'),
			),
			attendant: prompt.attendant,
			survivesRestart: async () => ({ok: false, error: 'there is no formatted disk'}),
		});
		expect(lines.slice(-3)).toEqual([
			'decision skip',
			'group-finished G failed',
			'run-finished failed 2147500037',
		]);
	});

	it('ends as cancelled when the run is cancelled during the question', async () => {
		const cancellation = new AbortController();
		const prompt = atThePrompt(() => {
			cancellation.abort();
			return {choice: 'retry', by: 'technician'};
		});
		const {lines} = await runInMemory(taskSequence([group('G', [step('A')])]), {
			machine: machineWith({A: 5}),
			attendant: prompt.attendant,
			signal: cancellation.signal,
		});
		expect(lines.slice(-2)).toEqual(['group-finished G failed', 'run-finished cancelled 5']);
	});
});

const tree = [
	setVariable('Disk', '0'), // 0
	group('Prepare', [setVariable('Disk', '1'), step('Partition')]), // 1: 2, 3, 4
	group('Install', [setVariable('Image', 'full'), step('Apply')]), // 5: 6, 7, 8
	step('Report'), // 9
];

describe('going to another step', () => {
	it('back: the variables are again what they were before that step, and the steps run again', async () => {
		const {lines, engine, last} = await ask(tree, {Apply: [5, 0]}, (held): Recovery => {
			const {direction, restored} = held.planGoTo(2);
			expect(direction).toBe('back');
			expect(restored.map(({name, now, earlier}) => [name, now, earlier])).toEqual([
				['Disk', '1', '0'],
				['Image', 'full', undefined],
			]);
			return {choice: 'go-to', target: 2};
		});
		const after = lines.slice(lines.indexOf('step-finished Apply 5 failed') + 1);
		expect(after.slice(0, 7)).toEqual([
			'group-finished Install ignored',
			'group-started Prepare',
			'decision go-to 2',
			'variable-set Disk=0',
			'variable-set Image=(deleted)',
			'step-started Set Disk attempt 2',
			'variable-set Disk=1',
		]);
		expect(after).toContain('step-started Partition attempt 2');
		expect(engine.environment.text('Image')).toBe('full');
		expect(last).toBe('run-finished succeeded 0');
	});

	it('forward: the steps between do not run, and it is said which variables they would have set', async () => {
		const {lines, last} = await ask(tree, {Partition: 5}, (held): Recovery => {
			const {direction, passedOver} = held.planGoTo(9);
			expect(direction).toBe('forward');
			expect(passedOver.map(({row, variables}) => [row.name, ...variables])).toEqual([
				['Partition'],
				['Set Image', 'Image'],
				['Apply'],
			]);
			return {choice: 'go-to', target: 9};
		});
		expect(lines.filter(line => line.startsWith('step-started'))).not.toContain('step-started Apply');
		expect(lines).toContain('group-finished Prepare ignored');
		expect(last).toBe('run-finished succeeded 0');
	});

	it('into a group that was not open starts it without its condition: a person has decided', async () => {
		const {lines, last} = await ask(tree, {Partition: 5}, {choice: 'go-to', target: 7});
		expect(lines.slice(lines.indexOf('decision go-to 7') - 2)).toEqual([
			'group-finished Prepare ignored',
			'group-started Install',
			'decision go-to 7',
			'step-started Apply',
			'step-finished Apply 0',
			'group-finished Install',
			'step-started Report',
			'step-finished Report 0',
			'run-finished succeeded 0',
		]);
		expect(last).toBe('run-finished succeeded 0');
	});

	it('comes to the same place when the run is read back from its journal', async () => {
		const {events, engine} = await ask(tree, {Apply: [5, 0]}, {choice: 'go-to', target: 1});
		const state = createRunState();
		for (const event of events) {
			if (event.type !== 'output' && event.type !== 'content-progress') {
				applyEvent(state, event, engine.table);
			}
		}

		expect(state).toEqual(engine.recorder.state);
	});
});

describe('a run that is held', () => {
	it('lets a person change variables, records that at once, and keeps secrets secret', async () => {
		const {events, last} = await ask(
			[setVariable('Size', 'wrong'), step('Format', {action: 'smsswd.exe /run: format %Size%'})],
			{'format wrong': 7},
			(held): Recovery => {
				expect(held.setVariable('Size', '20')).toEqual({ok: true, value: undefined});
				expect(held.setVariable('Key', new Secret('k-1'))).toEqual({ok: true, value: undefined});
				expect(held.setVariable('_SMSTSMake', 'x')).toMatchObject({ok: false});
				return {choice: 'retry', by: 'technician'};
			},
		);
		expect(events.filter(event => event.type === 'variable-set' && event.by === 'technician')).toMatchObject([
			{name: 'Size', value: '20'},
			{name: 'Key', value: new Secret('k-1')},
		]);
		expect(last).toBe('run-finished succeeded 0');
	});

	it('is paused before the next step, and goes on or elsewhere', async () => {
		let started = 0;
		let pauses = 0;
		const {lines} = await runInMemory(taskSequence([step('A'), step('B'), step('C')]), {
			machine: machineWith({}, () => {
				started++;
			}),
			attendant: {
				isPauseRequested: () => started === 1 && pauses === 0,
				pause: async ({name}) => {
					pauses++;
					expect(name).toBe('B');
					return {choice: 'go-to', target: 2};
				},
			},
		});
		expect(lines.slice(2)).toEqual([
			'step-finished A 0',
			'run-paused',
			'run-continued',
			'decision go-to 2',
			'step-started C',
			'step-finished C 0',
			'run-finished succeeded 0',
		]);
	});

	it('can be cancelled while it is paused, with nothing started', async () => {
		const {lines} = await runInMemory(taskSequence([step('A')]), {
			attendant: {isPauseRequested: () => true, pause: async () => ({choice: 'cancel'})},
		});
		expect(lines.slice(1)).toEqual(['run-paused', 'run-finished cancelled 0']);
	});
});
