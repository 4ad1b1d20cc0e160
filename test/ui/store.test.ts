import {beforeEach, describe, expect, it, vi} from 'vitest';
import {createStore} from '../../source/ui/store.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf} from '../helpers/example-run.ts';

const begin = () => {
	const store = createStore(new AbortController());
	const record = createRecorder();
	let publications = 0;
	store.subscribe(() => {
		publications++;
	});
	store.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
	return {store, record, publications: () => publications};
};

describe('what the screen is drawn from', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		return () => vi.useRealTimers();
	});

	it('changes at most ten times a second, however much a step writes', () => {
		const {store, record, publications} = begin();
		const before = publications();
		for (let line = 0; line < 10_000; line++) {
			store.event(record({type: 'output', index: rowOf('7-Zip'), stream: 'stdout', text: `line ${line}`}));
			if (line % 10 === 9) {
				vi.advanceTimersByTime(1);
			}
		}

		expect(publications() - before).toBeGreaterThanOrEqual(9);
		expect(publications() - before).toBeLessThanOrEqual(11);
	});

	it('keeps the last thousand lines', () => {
		const {store, record} = begin();
		for (let line = 1; line <= 2500; line++) {
			store.event(record({type: 'output', index: rowOf('7-Zip'), stream: 'stdout', text: `line ${line}`}));
		}

		const {output} = store.getView();
		expect(output.end - output.start).toBe(1000);
		expect(output.last(1)).toEqual([{stream: 'stdout', text: 'line 2500'}]);
	});

	it('forgets a wait and a download when something else happens', () => {
		const {store, record} = begin();
		store.wait('content');
		store.event(record({type: 'content-started', package: 'CON00020', bytes: 0, total: 10, source: 'D:'}));
		expect(store.getView()).toMatchObject({content: {bytes: 0, total: 10}});
		expect(store.getView().waiting).toBeUndefined();
		store.event(record({type: 'content-finished', package: 'CON00020', bytes: 10, total: 10, source: 'D:'}));
		expect(store.getView().content).toBeUndefined();
	});

	it('shows one question at a time, and none when it is answered', async () => {
		const {store} = begin();
		const asked = store.ask('media', {media: []});
		store.open({name: 'log'});
		store.getView().question?.leave();
		expect(await asked).toEqual({kind: 'left'});
		expect(store.getView().question).toBeUndefined();
		expect(store.getView().pages).toEqual([]);
	});

	it('knows the running step from the events', () => {
		const {store, record} = begin();
		for (const event of eventsUpTo7Zip) {
			store.event(record(event));
		}

		expect(store.getView().state.running?.name).toBe('7-Zip');
	});
});
