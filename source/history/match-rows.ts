/** A row of a task sequence, as two runs of it are laid beside each other. */
export type NamedRow = {readonly index: number; readonly name: string};

/**
Which row of one run is which of another run of the same task sequence, by index. The same index with the same name is the same row.
Where the sequence was changed between the runs, a name that is left over once on each side is the same row; anything else has
no counterpart, because a guess would compare different steps.
*/
export const matchRows = (
	one: readonly NamedRow[],
	other: readonly NamedRow[],
): ReadonlyMap<number, number> => {
	const matched = new Map<number, number>();
	const otherNames = new Map(other.map(({index, name}) => [index, name]));
	for (const {index, name} of one) {
		if (otherNames.get(index) === name) {
			matched.set(index, index);
		}
	}

	const taken = new Set(matched.values());
	const left = onlyOnce(one.filter(({index}) => !matched.has(index)));
	const right = onlyOnce(other.filter(({index}) => !taken.has(index)));
	for (const [name, index] of left) {
		const counterpart = right.get(name);
		if (counterpart !== undefined) {
			matched.set(index, counterpart);
		}
	}

	return matched;
};

/** Names that only one row has, with its index. */
const onlyOnce = (rows: readonly NamedRow[]): ReadonlyMap<string, number> => {
	const indexes = new Map<string, number>();
	const repeated = new Set<string>();
	for (const {index, name} of rows) {
		if (indexes.has(name)) {
			repeated.add(name);
		}

		indexes.set(name, index);
	}

	for (const name of repeated) {
		indexes.delete(name);
	}

	return indexes;
};
