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

@param help What tells the options.
*/
export const findOptionProblem = (
	argv: readonly string[],
	types: OptionTypes,
	help = 'bootseq --help',
): string | undefined => {
	const known = new Map(Object.entries(types).map(([name, type]) => [dashed(name), type]));
	const given = new Set<string>();
	/** The option before, where a value must follow. */
	let wanting: string | undefined;
	for (const word of argv) {
		if (word === '--') {
			return undefined;
		}

		const before = wanting;
		wanting = undefined;
		if (!word.startsWith('-') || word === '-') {
			continue;
		}

		const {negated, name = ''} = spelled.exec(word.slice(0, 100))?.groups ?? {};
		const type = known.get(name);
		const isKnown =
			negated === undefined ? type !== undefined || standardOptions.includes(name) : type?.type === 'boolean';
		if (!isKnown) {
			return `There is no option ${word.slice(0, shownLength)}. See ${help}.`;
		}

		if (before !== undefined) {
			return `The option --${before} needs a value, and ${word.slice(0, shownLength)} follows it.`;
		}

		if (given.has(name) && type?.isMultiple !== true) {
			return `The option --${name} is given twice. Give it once.`;
		}

		given.add(name);
		wanting = type?.type === 'string' && !word.includes('=') ? name : undefined;
	}

	return undefined;
};

/** `dryRun` as it is written on the command line: `dry-run`. */
const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
