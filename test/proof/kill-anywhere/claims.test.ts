import {describe, expect, it} from 'vitest';
import type {EventLine} from '../../helpers/event-lines.ts';
import {brokenPromises, type LivedRun} from './claims.ts';

const step = (what: string, name: string, index: number, attempt = 1, more: object = {}) => ({
	type: what,
	name,
	index,
	attempt,
	...more,
});
const ended = {code: 0, succeeded: true, ignored: false};
const over = {type: 'run-finished', result: 'succeeded', code: 0};

const numbered = (events: readonly EventLine[]): readonly EventLine[] =>
	events.map((event, index) => ({...event, sequenceNumber: index + 1}));

const undisturbed = numbered([
	{type: 'run-started', run: 'r'},
	step('step-started', 'One', 1),
	{type: 'variable-set', name: 'Trail', value: ' One'},
	step('step-finished', 'One', 1, 1, ended),
	step('step-started', 'Two', 2),
	step('step-finished', 'Two', 2, 1, ended),
	over,
]);

const interrupted = (name: string, index: number) => ({
	type: 'run-resumed',
	interrupted: {name, index, cause: 'crash', decision: 'rerun'},
});

/** Killed in One, which was run again as a person said. */
const good: LivedRun = {
	journal: numbered([
		{type: 'run-started', run: 'r'},
		step('step-started', 'One', 1),
		interrupted('One', 1),
		step('step-started', 'One', 1, 2),
		{type: 'variable-set', name: 'Trail', value: ' One'},
		step('step-finished', 'One', 1, 2, ended),
		step('step-started', 'Two', 2),
		step('step-finished', 'Two', 2, 1, ended),
		over,
	]),
	record: [
		{what: 'start', step: 'One', attempt: 'r/1/1'},
		{what: 'start', step: 'One', attempt: 'r/1/2'},
		{what: 'end', step: 'One', attempt: 'r/1/2'},
		{what: 'start', step: 'Two', attempt: 'r/2/1'},
		{what: 'end', step: 'Two', attempt: 'r/2/1'},
	],
	asked: ['One'],
	left: [],
};

const without = (journal: readonly EventLine[], ...positions: readonly number[]) =>
	numbered(journal.filter((_, position) => !positions.includes(position)));

describe('the proof that nothing is lost when bootseq is killed notices', () => {
	it('nothing where all is well', () => {
		expect(brokenPromises(good, undisturbed)).toEqual([]);
	});

	it.each<[string, Partial<LivedRun>, string]>([
		['a step that was left out', {journal: without(good.journal, 6, 7)}, 'missing: Two ended'],
		[
			'a step silently run again',
			{journal: without(good.journal, 2)},
			'One has 2 starts and 0 interruptions',
		],
		[
			'a step that ended twice',
			{journal: numbered([...good.journal, step('step-finished', 'Two', 2, 1, ended)])},
			'Two has 2 ends',
		],
		['a lost variable', {journal: without(good.journal, 4)}, 'missing: Trail is  One'],
		[
			'a step that came to another end',
			{
				journal: good.journal.map(event =>
					event['name'] === 'Two' && 'code' in event ? {...event, code: 1} : event,
				),
			},
			'too much: Two ended: {"code":1',
		],
		['a lost record', {journal: good.journal.toSpliced(4, 1)}, 'event 5 has the number 6'],
		[
			'a start that the journal does not tell',
			{record: [...good.record, {what: 'start', step: 'Two', attempt: 'r/2/2'}]},
			'Two was started more often than the journal tells',
		],
		[
			'an attempt that was started twice',
			{record: [...good.record, {what: 'start', step: 'Two', attempt: 'r/2/1'}]},
			'the attempt r/2/1 was started twice',
		],
		[
			'an end that never came',
			{record: good.record.filter(({what, step: name}) => what === 'start' || name !== 'Two')},
			'the journal tells an end of Two that never came',
		],
		[
			'two at a time',
			{record: [...good.record, {what: 'beside', step: 'One', attempt: 'r/1/2'}]},
			'One (r/1/2) was started while a step was still at work',
		],
		[
			'a step that must not run',
			{record: [...good.record, {what: 'start', step: 'Skipped', attempt: 'r/4/1'}]},
			'Skipped was started',
		],
		[
			'a step of another run',
			{record: [...good.record, {what: 'start', step: 'One', attempt: 'q/1/1'}]},
			'One was started for another run',
		],
		['a decision that nobody was asked about', {asked: []}, 'One was decided about without asking'],
		['a question that nobody needs', {asked: ['One', 'Repeatable']}, 'somebody was asked about Repeatable'],
		['a secret’s key that stays', {left: ['a key']}, 'a key is left'],
	])('%s', (_, mistake, sentence) => {
		expect(brokenPromises({...good, ...mistake}, undisturbed).join('\n')).toContain(sentence);
	});
});
