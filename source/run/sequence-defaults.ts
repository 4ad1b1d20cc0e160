import type {TaskSequence} from '../sequence/sequence.ts';

/** The `<globalVarList>` values of a task sequence and its children: defaults for the whole run. Rule: task-sequence-format.md §1.6, §6.12. */
export const sequenceDefaults = ({
	taskSequence,
	children,
}: {
	readonly taskSequence: TaskSequence;
	readonly children: ReadonlyMap<string, TaskSequence>;
}): readonly (readonly [string, string])[] =>
	// The parent's come last: they win.
	[...children.values(), taskSequence].flatMap(({sequence}) =>
		sequence.globalVariables.map(({name, value}) => [name, value] as const),
	);
