import type {Execute} from '../execute.ts';

/**
Ends a process and what it started, by `taskkill`. A process whose parent has ended before is not found by this.

Where `taskkill` is missing or fails, the process itself is ended.
*/
export const endProcessTree = async (
	pid: number,
	run: Execute,
	endOne: (pid: number) => void = endProcess,
): Promise<void> => {
	const {exitCode} = await run('taskkill.exe', ['/PID', String(pid), '/T', '/F']);
	if (exitCode !== 0) {
		endOne(pid);
	}
};

const endProcess = (pid: number): void => {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended by itself: that is why taskkill did not find it.
	}
};
