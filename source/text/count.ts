/** Makes what says a number of things in a language: `1 step`, `2 steps`. */
export const countIn = (language: string): ((value: number, one: string, other: string) => string) => {
	// Made when it is first asked: nothing is counted before the first question.
	let plural: Intl.PluralRules | undefined;
	return (value, one, other) => {
		plural ??= new Intl.PluralRules(language);
		return `${value} ${plural.select(value) === 'one' ? one : other}`;
	};
};
