import {setTimeout} from 'node:timers/promises';
import {hasInEnvironment, type ProcessEntry, readProcessTable} from './process-table.ts';

/** Marks every process of one attempt of a step. */
export const attemptVariable = 'BOOTSEQ_ATTEMPT';

export type TreeOptions = {
	/** The process at the root, leader of its own session. */
	readonly pid: number;
	/** Value of {@link attemptVariable} in the tree. */
	readonly attemptId: string;
	/** Milliseconds between the request to end (SIGTERM) and the end without asking (SIGKILL). */
	readonly grace?: number;
};

const pollMilliseconds = 20;
/** A process in an uninterruptible wait on a device cannot be ended: it is not waited for longer than this. */
const longestKillWait = 5000;

/**
Ends a process and everything it started: its descendants, its session, and what carries its mark, which finds those that
left the session or lost their parent.

Resolves when none of them is left, or when only processes remain that the kernel cannot end.
*/
export const endProcessTree = async ({pid, attemptId, grace = 3000}: TreeOptions): Promise<void> => {
	const known = new Set<string>();
	const remaining = () => findTree(pid, attemptId, known);

	signalAll(remaining(), 'SIGTERM');
	if (await holdsWithin(grace, () => remaining().length === 0)) {
		return;
	}

	await holdsWithin(longestKillWait, () => {
		const left = remaining();
		signalAll(left, 'SIGKILL');
		return left.length === 0;
	});
};

/** Living processes of the tree; `known` keeps those once seen, since a descendant that loses its parent stays one. */
const findTree = (rootPid: number, attemptId: string, known: Set<string>): ProcessEntry[] => {
	const living = readProcessTable().filter(({pid, state}) => state !== 'Z' && pid !== process.pid);
	const tree = new Map<number, ProcessEntry>();
	for (const entry of living) {
		if (
			entry.pid === rootPid ||
			entry.session === rootPid ||
			known.has(identity(entry)) ||
			hasInEnvironment(entry.pid, `${attemptVariable}=${attemptId}`)
		) {
			tree.set(entry.pid, entry);
		}
	}

	let size = -1;
	while (size !== tree.size) {
		size = tree.size;
		for (const entry of living) {
			if (tree.has(entry.parent)) {
				tree.set(entry.pid, entry);
			}
		}
	}

	for (const entry of tree.values()) {
		known.add(identity(entry));
	}

	return [...tree.values()];
};

/** A pid alone may belong to another process by now. */
const identity = ({pid, startTime}: ProcessEntry): string => `${pid} ${startTime}`;

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
