/** The longest wait before a retry, in seconds: a day. */
export const longestRetryDelay = 86_400;

/** Seconds from a typed text; undefined for what is no whole number of them, or too many. */
export const retryDelay = (text: string): number | undefined => {
	const seconds = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
	return seconds >= 1 && seconds <= longestRetryDelay ? seconds : undefined;
};
