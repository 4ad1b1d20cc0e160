/** Names an attempt of a step: the mark that its processes carry. */
export const attemptIdOf = (run: string, index: number, attempt: number): string =>
	`${run}/${index}/${attempt}`;
