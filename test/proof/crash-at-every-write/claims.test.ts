import {describe, expect, it} from 'vitest';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {planSequence} from '../../../source/sequence/plan.ts';
import {recorded, started, stepFinished, stepStarted} from '../../helpers/journal-events.ts';
import {step, taskSequence} from '../../helpers/sequence-builder.ts';
import {gapsIn, leaksIn, silentRepeatsIn, silentSkipsIn, untruthsIn} from './claims.ts';
import {newWorld} from './world.ts';

const resumed = (decision: 'rerun' | 'skip' | 'fail'): JournalEvent => ({
	type: 'run-resumed',
	index: 0,
	bootId: 'boot-2',
	interrupted: {index: 0, name: 'A', cause: 'restart', decision, by: 'technician'},
});
const silentlyResumed: JournalEvent = {type: 'run-resumed', index: 0, bootId: 'boot-2'};
const finished: JournalEvent = {type: 'run-finished', result: 'succeeded', code: 0, seconds: 1};
const {table} = planSequence(taskSequence([step('A'), step('B')]), new Map());

const startA = stepStarted(0, 'A');
const endA = stepFinished(0, 'A');
const startB = stepStarted(1, 'B');

describe('the claims of the proof', () => {
	it('notice an event that is missing', () => {
		const [first, , third] = recorded([started, startA, endA]);
		expect(gapsIn(recorded([started, startA]))).toEqual([]);
		expect(first !== undefined && third !== undefined && gapsIn([first, third])).toHaveLength(1);
	});

	it('notice a step that is started again although nobody decided so', () => {
		expect(silentRepeatsIn(recorded([started, startA, silentlyResumed, startA]))).toHaveLength(1);
		expect(silentRepeatsIn(recorded([started, startA, resumed('skip'), startA]))).toHaveLength(1);
		expect(silentRepeatsIn(recorded([started, startA, resumed('rerun'), startA]))).toEqual([]);
		expect(silentRepeatsIn(recorded([started, startA, resumed('rerun'), startA, startA]))).toHaveLength(1);
	});

	it('notice a step that has no end and is passed over in silence', () => {
		expect(silentSkipsIn(recorded([started, startA, silentlyResumed, startB]))).toHaveLength(1);
		expect(silentSkipsIn(recorded([started, startA, finished]))).toHaveLength(1);
		expect(silentSkipsIn(recorded([started, endA]))).toHaveLength(1);
		expect(silentSkipsIn(recorded([started, startA, resumed('skip'), endA, startB]))).toEqual([]);
		expect(silentSkipsIn(recorded([started, startA, resumed('skip'), startB]))).toHaveLength(1);
	});

	it('notice a journal that tells what the world did not see, or does not tell what it saw', () => {
		const journal = recorded([started, startA, endA]);
		const seen = {...newWorld, started: ['run/0/1'], ended: ['run/0/1']};
		expect(untruthsIn(journal, seen, table)).toEqual([]);
		expect(untruthsIn(journal, {...seen, ended: []}, table)).toHaveLength(1);
		expect(untruthsIn(journal, {...seen, started: ['run/0/1', 'run/1/1']}, table)).toHaveLength(1);
		expect(untruthsIn(journal, {...seen, started: ['run/0/1', 'run/0/1']}, table)).toHaveLength(1);
		expect(
			untruthsIn(recorded([started, startA, resumed('fail'), endA]), {...seen, ended: []}, table),
		).toEqual([]);
	});

	it('notice a secret in a file, but for the one where a step may put it', () => {
		const files = new Map([
			['/run/tsenv', Buffer.from('A=canary-Zx81')],
			['/run/journal.jsonl', Buffer.from('{"value":"canary-Zx81"}')],
		]);
		expect(leaksIn(['canary-Zx81'], files, ['tsenv'])).toEqual(['/run/journal.jsonl shows a secret']);
	});
});
