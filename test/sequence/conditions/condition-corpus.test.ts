import {describe, expect, it} from 'vitest';
import {evaluateCondition} from '../../../source/sequence/conditions/condition.ts';
import type {ConditionTrace} from '../../../source/sequence/conditions/condition-trace.ts';
import {parseSequence} from '../../../source/sequence/document/parse-sequence.ts';
import {success} from '../../../source/sequence/result.ts';
import type {Condition, SequenceItem} from '../../../source/sequence/sequence.ts';
import {parseWql, selectRows} from '../../../source/sequence/wql/wql.ts';
import {bench} from '../../helpers/condition-bench.ts';
import {corpusSequences, hasCorpus} from '../../helpers/corpus-documents.ts';

const conditionsOf = (items: readonly SequenceItem[]): Condition[] =>
	items.flatMap(item => [
		...(item.condition === undefined ? [] : [item.condition]),
		...(item.kind === 'group' ? conditionsOf(item.items) : []),
	]);

const leaves = (trace: ConditionTrace): ConditionTrace[] =>
	trace.kind === 'expression' ? [trace] : trace.children.flatMap(leaves);

describe.skipIf(!hasCorpus)('The conditions of real task sequences (§5)', () => {
	it('can all be evaluated, every WMI query is understood', async () => {
		const queries = new Set<string>();
		const context = bench(
			{},
			{
				async query(_, query) {
					queries.add(query);
					const parsed = parseWql(query);
					return parsed.ok ? success(selectRows(parsed.value, [])) : parsed;
				},
			},
		);
		const traces: ConditionTrace[] = [];
		for (const {name, text} of await corpusSequences()) {
			for (const condition of conditionsOf(parseSequence(text, name).sequence?.items ?? [])) {
				const {trace} = await evaluateCondition(condition, context);
				traces.push(...(trace === undefined ? [] : leaves(trace)));
			}
		}

		expect(traces.length).toBeGreaterThan(100);
		expect(queries.size).toBeGreaterThan(15);
		expect(traces.filter(trace => 'problem' in trace)).toEqual([]);
	});
});
