/** A process of a process table; its parent may have ended. */
type Descendant = {readonly pid: number; readonly parent: number};

/**
These processes of the table and everything that descends from them.

@param isChild Whether a process is a child of the one that now has its parent's number.
*/
export const withDescendants = <Entry extends Descendant>(
	table: readonly Entry[],
	roots: readonly Entry[],
	isChild: (child: Entry, parent: Entry) => boolean = () => true,
): Entry[] => {
	const tree = new Map(roots.map(entry => [entry.pid, entry]));
	let size = -1;
	while (size !== tree.size) {
		size = tree.size;
		for (const entry of table) {
			const parent = tree.get(entry.parent);
			if (parent !== undefined && isChild(entry, parent)) {
				tree.set(entry.pid, entry);
			}
		}
	}

	return [...tree.values()];
};

/** A process of the table, what started it, and what it started. */
export const familyOf = (table: readonly Descendant[], pid: number): ReadonlySet<number> => {
	const byPid = new Map(table.map(entry => [entry.pid, entry]));
	const own = byPid.get(pid);
	const family = new Set(withDescendants(table, own === undefined ? [] : [own]).map(entry => entry.pid));
	// Numbers are given again: what goes round in a circle has been gone through.
	let parent = own === undefined ? undefined : byPid.get(own.parent);
	while (parent !== undefined && !family.has(parent.pid)) {
		family.add(parent.pid);
		parent = byPid.get(parent.parent);
	}

	return family;
};
