/** Options that all commands know, and that may stand between the words of a command; those that take a value. */
const between = new Set(['--json', '--plain']);
const betweenWithValue = new Set(['--state', '--language']);

/** The words after `media create`, options between the two among them; undefined: another command was typed. */
export const wordsOfCreate = (argv: readonly string[]): readonly string[] | undefined => {
	if (argv[0] !== 'media') {
		return undefined;
	}

	let index = 1;
	for (let word = argv[index]; word !== undefined; word = argv[index]) {
		const [name = ''] = word.split('=');
		if (word === 'create') {
			return [...argv.slice(1, index), ...argv.slice(index + 1)];
		}

		if (!between.has(word) && !betweenWithValue.has(name)) {
			return undefined;
		}

		index += betweenWithValue.has(word) ? 2 : 1;
	}

	return undefined;
};
