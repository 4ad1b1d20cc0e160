import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareRuns} from '../../source/history/compare-runs.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {firstRun, pastRunOf, secondRun} from '../helpers/past-run.ts';

const ran = (index: number, name: string, seconds: number, code = 0): JournalEvent[] => [
	stepStarted(index, name),
	{...stepFinished(index, name, code), seconds} as JournalEvent,
];
const skipped = (index: number, name: string): JournalEvent => ({
	type: 'step-skipped',
	index,
	name,
	depth: 0,
	reason: 'condition',
});
const ended = (seconds: number): JournalEvent => ({
	type: 'run-finished',
	result: 'succeeded',
	code: 0,
	seconds,
});
const set = (name: string, value: string | Secret | null): JournalEvent => ({
	type: 'variable-set',
	name,
	value,
});

const compared = (before: readonly JournalEvent[], after: readonly JournalEvent[]) =>
	compareRuns(pastRunOf([started, ...before], firstRun), pastRunOf([started, ...after], secondRun));

describe('two runs compared', () => {
	it('are told in the order of their time, however they are named', () => {
		const older = pastRunOf([started, ended(60)], firstRun);
		const newer = pastRunOf([started, ended(90)], secondRun);
		expect(compareRuns(newer, older)).toEqual(compareRuns(older, newer));
		expect(compareRuns(newer, older)).toMatchObject({before: {seconds: 60}, after: {seconds: 90}});
	});

	it('say which steps took another time, the largest difference first', () => {
		const {times} = compared(
			[...ran(0, 'Drivers', 30), ...ran(1, 'Office', 300), ...ran(2, 'Restart', 40)],
			[...ran(0, 'Drivers', 30.4), ...ran(1, 'Office', 290), ...ran(2, 'Restart', 100)],
		);
		expect(times).toEqual([
			{index: 2, name: 'Restart', before: 40, after: 100},
			{index: 1, name: 'Office', before: 300, after: 290},
		]);
	});

	it('add up the attempts of a step', () => {
		const {times, ways} = compared(
			[...ran(1, 'Office', 10)],
			[...ran(1, 'Office', 10, 1603), ...ran(1, 'Office', 25)],
		);
		expect(times).toEqual([{index: 1, name: 'Office', before: 10, after: 35}]);
		expect(ways).toEqual([
			{
				kind: 'step',
				index: 1,
				name: 'Office',
				before: {status: 'succeeded', attempts: 1, code: 0},
				after: {status: 'succeeded', attempts: 2, code: 0},
			},
		]);
	});

	it('say which steps ended in another way: skipped, failed, with another code, never reached', () => {
		const {ways} = compared(
			[...ran(0, 'Drivers', 3), ...ran(1, 'Office', 3), ...ran(2, 'Visio', 3), ...ran(3, 'Last', 3)],
			[...ran(0, 'Drivers', 3, 5), skipped(1, 'Office'), {...ran(2, 'Visio', 3)[0]} as JournalEvent],
		);
		expect(ways.map(({name, before, after}) => [name, before?.status, after?.status])).toEqual([
			['Drivers', 'succeeded', 'failed'],
			['Office', 'succeeded', 'skipped'],
			['Visio', 'succeeded', 'running'],
			['Last', 'succeeded', undefined],
		]);
	});

	it('name a group that was skipped once, not every step in it', () => {
		const inGroup = [
			{type: 'group-started', index: 0, name: 'Office', depth: 0},
			...ran(1, 'Word', 3).map(event => ({...event, depth: 1})),
			...ran(2, 'Excel', 3).map(event => ({...event, depth: 1})),
			{type: 'group-finished', index: 0, name: 'Office', depth: 0, succeeded: true, ignored: false},
		] as JournalEvent[];
		const skippedGroup: JournalEvent = {
			type: 'group-skipped',
			index: 0,
			name: 'Office',
			depth: 0,
			reason: 'condition',
		};
		const {ways} = compared([...inGroup, ...ran(4, 'Last', 2)], [skippedGroup, ...ran(4, 'Last', 2, 7)]);
		expect(ways.map(({name}) => name)).toEqual(['Office', 'Last']);
	});

	it('find a step again by its name when the task sequence was changed between the runs', () => {
		const {times, ways} = compared(
			[...ran(0, 'Drivers', 10), ...ran(1, 'Office', 60)],
			[...ran(0, 'Drivers', 10), ...ran(1, 'New step', 5), ...ran(2, 'Office', 90)],
		);
		expect(times).toEqual([{index: 2, name: 'Office', before: 60, after: 90}]);
		expect(ways.map(({name, before}) => [name, before])).toEqual([['New step', undefined]]);
	});

	it('do not guess which of two steps of one name is which', () => {
		const {times} = compared(
			[...ran(0, 'Restart', 10), ...ran(1, 'Restart', 60)],
			[...ran(5, 'Restart', 90), ...ran(6, 'Restart', 20)],
		);
		expect(times).toEqual([]);
	});

	it('say which variables differ, those of the engine last, names in any case', () => {
		const {variables} = compared(
			[set('Site', 'Ghent'), set('_SMSTSLogPath', '/a'), set('Old', '1'), set('SAME', 'x')],
			[set('SITE', 'Bruges'), set('_SMSTSLogPath', '/b'), set('New', '2'), set('Same', 'x')],
		);
		expect(variables).toEqual([
			{name: 'New', before: undefined, after: '2'},
			{name: 'Old', before: '1', after: undefined},
			{name: 'SITE', before: 'Ghent', after: 'Bruges'},
			{name: '_SMSTSLogPath', before: '/a', after: '/b'},
		]);
	});

	it('do not claim to know whether two secrets differ', () => {
		const {variables} = compared(
			[set('Pin', new Secret('1234')), set('Once', 'open')],
			[set('Pin', new Secret('9999')), set('Once', new Secret('hidden'))],
		);
		expect(variables.map(({name}) => name)).toEqual(['Once']);
		expect(JSON.stringify(variables)).not.toContain('hidden');
	});

	it('say so when they are of different task sequences', () => {
		const other = {...started, name: 'Refresh', packageId: 'CON00099'} as JournalEvent;
		const comparison = compareRuns(pastRunOf([started]), pastRunOf([other], secondRun));
		expect(comparison.sameSequence).toBe(false);
	});

	it('find nothing between a run and itself', () => {
		const event = fc.oneof(
			fc
				.tuple(fc.nat(8), fc.nat(100), fc.nat(3))
				.map(([index, seconds, code]) => ran(index, `S${index}`, seconds, code)),
			fc.nat(8).map(index => [skipped(index, `S${index}`)]),
			fc.tuple(fc.constantFrom('A', 'a', 'B'), fc.string()).map(([name, value]) => [set(name, value)]),
		);
		fc.assert(
			fc.property(fc.array(event), parts => {
				const run = pastRunOf([started, ...parts.flat()]);
				const {times, ways, variables} = compareRuns(run, run);
				expect([times, ways, variables]).toEqual([[], [], []]);
			}),
		);
	});
});
