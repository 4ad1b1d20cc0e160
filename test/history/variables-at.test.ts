import fc from 'fast-check';
import {expect, it} from 'vitest';
import {variablesAt} from '../../source/history/variables-at.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {applyEvent, createRunState} from '../../source/sequence/fold.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {recorded, started} from '../helpers/journal-events.ts';
import {firstRun} from '../helpers/past-run.ts';

const change = fc
	.tuple(fc.constantFrom('Site', 'SITE', 'Owner', '_x'), fc.option(fc.string()))
	.map(([name, value]): JournalEvent => ({type: 'variable-set', name, value}));

it('the variables at a point of a run are what the fold up to that event says', () => {
	fc.assert(
		fc.property(fc.array(change), fc.nat(20), (changes, number) => {
			const events = recorded([started, ...changes]);
			const state = createRunState();
			for (const event of events.slice(0, number)) {
				applyEvent(state, event);
			}

			const read = variablesAt(
				firstRun,
				(_run, onEvent) => {
					for (const event of events) {
						onEvent(event);
					}

					return success(undefined);
				},
				number,
			);
			expect(read.ok && read.value.map(({name, value}) => [name, value])).toEqual(
				[...state.variables]
					.toSorted(([a], [b]) => (a < b ? -1 : 1))
					.map(([, {name, value}]) => [name, value]),
			);
		}),
	);
});

it('a journal of which nothing can be read has no variables, but a reason', () => {
	expect(variablesAt(firstRun, () => failure('damaged'), 3)).toEqual({ok: false, error: 'damaged'});
});
