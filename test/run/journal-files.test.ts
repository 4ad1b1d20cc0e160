import {mkdirSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createJournal} from '../../source/run/journal.ts';
import {JournalWriteError} from '../../source/run/journal-problem.ts';
import {readJournal} from '../../source/run/read-journal.ts';
import {withoutKey} from '../../source/run/seal.ts';
import {recorded, started, stepStarted} from '../helpers/journal-events.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const openJournalIn = (folder: string) => {
	mkdirSync(folder);
	const journal = createJournal(path.join(folder, 'journal.jsonl'), {seal: text => text});
	journal.append(recorded([started]), {sync: true});
	return journal;
};

describe('a journal whose folder goes away under the run', () => {
	it('takes nothing more when the folder was moved: it would be written where nobody looks', () => {
		const base = temporaryFolder();
		const journal = openJournalIn(path.join(base, 'run'));
		renameSync(path.join(base, 'run'), path.join(base, 'elsewhere'));
		const append = () => journal.append(recorded([stepStarted(0, 'One')], 2), {sync: true});
		expect(append).toThrow(JournalWriteError);
		expect(append).toThrow(/earlier write failed/);
		journal.close();
		const events: string[] = [];
		readJournal(path.join(base, 'elsewhere', 'journal.jsonl'), withoutKey, ({type}) => events.push(type));
		expect(events).toEqual(['run-started']);
	});

	it('says so when the folder was removed, or another one stands in its place', () => {
		const base = temporaryFolder();
		const folder = path.join(base, 'run');
		const journal = openJournalIn(folder);
		rmSync(folder, {recursive: true});
		openJournalIn(folder).close();
		expect(() => journal.append(recorded([stepStarted(0, 'One')], 2), {sync: true})).toThrow(
			/moved, removed or unmounted/,
		);
		journal.close();
	});
});
