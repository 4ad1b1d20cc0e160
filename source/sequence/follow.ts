import {advance, type Outcome, openGroupsAt, type Position} from './advance.ts';
import type {Decision} from './event.ts';
import type {InstructionTable} from './instruction.ts';
import type {RunState} from './run-state.ts';

/** Moves the pointer and the stack of open groups by what became of a row; tells when that ends the run. */
export const follow = (
	state: RunState,
	table: InstructionTable | undefined,
	index: number,
	outcome: Outcome,
): Position['end'] => {
	if (table === undefined) {
		state.pointer = index;
		return undefined;
	}

	const {position} = advance(table, {pointer: index, stack: state.stack}, outcome);
	state.pointer = position.pointer;
	state.stack = position.stack;
	return position.end;
};

/** What was decided about a step that failed, or at a pause. Rules: §6.7, §6.8; architecture "run/". */
export const followDecision = (
	state: RunState,
	event: Decision,
	table: InstructionTable | undefined,
): void => {
	switch (event.choice) {
		case 'retry': {
			goBackToLastStep(state);
			break;
		}

		case 'skip': {
			const row = state.rows.get(event.index);
			// Where the policy was known beforehand, the end of the step says so itself.
			if (row?.status === 'failed') {
				state.rows.set(event.index, {...row, status: 'failed-ignored'});
				goBackToLastStep(state);
				follow(state, table, event.index, {kind: 'step-finished', succeeded: false, ignored: true});
			}

			break;
		}

		case 'go-to': {
			if (event.target !== undefined) {
				goTo(state, event.target, table);
			}

			break;
		}

		case 'abort': {
			break;
		}

		default: {
			event.choice satisfies never;
		}
	}
};

/** Whatever lies behind the target has yet to run, or to run again. */
const goTo = (state: RunState, target: number, table: InstructionTable | undefined): void => {
	state.pointer = target;
	state.stack = table === undefined ? [] : openGroupsAt(table, target);
	for (const [index, row] of state.rows) {
		if (index >= target) {
			state.rows.set(index, {...row, status: 'to-come'});
		}
	}
};

/** The same step again: whatever its end did to the pointer is undone. Rule: §6.8. */
export const goBackToLastStep = (state: RunState): void => {
	if (state.beforeLastStep !== undefined) {
		state.pointer = state.beforeLastStep.pointer;
		state.stack = state.beforeLastStep.stack;
	}
};
