import {describe, expect, it} from 'vitest';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {applyEvent, createRunState} from '../../source/sequence/fold.ts';
import {countSteps} from '../../source/ui/step-count.ts';
import {groupAround, isUnfolded, rowFrom, treeIndexes, treeRow} from '../../source/ui/tree.ts';
import {
	createRecorder,
	eventsUpTo7Zip,
	exampleTable,
	machine,
	rowOf,
	visioTrace,
} from '../helpers/example-run.ts';

const isJournalled = (event: {readonly type: string}): event is JournalEvent =>
	event.type !== 'output' && event.type !== 'content-progress';

const stateAfter = (events: readonly JournalEvent[]) => {
	const state = createRunState();
	const record = createRecorder();
	for (const event of events) {
		applyEvent(state, {...event, ...pick(record(event))}, exampleTable);
	}

	return state;
};

const pick = ({time, run, sequenceNumber}: {time: string; run: string; sequenceNumber: number}) => ({
	time,
	run,
	sequenceNumber,
});

const running = eventsUpTo7Zip.filter(isJournalled);
const count = countSteps(exampleTable);
const shownNames = (state: ReturnType<typeof stateAfter>, focus: Parameters<typeof treeIndexes>[2] = {}) =>
	treeIndexes(exampleTable, state, focus).map(index => exampleTable[index]?.name);

describe('the tree of steps', () => {
	it('opens the group of the running step, and folds those before and after it', () => {
		expect(shownNames(stateAfter(running))).toEqual([
			'Check readiness',
			'Disk',
			'Install packages',
			'Download content',
			'7-Zip',
			'Office',
			'Visio',
			'Old tool',
			'Settings',
			'Restart',
		]);
	});

	it('marks what is done, what runs and what is to come', () => {
		const state = stateAfter(running);
		const marks = ['Disk', 'Install packages', 'Download content', '7-Zip', 'Office', 'Settings'].map(
			name => treeRow(rowOf(name), exampleTable, state, count)?.mark,
		);
		expect(marks).toEqual(['succeeded', 'open', 'succeeded', 'running', 'to-come', 'to-come']);
	});

	it('counts the steps of a group, without disabled ones, and those done', () => {
		const state = stateAfter(running);
		expect(treeRow(rowOf('Install packages'), exampleTable, state, count)?.steps).toEqual({
			done: 1,
			total: 4,
		});
		expect(treeRow(rowOf('Settings'), exampleTable, state, count)?.steps).toEqual({done: 0, total: 3});
	});

	it('keeps the groups around a failed step open when the run has ended', () => {
		const index = rowOf('7-Zip');
		const state = stateAfter([
			...running,
			{
				type: 'step-finished',
				index,
				name: '7-Zip',
				attempt: 1,
				code: 1603,
				succeeded: false,
				ignored: false,
				seconds: 3,
			},
			{type: 'run-finished', result: 'failed', code: 1603, failedStep: {index, name: '7-Zip'}, seconds: 120},
		]);
		expect(shownNames(state)).toContain('7-Zip');
		expect(treeRow(index, exampleTable, state, count)?.mark).toBe('failed');
	});

	it('folds a skipped group even while execution stands next to it', () => {
		const state = stateAfter([
			{type: 'run-started', name: 'x', instructions: exampleTable.length, machine},
			{
				type: 'group-skipped',
				index: rowOf('Disk'),
				name: 'Disk',
				depth: 0,
				reason: 'condition',
				trace: visioTrace,
			},
		]);
		expect(shownNames(state)).not.toContain('Format');
		expect(treeRow(rowOf('Disk'), exampleTable, state, count)?.mark).toBe('skipped');
	});

	it('is all folded after a success', () => {
		const state = stateAfter([...running, {type: 'run-finished', result: 'succeeded', code: 0, seconds: 9}]);
		expect(shownNames(state)).toEqual(['Check readiness', 'Disk', 'Install packages', 'Settings', 'Restart']);
	});
});

describe('folding by hand', () => {
	const state = stateAfter(running);
	const folds = (name: string, isOpen: boolean) => ({folds: new Map([[rowOf(name), isOpen]])});

	it('folds the group of the running step, and unfolds one that is not reached yet', () => {
		expect(shownNames(state, folds('Install packages', false))).not.toContain('7-Zip');
		expect(shownNames(state, folds('Settings', true))).toContain('Power plan');
	});

	it('unfolds a group that was skipped', () => {
		const skipped = stateAfter([
			{type: 'run-started', name: 'x', instructions: exampleTable.length, machine},
			{type: 'group-skipped', index: rowOf('Disk'), name: 'Disk', depth: 0, reason: 'condition'},
		]);
		expect(shownNames(skipped, folds('Disk', true))).toContain('Format');
	});

	it('goes past a folded group in one step', () => {
		const focus = {selected: rowOf('Install packages'), ...folds('Install packages', false)};
		expect(rowFrom(exampleTable, state, focus, 1)).toBe(rowOf('Settings'));
	});

	it('knows which groups are unfolded, and the group around a row', () => {
		expect(isUnfolded(exampleTable, state, {}, rowOf('Install packages'))).toBe(true);
		expect(isUnfolded(exampleTable, state, {}, rowOf('Disk'))).toBe(false);
		expect(groupAround(exampleTable, rowOf('7-Zip'))).toBe(rowOf('Install packages'));
		expect(groupAround(exampleTable, rowOf('Restart'))).toBeUndefined();
	});

	it('counts in a folded group what failed there and was passed over', () => {
		const failed = stateAfter([
			...running,
			{
				type: 'step-finished',
				index: rowOf('7-Zip'),
				name: '7-Zip',
				attempt: 1,
				code: 1603,
				succeeded: false,
				ignored: true,
				seconds: 3,
			},
		]);
		expect(treeRow(rowOf('Install packages'), exampleTable, failed, count)?.ignored).toBe(1);
		expect(treeRow(rowOf('Disk'), exampleTable, failed, count)?.ignored).toBe(0);
	});
});
