import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {type EventLine, parseEvents} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import type {Random} from '../crash-at-every-write/random.ts';
import type {LivedRun} from './claims.ts';
import {document} from './document.ts';
import {readRecord, writeStepScript} from './step-script.ts';
import {watchProgram} from './watched-program.ts';

/** A run that nobody kills, and how long it takes from the start of the program to its last screen. */
export const undisturbedRun = async (): Promise<LivedRun & {readonly milliseconds: number}> => {
	const bench = benchWithDocument();
	const {milliseconds = 0, asked} = await watchProgram(bench, ['run', 'ts.xml'], {});
	return {milliseconds, journal: bench.journal(), record: readRecord(bench), asked, left: []};
};

/**
A run that is killed at moments that `random` picks over the length of an undisturbed one: in its start, in its steps, in the
restart, in its end, and then perhaps again, in the start that resumes it or at the question what is to become of it.
*/
export const killedRun = async (
	random: Random,
	milliseconds: number,
): Promise<LivedRun & {readonly kills: number}> => {
	const bench = benchWithDocument();
	const asked: string[] = [];
	let killsLeft = random.pick([1, 1, 1, 2, 2, 3]);
	let kills = 0;
	for (;;) {
		// What was killed is shorter from there on.
		const kill = {after: random.below((milliseconds * 1.1) / (1 + kills / 2)), atWork: random.chance(0.5)};
		const command = isInProgress(bench) && random.chance(0.5) ? ['resume'] : ['run', 'ts.xml'];
		const watched = await watchProgram(bench, command, {
			waits: random.chance(0.3),
			...(killsLeft > 0 ? {kill} : {}),
		});
		asked.push(...watched.asked);
		const journal = finishedJournal(bench);
		if (journal !== undefined) {
			return {kills, journal, record: readRecord(bench), asked, left: await leftAfter(bench)};
		}

		killsLeft--;
		kills++;
	}
};

const benchWithDocument = (): ProgramBench => {
	const bench = programBench();
	bench.write('ts.xml', document);
	writeStepScript(bench);
	return bench;
};

/** What is still there when the next start has put an ended run away that was killed before it could do so itself. */
const leftAfter = async (bench: ProgramBench): Promise<readonly string[]> => {
	if (isInProgress(bench)) {
		await bench.bootseq(['resume', '--unattended']);
	}

	const keys = bench.runFolders().filter(folder => existsSync(path.join(folder, 'secrets.key')));
	return [...keys.map(() => 'a key'), ...(isInProgress(bench) ? ['a run in progress'] : [])];
};

const isInProgress = (bench: ProgramBench): boolean =>
	existsSync(bench.path('state', '_SMSTaskSequence', 'active.json'));

/** The journal of the run that has ended; a record that was cut off by the kill does not count. */
const finishedJournal = (bench: ProgramBench): readonly EventLine[] | undefined =>
	bench
		.runFolders()
		.map(folder => path.join(folder, 'journal.jsonl'))
		.filter(file => existsSync(file))
		.map(file => readFileSync(file, 'utf8'))
		.filter(text => /"type":"run-finished".*\n/.test(text))
		.map(parseEvents)[0];
