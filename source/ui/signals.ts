/** Where the interrupt signal comes from: `process`. */
export type SignalSource = {
	on(signal: 'SIGINT', listener: () => void): unknown;
	off(signal: 'SIGINT', listener: () => void): unknown;
};

/** Lets an interrupt cancel the run instead of ending the program. Gives back what stops listening. */
export const cancelOnSignal = (
	signals: SignalSource | undefined,
	cancellation: Pick<AbortController, 'abort'>,
): (() => void) => {
	const cancel = () => cancellation.abort();
	signals?.on('SIGINT', cancel);
	return () => {
		signals?.off('SIGINT', cancel);
	};
};

/** While the terminal is lent, an interrupt is for whoever has it: it reaches this program too, and must not end it. */
export const ignoreInterrupts = (signals: SignalSource | undefined): (() => void) => {
	const ignore = () => {};
	signals?.on('SIGINT', ignore);
	return () => {
		signals?.off('SIGINT', ignore);
	};
};
