import type {StartedProcess, Survivor} from '../machine.ts';
import {familyOf, withDescendants} from '../process-tree.ts';
import {attemptProcesses} from './attempt-processes.ts';
import {endProcesses} from './end-process-tree.ts';
import {type ProcessEntry, readProcess, readProcessTable} from './process-table.ts';

/** How a process that was just started is found again: its place in time tells it from a later one of its number. */
export const startedProcess = (pid: number): StartedProcess => ({
	pid,
	started: String(readProcess(pid)?.startTime ?? ''),
});

/** What still runs of an attempt, by its mark, its session and its descent. */
export const findSurvivors = (attemptId: string, known?: StartedProcess): readonly Survivor[] => {
	const table = readProcessTable();
	return withDescendants(table, rootsIn(table, attemptId, known)).map(toSurvivor);
};

/** Ends what still runs of an attempt; gives what the kernel cannot end. */
export const endSurvivors = async (
	attemptId: string,
	known?: StartedProcess,
	grace?: number,
): Promise<readonly Survivor[]> => {
	const left = await endProcesses(table => rootsIn(table, attemptId, known), grace);
	return left.map(toSurvivor);
};

/**
This program may itself have been started out of a step, as in a terminal that a step had opened: it, what started it and
what it started are none.
*/
const rootsIn = (
	table: readonly ProcessEntry[],
	attemptId: string,
	known: StartedProcess | undefined,
): readonly ProcessEntry[] => {
	const family = familyOf(table, process.pid);
	const session = known !== undefined && isSessionOf(table, known) ? known.pid : undefined;
	return attemptProcesses(table, attemptId, session).filter(({pid}) => !family.has(pid));
};

/** While a session lives, the system gives its number to no other process: a younger or older one there means that it is gone. */
const isSessionOf = (table: readonly ProcessEntry[], {pid, started}: StartedProcess): boolean => {
	const leader = table.find(entry => entry.pid === pid);
	return leader === undefined
		? table.every(entry => entry.session !== pid || entry.startTime >= Number(started))
		: String(leader.startTime) === started;
};

const toSurvivor = ({pid, program}: ProcessEntry): Survivor => ({pid, program});
