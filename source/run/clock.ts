/** The time of now, ISO 8601 in UTC. A step may write thousands of lines in a millisecond: its text is made once. */
export const createClock = (now: () => number = Date.now): (() => string) => {
	let moment: number | undefined;
	let text = '';
	return () => {
		const current = now();
		if (current !== moment) {
			moment = current;
			text = new Date(current).toISOString();
		}

		return text;
	};
};
