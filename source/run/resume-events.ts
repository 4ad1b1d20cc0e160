import {advance} from '../sequence/advance.ts';
import type {InterruptedDecision, JournalEvent} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import {closedGroupEvents} from './closed-groups.ts';
import {restartVariables} from './due-restart.ts';
import {engineCodes} from './engine-codes.ts';
import type {InterruptedStep} from './find-interrupted.ts';

/** What was decided about the interrupted step, and by whom. */
export type DecidedInterrupted = {
	readonly decision: InterruptedDecision | 'done';
	readonly by: 'technician' | 'policy';
	/** In words, for the log. */
	readonly because: string;
};

/**
The restart variables cleared (§6.1), and what the start that the run comes back under says differently. A restart that a failed step
asked for is still due when bootseq alone was ended while a person was asked what follows; a computer that was restarted has had it.
*/
export const changesOnResume = (
	{variables, undecided, bootId: lastBootId}: RunState,
	{bootId, surroundings}: {bootId: string; surroundings: Readonly<Record<string, string>>},
): readonly JournalEvent[] => [
	...(undecided !== undefined && bootId === lastBootId ? [] : restartVariables)
		.filter(name => variables.has(name.toLowerCase()))
		.map((name): JournalEvent => ({type: 'variable-set', name, value: null})),
	...Object.entries(surroundings)
		.filter(([name, value]) => variables.get(name.toLowerCase())?.value !== value)
		.map(([name, value]): JournalEvent => ({type: 'variable-set', name, value})),
];

/** The resume itself, the variables that change with it, and what was decided about the interrupted step. */
export const resumeEvents = (
	{
		state,
		table,
		interrupted,
		decided,
	}: {
		state: RunState;
		table: InstructionTable;
		interrupted: InterruptedStep | undefined;
		decided: DecidedInterrupted | undefined;
	},
	{bootId, changes}: {bootId: string; changes: readonly JournalEvent[]},
): readonly JournalEvent[] => {
	const {decision, by} = decided ?? {decision: 'fail', by: 'policy'};
	const told: InterruptedDecision = decision === 'done' ? 'skip' : decision;
	const resumed: JournalEvent = {
		type: 'run-resumed',
		index: interrupted?.row.index ?? state.pointer,
		bootId,
		...(interrupted === undefined
			? {}
			: {
					interrupted: {
						index: interrupted.row.index,
						name: interrupted.row.name,
						cause: interrupted.cause,
						decision: told,
						by,
					},
				}),
	};
	if (interrupted === undefined || decision === 'rerun') {
		return [resumed, ...changes];
	}

	return [resumed, ...changes, ...endOfInterrupted(state, table, interrupted, decision)];
};

const endOfInterrupted = (
	state: RunState,
	table: InstructionTable,
	{row, attempt, cause}: InterruptedStep,
	decision: 'done' | 'skip' | 'fail',
): readonly JournalEvent[] => {
	const succeeded = decision === 'done';
	const ignored = decision === 'skip' || (decision === 'fail' && row.item.continueOnError);
	const code = succeeded ? 0 : engineCodes.interrupted;
	const finished: JournalEvent = {
		type: 'step-finished',
		index: row.index,
		name: row.name,
		attempt,
		code,
		succeeded,
		ignored,
		message: messages[decision](cause),
		seconds: 0,
	};
	const {position, closed} = advance(
		table,
		{pointer: row.index, stack: state.stack},
		{kind: 'step-finished', succeeded, ignored},
	);
	// When nothing holds the failure, what follows is found out as after every other failed step.
	return position.end === 'failed' ? [finished] : [finished, ...closedGroupEvents(table, closed)];
};

const happened = {restart: 'the computer was restarted', crash: 'bootseq ended'} as const;

const messages = {
	done: (cause: 'restart' | 'crash') =>
		`It was interrupted because ${happened[cause]}, and had done its work.`,
	skip: (cause: 'restart' | 'crash') => `It was interrupted because ${happened[cause]}, and was skipped.`,
	fail: (cause: 'restart' | 'crash') =>
		`It was interrupted because ${happened[cause]}, and counts as failed.`,
} as const;
