/** Milliseconds of a date or a moment in ISO 8601; undefined for anything else. A date means midnight, in UTC. */
export const parseMarkedDate = (text: string): number | undefined => {
	const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
		? Date.parse(text)
		: Number.NaN;
	return Number.isNaN(time) ? undefined : time;
};
