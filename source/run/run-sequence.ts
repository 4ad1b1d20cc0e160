import {advance, groupAt} from '../sequence/advance.ts';
import type {JournalEvent} from '../sequence/event.ts';
import type {GroupEnd, GroupStart, StepInstruction} from '../sequence/instruction.ts';
import {closedGroupEvents} from './closed-groups.ts';
import type {Engine, RestartDue, RunEnd} from './engine.ts';
import {setEngineVariables} from './engine-environment.ts';
import {rowCondition} from './row-condition.ts';
import {runStep} from './run-step.ts';
import {secondsSince} from './seconds-since.ts';
import {stepLog} from './step-log.ts';

/**
Runs the instruction table from where the state says until the sequence ends or a restart is due.

Every step is recorded before it starts and after it ends; the records of one end (its variables, the groups it closed, the
restart it asked for) are one batch that a crash cannot tear. Rules: task-sequence-format.md §6.17, architecture "run/".
*/
export const runSequence = async (engine: Engine): Promise<RunEnd> => {
	const {table, recorder, signal} = engine;
	const {state} = recorder;
	if (state.status === 'succeeded' || state.status === 'failed' || state.status === 'cancelled') {
		// What was decided about an interrupted step has ended the run already.
		return {kind: 'finished', result: state.status, code: state.code};
	}

	stepLog(engine.log).line('The task execution engine started execution');
	while (state.pointer < table.length) {
		if (signal.aborted) {
			return finish(engine, 'cancelled', 0);
		}

		const row = table[state.pointer];
		if (row === undefined) {
			break;
		}

		switch (row.kind) {
			case 'group-start': {
				await startGroup(engine, row);
				break;
			}

			case 'group-end': {
				endGroup(engine, row);
				break;
			}

			case 'step': {
				const end = await executeStep(engine, row);
				if (end !== undefined) {
					return end;
				}

				break;
			}

			default: {
				const unreachable: never = row;
				return unreachable;
			}
		}
	}

	return finish(engine, 'succeeded', 0);
};

const startGroup = async (engine: Engine, row: GroupStart): Promise<void> => {
	const {recorder, log} = engine;
	const {index, name, depth} = row;
	const lines = stepLog(log);
	lines.announce(name, index);
	setEngineVariables(engine.environment, recorder.state, name);
	if (row.item.disabled) {
		lines.line(`The group (${name}) has been skipped because it is disabled`);
		recorder.record([{type: 'group-skipped', index, name, depth, reason: 'disabled'}], {sync: false});
		return;
	}

	const {verdict, trace} = await rowCondition(engine, row.item.condition);
	lines.condition(trace);
	if (!verdict) {
		lines.line(`The group (${name}) has been skipped because the condition is evaluated to be false`);
		recorder.record(
			[
				{
					type: 'group-skipped',
					index,
					name,
					depth,
					reason: 'condition',
					...(trace === undefined ? {} : {trace}),
				},
			],
			{sync: false},
		);
		return;
	}

	if (trace !== undefined) {
		lines.line(`The condition for the group (${name}) is evaluated to be true`);
	}

	lines.line(`The group (${name}) has been successfully started`);
	recorder.record([{type: 'group-started', index, name, depth}], {sync: false});
};

const endGroup = (engine: Engine, {start, name, depth}: GroupEnd): void => {
	stepLog(engine.log).line(`The group (${name}) has been successfully completed`);
	engine.recorder.record(
		[{type: 'group-finished', index: start, name, depth, succeeded: true, ignored: false}],
		{
			sync: false,
		},
	);
};

const executeStep = async (engine: Engine, row: StepInstruction): Promise<RunEnd | undefined> => {
	const {recorder, table} = engine;
	const {state} = recorder;
	const end = await runStep(engine, row);
	if (end.kind === 'skipped') {
		return undefined;
	}

	const {restart} = end;
	if (restart?.retry === true) {
		recorder.record([...end.events, restartEvent(restart)]);
		return {kind: 'restart', restart};
	}

	if (end.decision?.choice === 'retry') {
		recorder.record([...end.events, end.decision]);
		return undefined;
	}

	const {position, closed} = advance(
		table,
		{pointer: row.index, stack: state.stack},
		end.aborts
			? {kind: 'step-aborted'}
			: {kind: 'step-finished', succeeded: end.succeeded, ignored: end.ignored},
	);
	const decided = end.decision === undefined ? [] : [end.decision];
	for (const {start} of closed) {
		stepLog(engine.log).groupFailed(groupAt(table, start).name);
	}

	const events = [...end.events, ...decided, ...closedGroupEvents(table, closed)];
	if (position.end === 'failed') {
		return finish(engine, end.cancelled ? 'cancelled' : 'failed', end.code, {events, row});
	}

	if (restart !== undefined) {
		recorder.record([...events, restartEvent(restart)]);
		stepLog(engine.log).saved();
		return {kind: 'restart', restart};
	}

	recorder.record(events);
	stepLog(engine.log).saved();
	return undefined;
};

const restartEvent = ({target, reason, retry}: RestartDue): JournalEvent => ({
	type: 'restart-requested',
	target,
	reason,
	retry,
});

/** Records the end of the run together with what led to it. */
const finish = (
	{recorder, log}: Engine,
	result: 'succeeded' | 'failed' | 'cancelled',
	code: number,
	last?: {events: readonly JournalEvent[]; row: StepInstruction},
): RunEnd => {
	const lines = stepLog(log);
	const seconds = secondsSince(recorder.state.started);
	if (result === 'succeeded') {
		lines.line('The task exeuction engine successfully completed the execution');
		lines.line('Execution engine result code: Success (0)');
	} else if (result === 'failed') {
		lines.failure(
			`Failed to run the last action: ${last?.row.name ?? ''}. Execution of task sequence failed.`,
		);
		lines.failure('Task Sequence Engine failed! Code: enExecutionFail');
		lines.failure('Task sequence execution failed with error code 80004005');
		lines.failure('Error Task Sequence Manager failed to execute task sequence. Code 0x80004005');
	} else {
		lines.warning('The task sequence was cancelled by a person');
	}

	recorder.record([
		...(last?.events ?? []),
		{
			type: 'run-finished',
			result,
			code,
			...(last === undefined ? {} : {failedStep: {index: last.row.index, name: last.row.name}}),
			seconds,
		},
	]);
	log.flush();
	return {kind: 'finished', result, code};
};
