type OptionTypes = Readonly<
	Record<string, {readonly type: 'string' | 'boolean'; readonly isMultiple?: boolean}>
>;

/** Asked of every program; meow answers them. */
const standardOptions = ['help', 'version'];

/** `--name`, `--no-name` of a switch, `--name=value`. */
const spelled = /^--(?<negated>no-)?(?<name>[a-z]+(?:-[a-z]+)*)(?:=|$)/;

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

		const {negated, name = ''} = spelled.exec(word.slice(0, 100))?.groups ?? {};
		const type = known.get(name);
		const isKnown =
			negated === undefined ? type !== undefined || standardOptions.includes(name) : type?.type === 'boolean';
		if (!isKnown) {
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
