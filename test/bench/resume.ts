import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {bundleProcess} from './bundle-process.ts';
import type {Bench} from './figure.ts';
import {writeLongJournal} from './long-run.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';

const rounds = 15;

type Resumed = {readonly milliseconds: number; readonly events: number; readonly peak: number};

/** A journal of 100,000 events read, checked and folded, each time by a new process, as after a restart. */
export const resume: Bench = {
	name: 'resume',
	measure: async () =>
		inScratchFolder(async folder => {
			const journal = path.join(folder, 'journal.jsonl');
			const written = writeLongJournal(journal);
			const program = await bundleProcess(new URL('./resume-process.ts', import.meta.url), folder);
			const results: Resumed[] = [];
			for (let round = 0; round < rounds; round++) {
				const {stdout} = await promisify(execFile)(process.execPath, [program, journal]);
				const resumed: Resumed = JSON.parse(stdout);
				if (resumed.events !== written) {
					throw new Error(`${resumed.events} of ${written} events came back`);
				}

				results.push(resumed);
			}

			const milliseconds = results.map(result => result.milliseconds);
			const peaks = results.map(({peak}) => peak / 1024);
			return [
				{
					what: 'a journal of 100,000 events read, checked, folded',
					asked: 150,
					unit: 'ms',
					measured: median(milliseconds),
					spread: middleHalf(milliseconds),
					note: `${written} events, each time in a new process`,
				},
				{
					what: '… peak memory of the whole process',
					asked: 150,
					unit: 'MB',
					measured: median(peaks),
					spread: middleHalf(peaks),
					note: 'VmHWM',
				},
			];
		}),
};
