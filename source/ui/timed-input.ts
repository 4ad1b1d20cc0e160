import type {LineInput} from './line-input.ts';

/** Lines that are waited for no longer than some seconds, each anew. */
export type TimedInput = {
	readonly input: LineInput;
	/** Nobody answered in time: what was being asked for has come back empty. */
	isOver(): boolean;
};

/** A line that is not typed in time is given up, and so is everything asked after it; without seconds all is waited for. */
export const createTimedInput = (input: LineInput, seconds: number | undefined): TimedInput => {
	let over = false;
	const timed = async (
		read: (signal?: AbortSignal) => Promise<string | undefined>,
	): Promise<string | undefined> => {
		if (seconds === undefined) {
			return read();
		}

		if (over) {
			return undefined;
		}

		const timeout = new AbortController();
		const timer = setTimeout(() => {
			over = true;
			timeout.abort();
		}, seconds * 1000);
		try {
			return await read(timeout.signal);
		} finally {
			clearTimeout(timer);
		}
	};

	return {
		input: {
			line: async () => timed(input.line),
			secret: async () => timed(input.secret),
			listen: input.listen,
			close: input.close,
		},
		isOver: () => over,
	};
};
