/** Waits, unless the run is cancelled meanwhile. */
export const wait = async (seconds: number, signal: AbortSignal): Promise<void> => {
	const {promise, resolve} = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, seconds * 1000);
	signal.addEventListener('abort', () => resolve(), {once: true});
	if (signal.aborted) {
		resolve();
	}

	await promise;
	clearTimeout(timer);
};
