import type {StepInstruction} from '../sequence/instruction.ts';
import type {Engine, RunEnd} from './engine.ts';
import {finishRun} from './finish-run.ts';
import {holdRun} from './held-run.ts';
import {leaveFor} from './leave-for.ts';
import {stepLog} from './step-log.ts';

/** Holds the run before a step, as a person asked for, until that person lets it go on. */
export const holdBefore = async (engine: Engine, row: StepInstruction): Promise<RunEnd | undefined> => {
	const {recorder, log, signal} = engine;
	const {index, name} = row;
	const lines = stepLog(log);
	lines.line(`The task sequence is paused before the action (${name})`);
	log.flush();
	recorder.record([{type: 'run-paused', index}]);
	const end = await engine.attendant.pause(row, holdRun(engine, index));
	if (signal.aborted || end.choice === 'cancel') {
		return finishRun(engine, 'cancelled', 0);
	}

	lines.line('The task sequence goes on');
	recorder.record([{type: 'run-continued', index}]);
	if (end.choice === 'go-to') {
		leaveFor(engine, end.target, {index, stack: recorder.state.stack});
	}

	return undefined;
};
