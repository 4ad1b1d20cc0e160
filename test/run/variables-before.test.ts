import {describe, expect, it} from 'vitest';
import {variablesBefore} from '../../source/run/variables-before.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';

let number = 0;
const recorded = (event: JournalEvent): Recorded<JournalEvent> => ({
	...event,
	time: '2026-01-01T00:00:00.000Z',
	run: 'test',
	sequenceNumber: ++number,
});
const set = (value: string | null) => recorded({type: 'variable-set', name: 'V', value});
const started = (index: number) =>
	recorded({type: 'step-started', index, name: `S${index}`, depth: 0, stepType: '', attempt: 1});
const goTo = (target: number) =>
	recorded({type: 'decision', index: 0, choice: 'go-to', by: 'technician', target});

const valueBefore = (events: readonly Recorded<JournalEvent>[], target: number) => {
	const variables = variablesBefore(events, target);
	return variables === undefined ? undefined : (variables.get('v')?.value ?? 'none');
};

describe('the variables as they were before a row', () => {
	it('are not known of a row that was never reached', () => {
		expect(valueBefore([set('a'), started(0)], 3)).toBeUndefined();
	});

	it('are those of the moment the run came there, not of later attempts', () => {
		const events = [set('a'), started(0), set('b'), started(1), set('c'), started(1), set('d')];
		expect(valueBefore(events, 1)).toBe('b');
		expect(valueBefore(events, 0)).toBe('a');
	});

	it('do not hold what was deleted by then', () => {
		expect(valueBefore([set('a'), started(0), set(null), started(1)], 1)).toBe('none');
	});

	it('are those of the last pass when the run went back', () => {
		const events = [
			started(0),
			set('b'),
			started(1),
			set('c'),
			started(2),
			goTo(0),
			set('a'),
			started(0),
			set('z'),
			started(1),
		];
		expect(valueBefore(events, 1)).toBe('z');
		expect(valueBefore(events, 0)).toBe('a');
	});

	it('are those before the group when the row lies in a group that was skipped', () => {
		const events = [
			set('a'),
			started(0),
			set('b'),
			recorded({type: 'group-skipped', index: 1, name: 'G', depth: 0, reason: 'disabled'}),
			set('c'),
			started(5),
		];
		expect(valueBefore(events, 3)).toBe('c');
		expect(valueBefore(events, 1)).toBe('b');
	});
});
