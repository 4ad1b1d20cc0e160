import {setTimeout} from 'node:timers/promises';
import {withDescendants} from '../process-tree.ts';
import {attemptProcesses} from './attempt-processes.ts';
import {identity, type ProcessEntry, readProcessTable} from './process-table.ts';

export type TreeOptions = {
	/** The process at the root, leader of its own session. */
	readonly pid: number;
	/** Value of `BOOTSEQ_ATTEMPT` in the tree. */
	readonly attemptId: string;
	/** Milliseconds between the request to end (SIGTERM) and the end without asking (SIGKILL). */
	readonly grace?: number;
};

const usualGrace = 3000;
const pollMilliseconds = 20;
/** A process in an uninterruptible wait on a device cannot be ended: it is not waited for longer than this. */
const longestKillWait = 5000;

/**
Ends a process and everything it started: its descendants, its session, and what carries its mark, which finds those that
left the session or lost their parent.

Resolves when none of them is left, or when only processes remain that the kernel cannot end.
*/
export const endProcessTree = async ({pid, attemptId, grace = usualGrace}: TreeOptions): Promise<void> => {
	await endProcesses(table => attemptProcesses(table, attemptId, pid), grace);
};

/**
Ends the processes that `findRoots` picks from the process table, now and while they are being ended, and their descendants.

@returns Those that the kernel cannot end.
*/
export const endProcesses = async (
	findRoots: (table: readonly ProcessEntry[]) => readonly ProcessEntry[],
	grace: number = usualGrace,
): Promise<readonly ProcessEntry[]> => {
	// Keeps those once seen, since a descendant that loses its parent stays one.
	const known = new Set<string>();
	const remaining = () => {
		const table = readProcessTable();
		const tree = withDescendants(table, [
			...findRoots(table),
			...table.filter(entry => known.has(identity(entry))),
		]);
		for (const entry of tree) {
			known.add(identity(entry));
		}

		return tree;
	};

	signalAll(remaining(), 'SIGTERM');
	if (await holdsWithin(grace, () => remaining().length === 0)) {
		return [];
	}

	await holdsWithin(longestKillWait, () => {
		const left = remaining();
		signalAll(left, 'SIGKILL');
		return left.length === 0;
	});
	return remaining();
};

const signalAll = (entries: readonly ProcessEntry[], signal: NodeJS.Signals): void => {
	for (const {pid} of entries) {
		try {
			process.kill(pid, signal);
		} catch {
			// It ended meanwhile, or is not ours to end; the next look at the table tells.
		}
	}
};

const holdsWithin = async (milliseconds: number, condition: () => boolean): Promise<boolean> => {
	const deadline = performance.now() + milliseconds;
	while (!condition()) {
		if (performance.now() >= deadline) {
			return false;
		}

		await setTimeout(pollMilliseconds);
	}

	return true;
};
