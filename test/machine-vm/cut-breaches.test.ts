import {describe, expect, it} from 'vitest';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {recorded, started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {cutBreaches} from './cut-breaches.ts';

const resumed = (name: string, decision: 'rerun' | 'fail'): JournalEvent => ({
	type: 'run-resumed',
	index: 0,
	bootId: 'boot-2',
	interrupted: {index: 0, name, cause: 'restart', decision, by: 'policy'},
});

const finished: JournalEvent = {type: 'run-finished', result: 'succeeded', code: 0, seconds: 1};

const ran = (name: string, index: number) => [stepStarted(index, name), stepFinished(index, name)];

const breaches = (events: readonly JournalEvent[], told: readonly string[]) =>
	cutBreaches(recorded([started, ...events]), told);

const twoSteps = [...ran('Repeat 1', 0), ...ran('Repeat 2', 1), finished];
const twoTold = ['start Repeat 1', 'end Repeat 1', 'start Repeat 2', 'end Repeat 2'];

describe('what a power cut must not do to a run', () => {
	it('is nothing that a run without a cut, or with a declared repetition, has done', () => {
		expect(breaches(twoSteps, twoTold)).toEqual([]);
		expect(
			breaches(
				[stepStarted(0, 'Repeat 1'), resumed('Repeat 1', 'rerun'), ...twoSteps],
				['start Repeat 1', ...twoTold],
			),
		).toEqual([]);
	});

	it.each([
		['a step that worked twice in silence', twoSteps, ['start Repeat 1', ...twoTold], 'worked 2 times'],
		[
			'a step that was started twice in silence',
			[stepStarted(0, 'Repeat 1'), ...twoSteps],
			twoTold,
			'started 2 times',
		],
		['a step that was skipped in silence', twoSteps, twoTold.slice(0, 2), 'never came to its end'],
		['an end that the journal lost', twoSteps.toSpliced(1, 1), twoTold, 'ended 0 times'],
		['an end without a success', twoSteps.slice(0, -1), twoTold, 'the last event is'],
		['a step that comes back later', twoSteps, [...twoTold, 'end Repeat 1'], 'out of order'],
		[
			'a step that may run once and was repeated',
			[stepStarted(0, 'Once 1'), resumed('Once 1', 'rerun'), ...ran('Once 1', 0), finished],
			['start Once 1', 'end Once 1'],
			'was repeated',
		],
		[
			'an interruption that the journal does not tell',
			[...ran('Once 1', 0), finished],
			['start Once 1'],
			'does not say so',
		],
	])('is noticed: %s', (_, events, told, words) => {
		expect(breaches(events, told).join('\n')).toContain(words);
	});
});
