import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {barsOf} from '../../source/history/bars.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {pastRunOf} from '../helpers/past-run.ts';

describe('the timeline of a run', () => {
	it('shows where the time went: steps, the wait for a restart', () => {
		// started at second 0, an event a second.
		const run = pastRunOf([
			started,
			stepStarted(0, 'Disk'),
			stepFinished(0, 'Disk'),
			{type: 'restart-requested', target: 'boot-media', reason: '', retry: false},
			{type: 'run-resumed', index: 1, bootId: 'boot-2'},
			stepStarted(1, 'Office'),
			{...stepFinished(1, 'Office'), seconds: 5} as JournalEvent,
			{type: 'step-skipped', index: 2, name: 'Visio', depth: 0, reason: 'condition'},
			{type: 'run-finished', result: 'succeeded', code: 0, seconds: 10},
		]);
		expect(barsOf(run)).toEqual({
			seconds: 10,
			bars: [
				{from: 0.1, to: 0.2},
				{from: 0.3, to: 0.4},
				{from: 0.4, to: 0.4},
				{from: 0.5, to: 0.6},
				{from: 0.7, to: 0.7},
			],
		});
	});

	it('lets a step that never ended last until the next thing began', () => {
		const run = pastRunOf([
			started,
			stepStarted(0, 'Disk'),
			{type: 'run-resumed', index: 0, bootId: 'boot-2'},
			stepStarted(0, 'Disk'),
			stepFinished(0, 'Disk'),
		]);
		expect(barsOf(run).bars[0]).toEqual({from: 0.25, to: 0.5});
	});

	it('keeps every bar inside, whatever the clock did', () => {
		const base = pastRunOf([
			started,
			stepStarted(0, 'Disk'),
			stepFinished(0, 'Disk'),
			stepStarted(1, 'Office'),
		]);
		const time = fc.date({noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01')});
		fc.assert(
			fc.property(time, time, time, (one, two, three) => {
				const timeline = base.timeline.map((row, index) => ({
					...row,
					time: [one, two][index]?.toISOString() ?? '',
					...(index === 0 ? {ended: three.toISOString()} : {}),
				}));
				for (const {from, to} of barsOf({summary: base.summary, timeline}).bars) {
					expect(from).toBeGreaterThanOrEqual(0);
					expect(to).toBeGreaterThanOrEqual(from);
					expect(to).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});
