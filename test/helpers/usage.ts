import {readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';

/** What a process has used of this machine, without its children. */
export type Usage = {
	/** Seconds of a core. */
	readonly cpu: number;
	/** The most memory it ever had, in MB. */
	readonly peak: number;
};

/** Of a second: `sysconf(_SC_CLK_TCK)` is 100 on every Linux that Node runs on. */
const tick = 1 / 100;

/** Looks at a process again and again until it is gone or `signal` says so; gives what was seen last. Linux only. */
export const watchUsage = async (processId: number, signal: AbortSignal): Promise<Usage> => {
	let last: Usage = {cpu: 0, peak: 0};
	while (!signal.aborted) {
		const usage = readUsage(processId);
		if (usage === undefined) {
			break;
		}

		last = usage;
		await setTimeout(10);
	}

	return last;
};

/** Undefined when there is no such process any more. */
export const readUsage = (processId: number): Usage | undefined => {
	try {
		const [, peak] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
		const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
		// The name, in parentheses, may hold anything; user and system time are the 14th and 15th field.
		const [user, system] = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.slice(11, 13);
		// A process that has ended has no memory any more, but is still listed for its parent.
		return peak === undefined
			? undefined
			: {cpu: (Number(user) + Number(system)) * tick, peak: Number(peak) / 1024};
	} catch {
		return undefined;
	}
};
