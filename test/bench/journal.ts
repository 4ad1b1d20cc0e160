import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs';
import path from 'node:path';
import {createJournal} from '../../source/run/journal.ts';
import {createRecorder} from '../../source/run/recorder.ts';
import {createSeal} from '../../source/run/seal.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {createRunState} from '../../source/sequence/fold.ts';
import type {Bench} from './figure.ts';
import {longTable} from './long-run.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

const rounds = 25;
const steps = 50;
const plainRecord = Buffer.alloc(200, '.');

/** What the journal costs a step, beside what a disk takes to make one record of 200 bytes safe. */
export const journal: Bench = {
	name: 'journal',
	measure: async () =>
		inScratchFolder(async folder => {
			const plain = openSync(path.join(folder, 'plain'), 'wx');
			const journal = createJournal(
				path.join(folder, 'journal.jsonl'),
				createSeal(path.join(folder, 'secrets.key')),
			);
			const recorder = createRecorder({
				run: '20260101-000000-0a1b2c3d',
				state: createRunState(),
				table: longTable(),
				journal,
				deliver() {},
				now: () => new Date().toISOString(),
			});
			let end = 0;

			const {one, step} = await interleaved(rounds, {
				one: () =>
					eachOf(() => {
						end += writeSync(plain, plainRecord, 0, plainRecord.length, end);
						fdatasyncSync(plain);
					}),
				step: () =>
					eachOf(index => {
						const {started, finished} = eventsOfStep(index);
						recorder.record([started]);
						recorder.record([finished], {sync: 'soon'});
					}),
			});
			closeSync(plain);
			journal.close();
			const over = ratios(step, one);
			return [
				{
					what: 'the journal of a step over one fdatasync of 200 bytes',
					asked: 2,
					unit: '×',
					measured: median(over),
					spread: middleHalf(over),
					note: `${round(median(step))} ms for its start and its end, as the engine records them; one: ${round(median(one))} ms`,
				},
			];
		}),
};

/** Milliseconds a step. */
const eachOf = (work: (index: number) => void): number => {
	const from = performance.now();
	for (let index = 0; index < steps; index++) {
		work(index);
	}

	return (performance.now() - from) / steps;
};

/** What the engine records of a Run Command Line step that sets no variable. */
const eventsOfStep = (index: number): Readonly<Record<'started' | 'finished', JournalEvent>> => {
	const name = `Step ${index}`;
	const stepType = 'SMS_TaskSequence_RunCommandLineAction';
	return {
		started: {type: 'step-started', index, name, depth: 1, stepType, attempt: 1, command: 'setup.exe /quiet'},
		finished: {
			type: 'step-finished',
			index,
			name,
			attempt: 1,
			code: 0,
			succeeded: true,
			ignored: false,
			seconds: 0.25,
		},
	};
};
