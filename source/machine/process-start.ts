import {readFileSync} from 'node:fs';

/**
When a process was started, in units that only compare with each other; undefined when there is no such process.

With it a process is told from a later one that was given the same number. Where it cannot be found out, every living
process answers the same.
*/
export const processStart = (pid: number): string | undefined => {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in parentheses may hold anything; the state is the first field behind it, the start the twentieth.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		// A zombie has ended: where the first process of the system is a script, nobody may ever ask for it.
		return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
	} catch {
		return isAlive(pid) ? 'alive' : undefined;
	}
};

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Alive, and another user's.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};
