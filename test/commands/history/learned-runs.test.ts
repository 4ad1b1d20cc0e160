import {writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {learnedRuns} from '../../../source/commands/history/learned-runs.ts';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {started, stepFinished, stepStarted} from '../../helpers/journal-events.ts';
import {recordedRun} from '../../helpers/recorded-run.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const runId = (day: number) => `202608${String(day).padStart(2, '0')}-100000-0a1b2c3d`;
const ended: JournalEvent = {type: 'run-finished', result: 'succeeded', code: 0, seconds: 5};
const ran = (seconds: number): JournalEvent[] => [
	started,
	stepStarted(0, 'Office'),
	{...stepFinished(0, 'Office'), seconds} as JournalEvent,
];

describe('past runs to learn from', () => {
	it('are those of the same task sequence that have ended, the newest first', async () => {
		const stateFolder = temporaryFolder();
		recordedRun(stateFolder, runId(1), [...ran(10), ended]);
		recordedRun(stateFolder, runId(2), [...ran(20), ended]);
		recordedRun(stateFolder, runId(3), ran(30));
		recordedRun(stateFolder, runId(4), [{...started, name: 'Refresh'} as JournalEvent, ended]);
		const learned = await learnedRuns(stateFolder, 'Install Windows');
		expect(learned.map(({steps}) => steps[0]?.seconds)).toEqual([20, 10]);
	});

	it('are a dozen at most', async () => {
		const stateFolder = temporaryFolder();
		for (let day = 1; day <= 15; day++) {
			recordedRun(stateFolder, runId(day), [...ran(day), ended]);
		}

		expect(await learnedRuns(stateFolder, 'Install Windows')).toHaveLength(12);
	});

	it('are none where nothing can be read', async () => {
		const stateFolder = temporaryFolder();
		expect(await learnedRuns(stateFolder, 'Install Windows')).toEqual([]);
		const {folder} = recordedRun(stateFolder, runId(1), [...ran(10), ended]);
		writeFileSync(folder.journal, 'no journal');
		expect(await learnedRuns(stateFolder, 'Install Windows')).toEqual([]);
	});
});
