import type {Group, Step, SubTaskSequence} from './sequence.ts';

/**
A row of the instruction table. A group is two rows, a child sequence too; a step is one. Rule: §6.1.

`index` is the row's own zero-based position; `depth` counts the groups around it; `path` names them from the outside in,
and ends with the row's own name.
*/
export type Instruction = GroupStart | GroupEnd | StepInstruction;

type Row = {
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	readonly path: readonly string[];
};

export type GroupStart = Row & {
	readonly kind: 'group-start';
	/** Index of the matching end. */
	readonly end: number;
	readonly item: Group | SubTaskSequence;
};

export type GroupEnd = Row & {
	readonly kind: 'group-end';
	/** Index of the matching start. */
	readonly start: number;
};

export type StepInstruction = Row & {
	readonly kind: 'step';
	/** A child sequence that could not be found stays a step that fails when it is reached. */
	readonly item: Step | SubTaskSequence;
};

export type InstructionTable = readonly Instruction[];
