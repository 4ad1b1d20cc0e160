import {evaluateCondition} from '../sequence/conditions/condition.ts';
import type {ConditionTrace} from '../sequence/conditions/condition-trace.ts';
import type {Condition} from '../sequence/sequence.ts';
import type {Engine} from './engine.ts';

/** The verdict on a row's condition and why; no condition: true, and nothing to trace. */
export const rowCondition = async (
	{environment, machine}: Engine,
	condition: Condition | undefined,
): Promise<{verdict: boolean; trace?: ConditionTrace}> =>
	condition === undefined
		? {verdict: true}
		: evaluateCondition(condition, {
				environment,
				facts: machine.facts,
				processEnvironment: machine.processEnvironment,
			});
