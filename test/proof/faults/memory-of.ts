import {readFileSync} from 'node:fs';

/** The most memory that a living process ever had, in megabytes. */
export const mostMemoryOf = (pid: number): number => {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
};
