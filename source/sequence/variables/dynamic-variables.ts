import {evaluateCondition} from '../conditions/condition.ts';
import type {ConditionContext} from '../conditions/condition-expression.ts';
import {revealed, Secret, type VariableValue} from '../secret.ts';
import type {DynamicVariableRule} from './dynamic-variable-rule.ts';
import {createEnvironment} from './environment-store.ts';
import {expandValue} from './expand.ts';
import {checkVariable} from './variable-name.ts';

/**
Applies the rules of Set Dynamic Variables from top to bottom; a later rule sees what the earlier ones set. Changes nothing itself:
returns the variables to set, in order, values expanded, the secret ones as {@link Secret}. Names that may not be set are returned
too, for the caller to refuse and to log; later rules do not see them. Rule: task-sequence-format.md §1.8, §7.10.
*/
export const applyRules = async (
	rules: readonly DynamicVariableRule[],
	context: ConditionContext,
): Promise<{variable: string; value: VariableValue}[]> => {
	const environment = createEnvironment(context.environment.entries());
	const results: {variable: string; value: VariableValue}[] = [];

	for (const rule of rules) {
		const {verdict} = await evaluateCondition(rule.condition, {...context, environment});
		if (!verdict) {
			continue;
		}

		for (const {name, value, secret} of rule.variables) {
			const expanded = expandValue(value, environment, context.processEnvironment);
			const kept = secret ? new Secret(revealed(expanded)) : expanded;
			results.push({variable: name, value: kept});
			const checked = checkVariable(name, kept, environment);
			if (checked.ok) {
				environment.set(checked.value, kept);
			}
		}
	}

	return results;
};
