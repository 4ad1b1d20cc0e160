import {setTimeout} from 'node:timers/promises';

/** Lets seconds pass; ends at once when the run is cancelled. */
export const wait = async (seconds: number, signal: AbortSignal): Promise<void> => {
	try {
		await setTimeout(seconds * 1000, undefined, {signal});
	} catch (error) {
		if (!signal.aborted) {
			throw error;
		}
	}
};
