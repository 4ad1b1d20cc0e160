import {hasInEnvironment, type ProcessEntry} from './process-table.ts';

/** Marks every process of one attempt of a step. */
export const attemptVariable = 'BOOTSEQ_ATTEMPT';

/**
The processes of the table that belong to an attempt, descendants aside: those that carry its mark, which finds what left the
session or lost its parent, and those that share a session with one of them or are in this one, which finds what has
forgotten the mark (`env -i`).

The first process of an attempt leaves the session of this program, so none of the attempt is in it. A mark there means that
this program was itself started out of a step: nothing follows from it for the others of its session.

@param session The session that was made for the attempt; undefined when it is not known to be that still.
*/
export const attemptProcesses = (
	table: readonly ProcessEntry[],
	attemptId: string,
	session: number | undefined,
): readonly ProcessEntry[] => {
	const variable = `${attemptVariable}=${attemptId}`;
	const marked = table.filter(({pid}) => hasInEnvironment(pid, variable));
	const sessions = new Set([session, ...marked.map(entry => entry.session)]);
	sessions.delete(table.find(({pid}) => pid === process.pid)?.session);
	return table.filter(entry => sessions.has(entry.session) || marked.includes(entry));
};
