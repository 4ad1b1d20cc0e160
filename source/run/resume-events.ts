import {advance} from '../sequence/advance.ts';
import type {InterruptedDecision, JournalEvent} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import {closedGroupEvents} from './closed-groups.ts';
import {restartVariables} from './due-restart.ts';
import {engineCodes} from './engine-codes.ts';
import type {InterruptedStep} from './find-interrupted.ts';
import {secondsSince} from './seconds-since.ts';

/** The restart variables cleared (§6.1), and what the start that the run comes back under says differently. */
export const changesOnResume = (
	{variables}: RunState,
	surroundings: Readonly<Record<string, string>>,
): readonly JournalEvent[] => [
	...restartVariables
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
		decision,
	}: {
		state: RunState;
		table: InstructionTable;
		interrupted: InterruptedStep | undefined;
		decision: InterruptedDecision | 'done' | undefined;
	},
	{bootId, changes}: {bootId: string; changes: readonly JournalEvent[]},
): readonly JournalEvent[] => {
	const decided = decision === 'done' ? 'skip' : (decision ?? 'fail');
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
						decision: decided,
					},
				}),
	};
	if (interrupted === undefined || decided === 'rerun') {
		return [resumed, ...changes];
	}

	return [
		resumed,
		...changes,
		...endOfInterrupted(state, table, interrupted, decision === 'done' ? 'done' : decided),
	];
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
	const groups = closedGroupEvents(table, closed);
	const end: JournalEvent[] =
		position.end === 'failed'
			? [
					{
						type: 'run-finished',
						result: 'failed',
						code,
						failedStep: {index: row.index, name: row.name},
						seconds: secondsSince(state.started),
					},
				]
			: [];
	return [finished, ...groups, ...end];
};

const happened = {restart: 'the computer was restarted', crash: 'bootseq ended'} as const;

const messages = {
	done: () => 'The computer was restarted, which is what this step was for.',
	skip: (cause: 'restart' | 'crash') => `It was interrupted because ${happened[cause]}, and was skipped.`,
	fail: (cause: 'restart' | 'crash') =>
		`It was interrupted because ${happened[cause]}, and counts as failed.`,
} as const;
