import {describe, expect, it} from 'vitest';
import {createTimeline} from '../../source/history/timeline.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import {createFormats} from '../../source/text/formats.ts';
import {messagesOf} from '../../source/text/language.ts';
import {detailLines} from '../../source/ui/history-lines.ts';

const told = (...events: readonly JournalEvent[]): readonly string[] => {
	const timeline = createTimeline();
	for (const [index, event] of events.entries()) {
		const time = new Date(Date.UTC(2026, 10, 21, 14, 2, index)).toISOString();
		timeline.add({...event, time, run: '1', sequenceNumber: index} as Recorded<JournalEvent>);
	}

	const summary = {
		run: '1',
		name: 'Prepare',
		machine: '',
		started: '2026-11-21T14:02:00.000Z',
		result: 'failed',
		restarts: 0,
	} as const;
	const words = {
		messages: messagesOf('en'),
		formats: createFormats('en', 'UTC'),
		language: 'en',
		platform: 'windows',
	} as const;
	return detailLines({summary, timeline: timeline.rows, variables: []}, words).filter(line =>
		/^14:02:\d\d {2}/.test(line),
	);
};

const started = (index: number, name: string, attempt = 1): JournalEvent => ({
	type: 'step-started',
	index,
	name,
	depth: 0,
	stepType: '',
	attempt,
});
const failed = (index: number, name: string): JournalEvent => ({
	type: 'step-finished',
	index,
	name,
	attempt: 1,
	code: 1603,
	succeeded: false,
	ignored: false,
	seconds: 1,
});

describe('what a person did to a run, in its history', () => {
	it('tells a decision, and who took it', () => {
		expect(
			told(
				started(1, 'Office'),
				failed(1, 'Office'),
				{type: 'decision', index: 1, choice: 'retry', by: 'technician'},
				started(1, 'Office', 2),
			).slice(1, 2),
		).toEqual(['14:02:02  A technician decided: It is tried again.']);
		expect(told({type: 'decision', index: 1, choice: 'abort', by: 'policy'})).toEqual([
			'14:02:00  The run is ended.',
		]);
	});

	it('names the step that it went back to', () => {
		expect(
			told(started(1, 'Format'), started(2, 'Office'), failed(2, 'Office'), {
				type: 'decision',
				index: 2,
				choice: 'go-to',
				by: 'technician',
				target: 1,
			}).at(-1),
		).toBe('14:02:03  A technician decided: The run goes on at “Format”.');
	});

	it('names the step that it went forward to, as soon as the run was there', () => {
		const goTo = {type: 'decision', index: 1, choice: 'go-to', by: 'technician', target: 4} as const;
		expect(told(goTo)).toEqual(['14:02:00  A technician decided: The run goes on at another step.']);
		expect(told(goTo, started(4, 'Restart'))[0]).toBe(
			'14:02:00  A technician decided: The run goes on at “Restart”.',
		);
	});

	it('tells of pauses, and of variables that were changed by hand, without their values', () => {
		expect(
			told(
				{type: 'run-paused', index: 1},
				{type: 'variable-set', name: 'Site', value: 'Ghent', by: 'technician'},
				{type: 'variable-set', name: 'Owner', value: null, by: 'technician'},
				{type: 'variable-set', name: 'Quiet', value: 'x'},
				{type: 'run-continued', index: 1},
			),
		).toEqual([
			'14:02:00  The run is paused.',
			'14:02:01  A technician set Site.',
			'14:02:02  A technician deleted Owner.',
			'14:02:04  The run continues.',
		]);
	});
});
