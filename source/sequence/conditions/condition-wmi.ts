import {parseWql} from '../wql/wql.ts';
import {propertiesIn} from '../wql/wql-properties.ts';
import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';
import type {ConditionFacts, WmiRow, WmiValue} from './condition-facts.ts';

/** Query WMI: true when the query returns at least one instance. Rule: task-sequence-format.md §5.2. */
export const evaluateWmi: EvaluateExpression = async input => {
	const query = input.value('Query').trim();
	if (query === '') {
		return failed('The condition has no query.');
	}

	const namespace = input.value('Namespace').trim() || 'root\\cimv2';
	const rows = await input.facts.query(namespace, query);
	if (!rows.ok) {
		return failed(rows.error);
	}

	const count = rows.value.length;
	const counted = count === 0 ? 'no instance' : `${count} ${count === 1 ? 'instance' : 'instances'}`;
	const values = await comparedValues(namespace, query, rows.value[0], input.facts);
	return {verdict: count > 0, saw: values === '' ? counted : `${counted}, ${values}`};
};

const mostShown = 3;

/** What this machine has where the query compares: of the first instance returned, else of the first there is. */
const comparedValues = async (
	namespace: string,
	query: string,
	returned: WmiRow | undefined,
	facts: ConditionFacts,
): Promise<string> => {
	const parsed = parseWql(query);
	const properties = parsed.ok ? propertiesIn(parsed.value.where) : [];
	if (!parsed.ok || properties.length === 0) {
		return '';
	}

	const complete = returned !== undefined && properties.every(name => valueIn(returned, name) !== undefined);
	const row = complete ? returned : await firstInstance(namespace, parsed.value.className, facts);
	return row === undefined
		? ''
		: properties
				.slice(0, mostShown)
				.map(name => `${name} = ${shownValue(valueIn(row, name) ?? null)}`)
				.join(', ');
};

const firstInstance = async (
	namespace: string,
	className: string,
	facts: ConditionFacts,
): Promise<WmiRow | undefined> => {
	if (facts.queriesAreCheap !== true) {
		return undefined;
	}

	const rows = await facts.query(namespace, `SELECT * FROM ${className}`);
	return rows.ok ? rows.value[0] : undefined;
};

const valueIn = (row: WmiRow, name: string): WmiValue | undefined =>
	Object.entries(row).find(([property]) => property.toLowerCase() === name.toLowerCase())?.[1];

const shownValue = (value: WmiValue): string => {
	if (value === null) {
		return 'NULL';
	}

	return typeof value === 'string' ? quoted(value) : String(value);
};
