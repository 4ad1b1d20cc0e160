/** Makes what says a number of things in a language: `1 step`, `2 steps`. */
export const countIn = (language: string): ((value: number, one: string, other: string) => string) => {
	const plural = new Intl.PluralRules(language);
	return (value, one, other) => `${value} ${plural.select(value) === 'one' ? one : other}`;
};
