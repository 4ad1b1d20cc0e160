import type {JournalEvent} from '../sequence/event.ts';
import {restartVariables} from './due-restart.ts';
import type {Engine, RestartDue, RunEnd} from './engine.ts';
import {stepLog} from './step-log.ts';

/** Records the restart together with what led to it; the run stops here until it has happened. Rule: task-sequence-format.md §6.9. */
export const restartRun = (
	{recorder, log}: Engine,
	restart: RestartDue,
	events: readonly JournalEvent[],
): RunEnd => {
	const {target, reason, retry} = restart;
	recorder.record([...events, {type: 'restart-requested', target, reason, retry}]);
	stepLog(log).saved();
	return {kind: 'restart', restart};
};

/** A restart that a failed attempt asked for has no meaning for the next one; the events are not yet recorded. */
export const withdrawRestart = ({environment}: Engine): readonly JournalEvent[] => {
	const asked = restartVariables.filter(name => environment.globalValue(name) !== undefined);
	for (const name of asked) {
		environment.delete(name);
	}

	return asked.map(name => ({type: 'variable-set', name, value: null}));
};
