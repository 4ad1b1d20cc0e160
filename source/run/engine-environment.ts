import type {RunState} from '../sequence/run-state.ts';
import {engineVariables} from '../sequence/variables/engine-variables.ts';
import type {Environment} from '../sequence/variables/environment.ts';

/** Publishes the engine's own read-only variables: where the run is, what the last action did. Rule: §6.2, row 2. */
export const setEngineVariables = (
	environment: Environment,
	state: RunState,
	instructionName?: string,
): void => {
	for (const [name, value] of engineVariables(state, instructionName)) {
		environment.set(name, value);
	}
};
