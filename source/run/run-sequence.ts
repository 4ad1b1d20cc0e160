import {advance, groupAt} from '../sequence/advance.ts';
import type {GroupEnd, GroupStart, StepInstruction} from '../sequence/instruction.ts';
import {closedGroupEvents} from './closed-groups.ts';
import {leftRestart} from './due-restart.ts';
import type {Engine, RunEnd} from './engine.ts';
import {setEngineVariables} from './engine-environment.ts';
import {finishRun} from './finish-run.ts';
import {holdBefore} from './hold-before.ts';
import {recover} from './recover.ts';
import {restartRun, withdrawRestart} from './restart-run.ts';
import {rowCondition} from './row-condition.ts';
import {runStep} from './run-step.ts';
import {stepLog} from './step-log.ts';

/**
Runs the instruction table from where the state says until the sequence ends or a restart is due.

Every step is recorded before it starts and after it ends, and no step starts before both are safe; the records of one end (its
variables, the groups it closed, the restart it asked for) are one batch that a crash cannot tear. Rules: task-sequence-format.md §6.17, architecture "run/".
*/
export const runSequence = async (engine: Engine): Promise<RunEnd> => {
	const {table, recorder, signal} = engine;
	const {state} = recorder;
	if (state.status === 'succeeded' || state.status === 'failed' || state.status === 'cancelled') {
		// What was decided about an interrupted step has ended the run already.
		return {kind: 'finished', result: state.status, code: state.code};
	}

	stepLog(engine.log).line('The task execution engine started execution');
	await engine.keepState?.();
	const failed = state.undecided === undefined ? undefined : table[state.undecided.index];
	if (failed?.kind === 'step') {
		const end = await recover(engine, failed, leftRestart(engine, failed.name));
		if (end !== undefined) {
			return end;
		}
	}

	while (state.pointer < table.length) {
		if (signal.aborted) {
			return finishRun(engine, 'cancelled', 0);
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
				const end = engine.attendant.isPauseRequested()
					? await holdBefore(engine, row)
					: await executeStep(engine, row);
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

	return finishRun(engine, 'succeeded', 0);
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
	const {stack} = recorder.state;
	const end = await runStep(engine, row);
	if (end.kind === 'skipped') {
		return undefined;
	}

	const {restart} = end;
	if (restart?.retry === true) {
		return restartRun(engine, restart, end.events);
	}

	if (end.asks === true) {
		// Before anybody is asked: a power cut during the question must come back to it.
		recorder.record(end.events);
		stepLog(engine.log).saved();
		await engine.keepState?.();
		return recover(engine, row, restart);
	}

	if (end.decision?.choice === 'retry') {
		recorder.record([...end.events, end.decision, ...withdrawRestart(engine)]);
		return undefined;
	}

	const {position, closed} = advance(
		table,
		{pointer: row.index, stack},
		end.aborts
			? {kind: 'step-aborted'}
			: {kind: 'step-finished', succeeded: end.succeeded, ignored: end.ignored},
	);
	for (const {start} of closed) {
		stepLog(engine.log).groupFailed(groupAt(table, start).name);
	}

	const decided = end.decision === undefined ? [] : [end.decision];
	const events = [...end.events, ...decided, ...closedGroupEvents(table, closed)];
	if (position.end === 'failed') {
		return finishRun(engine, end.cancelled ? 'cancelled' : 'failed', end.code, {events, row});
	}

	if (restart !== undefined) {
		return restartRun(engine, restart, events);
	}

	// The start of the next step is synced before it does anything: where that follows at once, one sync makes both safe.
	recorder.record(events, {sync: 'soon'});
	stepLog(engine.log).saved();
	await engine.keepState?.();
	return undefined;
};
