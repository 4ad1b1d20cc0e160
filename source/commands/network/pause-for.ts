import {setTimeout} from 'node:timers/promises';

/** Waits so many milliseconds, or until a person cancels: whoever waits looks at that then. */
export const pauseFor = async (milliseconds: number, cancelled: AbortSignal): Promise<void> => {
	try {
		await setTimeout(milliseconds, undefined, {signal: cancelled});
	} catch {
		// Cancelled.
	}
};
