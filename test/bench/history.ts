import {performance} from 'node:perf_hooks';
import {pastRun, pastRuns} from '../../source/commands/past-runs.ts';
import {createJournal} from '../../source/run/journal.ts';
import {createRunFolder} from '../../source/run/run-folder.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {recorded, started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import type {Bench, Figure} from './figure.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';

const rounds = 9;
const runs = 200;
/** Steps of an ordinary run; six events each. */
const steps = 100;
const hugeSteps = 17_000;

/** Past runs as a person asks for them: the list of all, and one of 100,000 events in full. */
export const history: Bench = {
	name: 'history',
	measure: async () =>
		inScratchFolder(async folder => {
			for (let number = 0; number < runs; number++) {
				writeRun(folder, number, steps);
			}

			const listed = figure(`a list of ${runs} past runs`, 1000, `${steps} steps each`, () => {
				const list = pastRuns(folder);
				return list.ok && list.value.length === runs;
			});
			const huge = writeRun(folder, runs, hugeSteps);
			const shown = figure('a past run of 100,000 events in full', 1000, `${hugeSteps} steps`, () => {
				const past = pastRun(folder, huge);
				return past.ok && past.value.timeline.length === hugeSteps;
			});
			return [listed, shown];
		}),
};

const figure = (what: string, asked: number, note: string, read: () => boolean): Figure => {
	const samples: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		if (!read()) {
			throw new Error(`${what}: not all of it was read`);
		}

		samples.push(performance.now() - start);
	}

	return {what, asked, unit: 'ms', measured: median(samples), spread: middleHalf(samples), note};
};

/** A run folder with a journal that was not synced: only reading is measured. Gives the name of the run. */
const writeRun = (stateFolder: string, number: number, count: number): string => {
	const run = `20260801-100000-${number.toString(16).padStart(8, '0')}`;
	const created = createRunFolder(stateFolder, run, {documents: {documents: []}, sequence: '<sequence/>'});
	if (!created.ok) {
		throw new Error(created.error.message);
	}

	const events: JournalEvent[] = [started];
	for (let index = 0; index < count; index++) {
		events.push(stepStarted(index, `Step ${index}`));
		for (let variable = 0; variable < 4; variable++) {
			events.push({type: 'variable-set', name: `Variable${variable}`, value: `value ${index}`});
		}

		events.push(stepFinished(index, `Step ${index}`));
	}

	events.push({type: 'run-finished', result: 'succeeded', code: 0, seconds: 99});
	const all = recorded(events);
	const journal = createJournal(created.value.folder.journal, created.value.seal);
	for (let at = 0; at < all.length; at += 500) {
		journal.append(all.slice(at, at + 500), {sync: false});
	}

	journal.close();
	return run;
};
