import type {Condition} from '../sequence.ts';

/** A rule of Set Dynamic Variables: sets its variables when its condition holds, always where it has none. Rule: task-sequence-format.md §1.8. */
export type DynamicVariableRule = {
	readonly condition?: Condition;
	/** In document order; the values are not yet expanded. */
	readonly variables: readonly {readonly name: string; readonly value: string; readonly secret: boolean}[];
};
