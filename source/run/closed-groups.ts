import {type ClosedGroup, groupAt} from '../sequence/advance.ts';
import type {JournalEvent} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';

/** The events of groups that a failed step closed, innermost first. Rule: task-sequence-format.md §6.7. */
export const closedGroupEvents = (
	table: InstructionTable,
	closed: readonly ClosedGroup[],
): readonly JournalEvent[] =>
	closed.map(({start, succeeded, ignored}) => {
		const {name, depth} = groupAt(table, start);
		return {type: 'group-finished', index: start, name, depth, succeeded, ignored};
	});
