import {describe, expect, it} from 'vitest';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {applyEvent, copyRunState, createRunState} from '../../source/sequence/fold.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import type {RunState} from '../../source/sequence/run-state.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';

const {table} = planSequence(taskSequence([group('G', [step('A'), step('B')]), step('C')]), new Map());

const machine = {make: 'Contoso', model: 'Bench 1', serialNumber: 'S-1', bootId: 'boot-1'};
const runStarted: JournalEvent = {type: 'run-started', name: 'Test', instructions: table.length, machine};
const groupStarted: JournalEvent = {type: 'group-started', index: 0, name: 'G', depth: 0};
const stepStarted: JournalEvent = {
	type: 'step-started',
	index: 1,
	name: 'A',
	depth: 1,
	stepType: '',
	attempt: 1,
	command: 'A',
};
const stepFinished = (code: number): JournalEvent => ({
	type: 'step-finished',
	index: 1,
	name: 'A',
	attempt: 1,
	code,
	succeeded: code === 0,
	ignored: false,
	seconds: 1,
});

/** Folds events, a second apart. */
const fold = (events: readonly JournalEvent[], state: RunState = createRunState()): RunState => {
	for (const event of events) {
		const sequenceNumber = state.sequenceNumber + 1;
		applyEvent(
			state,
			{
				...event,
				time: new Date(Date.UTC(2026, 0, 1, 0, 0, sequenceNumber)).toISOString(),
				run: 'r',
				sequenceNumber,
			},
			table,
		);
	}

	return state;
};

describe('what is known of a run from its journal', () => {
	it('is that it stands at the first row when it has only been started', () => {
		expect(fold([runStarted])).toMatchObject({status: 'running', pointer: 0, stack: [], bootId: 'boot-1'});
	});

	it('is which step was started and not ended, under which start of the system', () => {
		const state = fold([runStarted, groupStarted, stepStarted]);
		expect(state.running).toMatchObject({index: 1, name: 'A', attempt: 1, bootId: 'boot-1', command: 'A'});
		expect(state).toMatchObject({pointer: 1, stack: [0]});
	});

	it('is where it goes on after a step, and what the step came to', () => {
		const state = fold([runStarted, groupStarted, stepStarted, stepFinished(0)]);
		expect(state.running).toBeUndefined();
		expect(state).toMatchObject({pointer: 2, stack: [0], lastAction: {name: 'A', code: 0, succeeded: true}});
		expect(state.rows.get(1)).toMatchObject({status: 'succeeded', attempt: 1, seconds: 1, command: 'A'});
	});

	it('is the time that a group took', () => {
		const ended: JournalEvent = {
			type: 'group-finished',
			index: 0,
			name: 'G',
			depth: 0,
			succeeded: true,
			ignored: false,
		};
		expect(fold([runStarted, groupStarted, ended]).rows.get(0)).toMatchObject({
			status: 'succeeded',
			seconds: 1,
		});
	});

	it('is that the same step comes again after a retry that was asked for, although it failed', () => {
		const restart: JournalEvent = {type: 'restart-requested', target: 'current-os', reason: '', retry: true};
		const state = fold([runStarted, groupStarted, stepStarted, stepFinished(9), restart]);
		expect(state).toMatchObject({status: 'restarting', pointer: 1, stack: [0]});
		expect(fold([{type: 'run-resumed', index: 1, bootId: 'boot-2'}], state)).toMatchObject({
			status: 'running',
			restarts: 1,
			bootId: 'boot-2',
		});
	});

	it('is that the same step comes again when the policy says retry', () => {
		const decision: JournalEvent = {type: 'decision', index: 1, choice: 'retry', by: 'policy'};
		expect(fold([runStarted, groupStarted, stepStarted, stepFinished(9), decision])).toMatchObject({
			pointer: 1,
			stack: [0],
		});
	});

	it('is every variable as it last was, whatever its case, and none that was deleted', () => {
		const set = (name: string, value: string | Secret | null): JournalEvent => ({
			type: 'variable-set',
			name,
			value,
		});
		const state = fold([
			runStarted,
			set('Site', 'Lyon'),
			set('SITE', 'Gent'),
			set('Pin', new Secret('x')),
			set('Gone', '1'),
			set('gone', null),
		]);
		expect([...state.variables.keys()]).toEqual(['site', 'pin']);
		expect(state.variables.get('site')).toEqual({name: 'Site', value: 'Gent'});
	});

	it('is copied so that the copy changes alone', () => {
		const state = fold([runStarted, groupStarted]);
		const copy = copyRunState(state);
		fold([stepStarted], copy);
		expect(state.rows.has(1)).toBe(false);
		expect(state.running).toBeUndefined();
	});
});
