type OptionTypes = Readonly<
	Record<string, {readonly type: 'string' | 'boolean'; readonly isMultiple?: boolean}>
>;

/** Asked of every program; meow answers them. */
const standardOptions = ['help', 'version'];

/** Characters of a wrong option that a message repeats. */
const shownLength = 40;

/**
What is wrong with the options as they are spelled, as a sentence; undefined: nothing. The parser behind meow takes an option it does
not know apart, at any length, and throws when one is given twice.
*/
export const findOptionProblem = (argv: readonly string[], types: OptionTypes): string | undefined => {
	const known = new Map(Object.entries(types).map(([name, type]) => [dashed(name), type]));
	const given = new Set<string>();
	let isValue = false;
	for (const word of argv) {
		if (word === '--') {
			return undefined;
		}

		const mayBeValue = isValue;
		isValue = false;
		if (!word.startsWith('-') || word === '-') {
			continue;
		}

		const name =
			/^--(?:no-)?(?<name>[a-z]+(?:-[a-z]+)*)(?:=|$)/.exec(word.slice(0, 100))?.groups?.['name'] ?? '';
		const type = known.get(name);
		if (type === undefined && !standardOptions.includes(name)) {
			return `There is no option ${word.slice(0, shownLength)}. See bootseq --help.`;
		}

		if (mayBeValue) {
			return `The option before ${word.slice(0, shownLength)} needs a value.`;
		}

		if (given.has(name) && type?.isMultiple !== true) {
			return `The option --${name} is given twice. Give it once.`;
		}

		given.add(name);
		isValue = type?.type === 'string' && !word.includes('=');
	}

	return undefined;
};

/** `dryRun` as it is written on the command line: `dry-run`. */
const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
