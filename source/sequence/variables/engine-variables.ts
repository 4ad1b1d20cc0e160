import type {RunState} from '../run-state.ts';

/**
The engine's own read-only variables, as they follow from the state of the run and the instruction at hand.
Rules: §6.1, §6.2, §9.2.
*/
export const engineVariables = (
	state: RunState,
	instructionName = state.running?.name,
): readonly (readonly [string, string])[] => {
	const variables: [string, string][] = [
		['_SMSTSInstructionTableSize', String(state.instructions)],
		['_SMSTSNextInstructionPointer', String(state.pointer)],
		['_SMSTSInstructionStackString', state.stack.join(' ')],
		['_SMSTSLastActionRetryCount', String(Math.max(0, (state.running?.attempt ?? 1) - 1))],
	];
	if (instructionName !== undefined) {
		variables.push(['_SMSTSCurrentActionName', instructionName]);
	}

	if (state.lastAction !== undefined) {
		variables.push(
			['_SMSTSLastActionName', state.lastAction.name],
			['_SMSTSLastActionRetCode', String(state.lastAction.code)],
			['_SMSTSLastActionSucceeded', String(state.lastAction.succeeded)],
		);
	}

	return variables;
};
