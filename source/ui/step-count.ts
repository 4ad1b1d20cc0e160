import type {InstructionTable} from '../sequence/instruction.ts';

/**
"Step 12 of about 40". Groups, Run Task Sequence containers and disabled steps are not counted; enabled steps in a disabled
group are. Rule: media-and-boot.md §4.3.
*/
export type StepCount = {
	readonly total: number;
	/** Counted steps in the rows `from` up to, and without, `to`. */
	between(from: number, to: number): number;
	/** The number of the step at a row: of a row that is not counted, that of the last one before it. */
	at(index: number): number;
};

export const countSteps = (table: InstructionTable): StepCount => {
	const before = new Uint32Array(table.length + 1);
	for (const [index, row] of table.entries()) {
		const counted = row.kind === 'step' && row.item.kind === 'step' && !row.item.disabled;
		before[index + 1] = (before[index] ?? 0) + (counted ? 1 : 0);
	}

	const until = (index: number): number => before[Math.max(0, Math.min(table.length, index))] ?? 0;
	return {
		total: until(table.length),
		between: (from, to) => until(to) - until(from),
		at: index => until(index + 1),
	};
};
