import {advance, groupAt} from '../sequence/advance.ts';
import type {Decision} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import {closedGroupEvents} from './closed-groups.ts';
import type {Engine, RestartDue, RunEnd} from './engine.ts';
import {engineCodes} from './engine-codes.ts';
import {finishRun} from './finish-run.ts';
import {holdRun} from './held-run.ts';
import {leaveFor} from './leave-for.ts';
import {restartRun, withdrawRestart} from './restart-run.ts';
import {stepLog} from './step-log.ts';

/**
Finds out what follows a step that failed and that nothing holds, and does it. The end of the step is on the disk: whoever
comes back after a power cut comes back to here. `restart`: the one that the step asked for, if it is passed over.

Undefined: the run goes on where its state says.
*/
export const recover = async (
	engine: Engine,
	row: StepInstruction,
	restart?: RestartDue,
): Promise<RunEnd | undefined> => {
	const {recorder, log} = engine;
	const {undecided, beforeLastStep} = recorder.state;
	const {index, name} = row;
	const failed = {
		index,
		name,
		attempt: undecided?.attempt ?? 1,
		code: undecided?.code ?? engineCodes.interrupted,
	};
	const stack = beforeLastStep?.stack ?? [];
	const policy = engine.attendant.failurePolicy(failed, engine.environment);
	const recovery =
		policy === 'ask'
			? await engine.attendant.askWhatFollows(failed, holdRun(engine, index))
			: {choice: policy, by: 'policy' as const};
	if (engine.signal.aborted) {
		return fail(engine, row, {stack, code: failed.code, result: 'cancelled', decided: []});
	}

	const lines = stepLog(log);
	switch (recovery.choice) {
		case 'retry': {
			lines.line(`The action (${name}) runs again: decided by ${deciders[recovery.by]}`);
			recorder.record([
				{type: 'decision', index, choice: 'retry', by: recovery.by},
				...withdrawRestart(engine),
			]);
			return undefined;
		}

		case 'skip': {
			lines.warning(
				`The failure of the action (${name}) is passed over: decided by ${deciders[recovery.by]}`,
			);
			return skip(engine, row, {type: 'decision', index, choice: 'skip', by: recovery.by}, restart);
		}

		case 'go-to': {
			leaveFor(engine, recovery.target, {index, stack});
			return undefined;
		}

		case 'abort': {
			// What happens when nobody decides is no decision.
			const decided: readonly Decision[] =
				recovery.by === 'technician' ? [{type: 'decision', index, choice: 'abort', by: 'technician'}] : [];
			return fail(engine, row, {stack, code: failed.code, result: 'failed', decided});
		}

		default: {
			const unreachable: never = recovery;
			return unreachable;
		}
	}
};

const deciders = {technician: 'a person', policy: 'the failure policy'} as const;

const skip = async (
	engine: Engine,
	row: StepInstruction,
	decision: Decision,
	restart: RestartDue | undefined,
): Promise<RunEnd | undefined> => {
	if (restart === undefined) {
		engine.recorder.record([decision]);
		stepLog(engine.log).saved();
		return undefined;
	}

	const survives = await engine.survivesRestart(restart.target);
	if (survives.ok) {
		return restartRun(engine, restart, [decision]);
	}

	// Going on here would lose the run. Rule: task-sequence-format.md §6.7.
	stepLog(engine.log).failure(
		`The state of the run would not survive the restart that is due: ${survives.error}`,
	);
	const stack = engine.recorder.state.beforeLastStep?.stack ?? [];
	return fail(engine, row, {stack, code: engineCodes.stateLost, result: 'failed', decided: [decision]});
};

/** The failure takes its course: every group around the step fails, and the run with them. */
const fail = (
	engine: Engine,
	row: StepInstruction,
	end: {
		stack: readonly number[];
		code: number;
		result: 'failed' | 'cancelled';
		decided: readonly Decision[];
	},
): RunEnd => {
	const {closed} = advance(
		engine.table,
		{pointer: row.index, stack: end.stack},
		{kind: 'step-finished', succeeded: false, ignored: false},
	);
	for (const {start} of closed) {
		stepLog(engine.log).groupFailed(groupAt(engine.table, start).name);
	}

	const events = [...end.decided, ...closedGroupEvents(engine.table, closed)];
	return finishRun(engine, end.result, end.code, {events, row});
};
