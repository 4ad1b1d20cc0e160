import {type EvaluateExpression, failed} from './condition-expression.ts';

/** Query WMI: true when the query returns at least one instance. Rule: task-sequence-format.md §5.2. */
export const evaluateWmi: EvaluateExpression = async input => {
	const query = input.value('Query').trim();
	if (query === '') {
		return failed('The condition has no query.');
	}

	const rows = await input.facts.query(input.value('Namespace').trim() || 'root\\cimv2', query);
	if (!rows.ok) {
		return failed(rows.error);
	}

	const count = rows.value.length;
	const saw = count === 0 ? 'no instance' : `${count} ${count === 1 ? 'instance' : 'instances'}`;
	return {verdict: count > 0, saw};
};
