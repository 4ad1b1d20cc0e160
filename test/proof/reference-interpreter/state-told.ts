import type {RunState} from '../../../source/sequence/run-state.ts';

/** The state of a run as text, a fact a line; times and attempts aside. */
export const stateTold = (state: RunState): readonly string[] => {
	const {status, code, pointer, stack, restarts, failedStep, lastAction, running, rows} = state;
	return [
		`${status} ${code}, at ${pointer} in [${stack.join(' ')}] after ${restarts} restarts`,
		`failed step ${JSON.stringify(failedStep)}, last action ${JSON.stringify(lastAction)}, running ${JSON.stringify(running)}`,
		...[...rows]
			.sort(([one], [other]) => one - other)
			.map(([index, row]) => `row ${index} ${row.status} ${row.code ?? ''}${row.reason ?? ''}`),
	];
};
