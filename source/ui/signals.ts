/** Where the interrupt signal comes from: `process`. */
export type SignalSource = {
	on(signal: 'SIGINT', listener: () => void): unknown;
	off(signal: 'SIGINT', listener: () => void): unknown;
};

/** Lets an interrupt cancel the run instead of ending the program. Gives back what stops listening. */
export const cancelOnSignal = (
	signals: SignalSource | undefined,
	cancellation: AbortController,
): (() => void) => {
	const cancel = () => cancellation.abort();
	signals?.on('SIGINT', cancel);
	return () => {
		signals?.off('SIGINT', cancel);
	};
};
