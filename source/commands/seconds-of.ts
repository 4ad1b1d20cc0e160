/** Whole seconds as a variable holds them; undefined: it holds no such number. */
export const secondsOf = (text: string): number | undefined =>
	/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined;
