import {setImmediate} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {createJournal} from '../../source/run/journal.ts';
import {createRecorder} from '../../source/run/recorder.ts';
import type {Recorded} from '../../source/sequence/event.ts';
import {createRunState} from '../../source/sequence/fold.ts';
import {exampleTable, rowOf} from '../helpers/example-run.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {memoryFiles} from '../helpers/memory-files.ts';

const path = 'journal.jsonl';
const format = rowOf('Format');
const label = rowOf('Label');

const openRecorder = () => {
	const files = memoryFiles();
	const told: string[] = [];
	let syncs = 0;
	const journal = createJournal(path, {seal: text => text}, files);
	const recorder = createRecorder({
		run: 'run',
		state: createRunState(),
		table: exampleTable,
		journal: {
			append(events, options) {
				syncs += options.sync ? 1 : 0;
				journal.append(events, options);
			},
			sync() {
				syncs++;
				journal.sync();
			},
		},
		deliver(event: Recorded) {
			told.push(
				`${event.type}${files.synced(path).includes(`"${event.type}"`) ? '' : ', not yet on the disk'}`,
			);
		},
		now: () => '2026-11-21T14:02:00Z',
	});
	recorder.record([started]);
	recorder.record([stepStarted(format, 'Format')]);
	told.length = 0;
	syncs = 0;
	return {files, recorder, told, syncs: () => syncs};
};

describe('the end of a step', () => {
	it('is told when it is on the disk, before the program waits for anything', async () => {
		const {recorder, told} = openRecorder();
		recorder.record([stepFinished(format, 'Format')], {sync: 'soon'});
		expect(told).toEqual([]);
		await setImmediate();
		expect(told).toEqual(['step-finished']);
	});

	it('is made safe together with the start of the next step, by one sync', async () => {
		const {recorder, told, syncs} = openRecorder();
		recorder.record([stepFinished(format, 'Format')], {sync: 'soon'});
		recorder.record([stepStarted(label, 'Label')]);
		expect(told).toEqual(['step-finished', 'step-started']);
		await setImmediate();
		expect(syncs()).toBe(1);
	});

	it('is told before the groups that begin after it', async () => {
		const {recorder, told} = openRecorder();
		recorder.record([stepFinished(format, 'Format')], {sync: 'soon'});
		recorder.record([{type: 'group-started', index: rowOf('Disk'), name: 'Disk', depth: 0}], {sync: false});
		expect(told).toEqual([]);
		await setImmediate();
		expect(told).toEqual(['step-finished', 'group-started']);
	});

	it('is told before a line of output that comes after it', () => {
		const {recorder, told} = openRecorder();
		recorder.record([stepFinished(format, 'Format')], {sync: 'soon'});
		recorder.pass({type: 'output', index: label, stream: 'stdout', text: 'Labelled'});
		expect(told[0]).toBe('step-finished');
	});

	it('stops the run with the cause when the disk does not take it', async () => {
		const {files, recorder, told} = openRecorder();
		recorder.record([stepFinished(format, 'Format')], {sync: 'soon'});
		files.fail('sync');
		await setImmediate();
		expect(told).toEqual([]);
		expect(() => recorder.record([stepStarted(label, 'Label')])).toThrow(
			/an earlier write failed: .*room|full/i,
		);
	});
});
