import process from 'node:process';

/** What asks a program to end without killing it: a supervisor, and a terminal that is closed. */
const signals = ['SIGTERM', 'SIGHUP'] as const;

/**
Cancels the work also when the system asks the program to end: else what is unfinished would stay. `stop` gives the signals their usual
meaning back.
*/
export const cancelOnEndRequest = (cancelled: AbortSignal): {readonly signal: AbortSignal; stop(): void} => {
	const asked = new AbortController();
	const cancel = () => asked.abort();
	for (const signal of signals) {
		process.on(signal, cancel);
	}

	return {
		signal: AbortSignal.any([cancelled, asked.signal]),
		stop() {
			for (const signal of signals) {
				process.off(signal, cancel);
			}
		},
	};
};
