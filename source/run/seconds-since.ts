/** Seconds since an ISO 8601 time; a clock that was set back in between counts as none. */
export const secondsSince = (started: string): number =>
	started === '' ? 0 : Math.max(0, Date.now() - Date.parse(started)) / 1000;
