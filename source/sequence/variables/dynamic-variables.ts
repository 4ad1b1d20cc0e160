import {evaluateCondition} from '../conditions/condition.ts';
import type {ConditionContext} from '../conditions/condition-expression.ts';
import {revealed, Secret, type VariableValue} from '../secret.ts';
import type {DynamicVariableRule} from './dynamic-variable-rule.ts';
import {expandValue} from './expand.ts';

/**
Applies the rules of Set Dynamic Variables from top to bottom, values expanded, the secret ones as {@link Secret}. Each variable is
given to `set` before the next is looked at: a later rule sees in `context.environment` what the earlier ones set there, and what
was refused it does not see. Rule: task-sequence-format.md §1.8, §7.10.
*/
export const applyRules = async (
	rules: readonly DynamicVariableRule[],
	context: ConditionContext,
	set: (name: string, value: VariableValue) => void,
): Promise<void> => {
	for (const rule of rules) {
		const {verdict} = await evaluateCondition(rule.condition, context);
		if (!verdict) {
			continue;
		}

		for (const {name, value, secret} of rule.variables) {
			const expanded = expandValue(value, context.environment, context.processEnvironment);
			set(name, secret ? new Secret(revealed(expanded)) : expanded);
		}
	}
};
