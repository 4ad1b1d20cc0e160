import {readFileSync} from 'node:fs';

/**
When a process was started, in units that only compare with each other; undefined when there is no such process.

With it a process is told from a later one that was given the same number. Where it cannot be found out, every living
process answers the same.
*/
export const processStart = (pid: number): string | undefined => {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in parentheses may hold anything; the start is the twentieth field behind it.
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
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
