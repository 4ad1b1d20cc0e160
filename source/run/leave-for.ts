import {restartVariables} from './due-restart.ts';
import type {Engine} from './engine.ts';
import {goToEvents, planGoTo} from './go-to.ts';
import {stepLog} from './step-log.ts';

/** Goes on at another row, as a person has decided: one batch that a power cut cannot tear. `from`: where the run stands, and the groups open there. */
export const leaveFor = (
	engine: Engine,
	target: number,
	from: {readonly index: number; readonly stack: readonly number[]},
): void => {
	const {environment, recorder, log, table} = engine;
	const goTo = planGoTo(engine, from.index, target);
	const events = goToEvents(engine, goTo, from);
	for (const {name, earlier} of goTo.restored) {
		if (earlier === undefined) {
			environment.delete(name);
		} else {
			environment.set(name, earlier);
		}
	}

	for (const name of restartVariables) {
		environment.delete(name);
	}

	const lines = stepLog(log);
	lines.warning(
		`A person decided: the task sequence goes on at ${table[target]?.path.join(' › ') ?? ''}, instruction ${target}`,
	);
	for (const {name} of goTo.restored) {
		lines.line(`The variable ${name} is again as it was before that instruction`);
	}

	recorder.record(events);
	lines.saved();
	log.flush();
};
