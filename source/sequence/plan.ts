import type {Diagnostic} from './diagnostic.ts';
import type {Instruction, InstructionTable} from './instruction.ts';
import type {Group, SequenceItem, SubTaskSequence, TaskSequence} from './sequence.ts';

export type Plan = {readonly table: InstructionTable; readonly diagnostics: readonly Diagnostic[]};

/** Children laid in place may multiply: two that each run the next one twice, and so on. */
const mostInstructions = 100_000;

/** A group or child that has been started and not yet ended. */
type Open = {
	readonly item: Group | SubTaskSequence;
	readonly items: readonly SequenceItem[];
	next: number;
	/** Index of its start. */
	readonly start: number;
	/** Key of the child sequence. */
	readonly child?: string;
};

/**
The instruction table of a task sequence: a step is one row, a group two, and a child sequence two with the child's rows between
them. Rules: task-sequence-format.md §6.1, §6.12.

@param children Task sequences by package ID (or MDT task sequence ID), found without regard to case.
@returns The table; and `child-sequence-missing` (warning), `child-sequence-disabled` or `child-sequence-recursion` (errors) for each
child that stays a single step row because it cannot be laid in place.
*/
export const planSequence = (root: TaskSequence, children: ReadonlyMap<string, TaskSequence>): Plan => {
	const byId = new Map([...children].map(([id, child]) => [id.toLowerCase(), child]));
	const table: Instruction[] = [];
	const diagnostics: Diagnostic[] = [];
	const open: Open[] = [];
	const path: string[] = [];
	const running = new Set(root.packageId === undefined ? [] : [root.packageId.toLowerCase()]);

	const start = (item: Group | SubTaskSequence, items: readonly SequenceItem[], child?: string): void => {
		// The end is not known yet; the row is completed by `finish`.
		open.push({item, items, next: 0, start: table.length, child});
		path.push(item.name);
		table.push({...row(item.name), kind: 'group-start', end: -1, item});
		if (child !== undefined) {
			running.add(child);
		}
	};

	const finish = ({item, start, child}: Open): void => {
		open.pop();
		const begun = table[start];
		if (begun !== undefined) {
			table[start] = {...row(item.name), index: start, kind: 'group-start', end: table.length, item};
		}

		table.push({...row(item.name), kind: 'group-end', start});
		path.pop();
		if (child !== undefined) {
			running.delete(child);
		}
	};

	/** For a group the path already ends with its name, and the depth does not count itself. */
	const row = (name: string) => ({index: table.length, name, depth: path.length - 1, path: [...path]});

	const step = (item: Exclude<SequenceItem, Group>): void => {
		path.push(item.name);
		table.push({...row(item.name), kind: 'step', item});
		path.pop();
	};

	const place = (item: SequenceItem): void => {
		if (item.kind === 'group') {
			start(item, item.items);
			return;
		}

		if (item.kind === 'step') {
			step(item);
			return;
		}

		const key = item.packageId.toLowerCase();
		const child = byId.get(key);
		const isBarred =
			child?.disabled === true && !item.disabled && open.every(around => !around.item.disabled);
		if (child !== undefined && !running.has(key) && !isBarred && table.length < mostInstructions) {
			start(item, child.sequence.items, key);
			return;
		}

		diagnostics.push(
			isBarred
				? disabledChild(item, [...path, item.name])
				: unplaceable(item, child, running.has(key), [...path, item.name]),
		);
		step(item);
	};

	const rootItems = root.sequence.items;
	for (const item of rootItems) {
		place(item);
		for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
			const following = inner.items[inner.next++];
			if (following === undefined) {
				finish(inner);
			} else {
				place(following);
			}
		}
	}

	return {table, diagnostics};
};

/** Whatever continue on error says, a disabled child fails the whole. Rules: §6.7, §6.12. */
const disabledChild = (item: SubTaskSequence, path: readonly string[]): Diagnostic => ({
	severity: 'error',
	rule: 'child-sequence-disabled',
	message: `The child task sequence ${item.packageId} "${item.taskSequenceName}" is disabled.`,
	help: 'Enable it in the console and export again, or disable the step that runs it.',
	place: item.place,
	path,
});

const unplaceable = (
	item: SubTaskSequence,
	child: TaskSequence | undefined,
	recursive: boolean,
	path: readonly string[],
): Diagnostic => {
	const title = `${item.packageId} "${item.taskSequenceName}"`;
	if (recursive) {
		return {
			severity: 'error',
			rule: 'child-sequence-recursion',
			message: `The child task sequence ${title} runs inside itself.`,
			help: 'Remove the Run Task Sequence step that closes the circle.',
			place: item.place,
			path,
		};
	}

	if (child !== undefined) {
		return {
			severity: 'error',
			rule: 'too-many-instructions',
			message: `With the child task sequence ${title} there would be more than ${mostInstructions} instructions.`,
			help: 'Run the child sequences fewer times.',
			place: item.place,
			path,
		};
	}

	return {
		severity: 'warning',
		rule: 'child-sequence-missing',
		message: `The child task sequence ${title} is not in this document; its step will fail.`,
		help: 'Export the task sequence together with its dependencies, so that the child is in the export.',
		place: item.place,
		path,
	};
};
