import {describe, expect, it} from 'vitest';
import {evaluateCondition} from '../../../source/sequence/conditions/condition.ts';
import type {ConditionContext} from '../../../source/sequence/conditions/condition-expression.ts';
import type {ConditionTrace} from '../../../source/sequence/conditions/condition-trace.ts';
import {failure} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {Condition} from '../../../source/sequence/sequence.ts';
import {all, any, bench, expression, none, variableIs} from '../../helpers/condition-bench.ts';

const verdictOf = async (condition: Condition | undefined, context: ConditionContext) =>
	(await evaluateCondition(condition, context)).verdict;

const leafOf = async (condition: Condition, context: ConditionContext) => {
	const {trace} = await evaluateCondition(condition, context);
	if (trace?.kind !== 'expression') {
		throw new Error('The trace of an expression was expected');
	}

	return trace;
};

describe('Condition trees (§5.1)', () => {
	const yes = variableIs('Yes', 'exists');
	const no = variableIs('No', 'exists');
	const context = bench({Yes: '1'});

	it.each<[string, Condition | undefined, boolean]>([
		['no condition', undefined, true],
		['all of nothing', all(), true],
		['any of nothing', any(), false],
		['none of nothing', none(), true],
		['all true', all(yes, yes), true],
		['all but one true', all(yes, no), false],
		['one of any true', any(no, yes), true],
		['any, all false', any(no, no), false],
		['none true', none(no, no), true],
		['none, one true', none(no, yes), false],
		['nested', all(any(no, all(yes, none(no))), yes), true],
	])('%s', async (_, condition, expected) => {
		expect(await verdictOf(condition, context)).toBe(expected);
	});

	it('are evaluated whole, so that the trace shows every value', async () => {
		const {trace} = await evaluateCondition(any(yes, no, all(no, yes)), context);
		const leaf = (name: string, verdict: boolean): ConditionTrace => ({
			kind: 'expression',
			verdict,
			text: `${name} exists`,
			saw: verdict ? `${name} = "1"` : `${name} is not set`,
		});
		expect(trace).toEqual({
			kind: 'any',
			verdict: true,
			children: [
				leaf('Yes', true),
				leaf('No', false),
				{kind: 'all', verdict: false, children: [leaf('No', false), leaf('Yes', true)]},
			],
		});
	});
});

describe('Task Sequence Variable conditions (§5.3)', () => {
	const context = bench({
		Build: '10',
		Model: 'Surface Pro 3',
		IsUEFI: 'true',
		_SMSTSOSUpgradeActionReturnCode: '3247440400',
		Wanted: 'surface pro 3',
	});

	it.each([
		['Build', 'exists', undefined, true],
		['Absent', 'exists', '', false],
		['Absent', 'notExists', undefined, true],
		['Build', 'notexists', undefined, false],
		['isuefi', 'Equals', 'TRUE', true],
		['Model', 'notequals', 'surface pro 3', false],
		['Model', 'equals', '%Wanted%', true],
		['Absent', 'equals', '', true],
		['Absent', 'notEquals', 'x', true],
		['Build', 'greaterEqual', '6', true],
		['Build', 'less', '9', false],
		['Build', 'lessEqual', '10', true],
		['Build', 'greater', '10', false],
		['_SMSTSOSUpgradeActionReturnCode', 'equals', '3247440400', true],
		['Model', 'like', '*surface*', true],
		['Model', 'like', 'Surface Pro ?', true],
		['Model', 'notLike', '*Latitude*', true],
		['Model', 'like', 'Surface%', true],
		[' Build ', 'equals', '10', true],
	])('%s %s %s is %s', async (name, operator, value, expected) => {
		expect(await verdictOf(variableIs(name, operator, value), context)).toBe(expected);
	});

	it('say when only a percent sign made the pattern fit', async () => {
		expect((await leafOf(variableIs('Model', 'like', 'Surface%'), context)).saw).toBe(
			'Model = "Surface Pro 3", % taken for any run of characters',
		);
		expect((await leafOf(variableIs('Model', 'like', 'Surface*'), context)).saw).toBe(
			'Model = "Surface Pro 3"',
		);
	});

	it('show what a name in the value stood for', async () => {
		expect((await leafOf(variableIs('Model', 'equals', '%Wanted%'), context)).saw).toBe(
			'Model = "Surface Pro 3", compared with "surface pro 3"',
		);
	});

	it('are false with a reason when the operator is unknown or no variable is named', async () => {
		expect(await leafOf(variableIs('Build', 'matches', '1'), context)).toMatchObject({
			verdict: false,
			saw: 'Build = "10"',
			problem: 'There is no operator "matches".',
		});
		expect(await leafOf(variableIs('  ', 'equals', ''), context)).toMatchObject({verdict: false});
	});

	it('never show a secret, compared or expanded (§6.5)', async () => {
		const secrets = bench(
			{Pin: new Secret('synthetic-pin'), Other: 'x'},
			{query: async (_, query) => failure(`Bad query ${query}`)},
		);
		const equal = await leafOf(variableIs('Pin', 'equals', 'synthetic-pin'), secrets);
		expect(equal).toMatchObject({verdict: true, saw: 'Pin = "********"'});
		const compared = await leafOf(variableIs('Other', 'equals', '%Pin%'), secrets);
		const asked = await leafOf(expression('WMI', {Query: "SELECT * FROM X WHERE P = '%Pin%'"}), secrets);
		expect(asked.problem).toContain('********');
		expect(JSON.stringify([compared, asked])).not.toContain('synthetic-pin');
	});
});

describe('When a condition cannot be evaluated (§5.6)', () => {
	const query = {Namespace: 'root\\WMI', Query: 'SELECT * FROM Vendor'};

	it('the expression is false and the trace says why; the others still count', async () => {
		const context = bench({Yes: '1'});
		const {verdict, trace} = await evaluateCondition(
			any(expression('WMI', query), variableIs('Yes', 'exists')),
			context,
		);
		expect(verdict).toBe(true);
		expect(trace).toMatchObject({
			children: [{verdict: false, problem: 'There is no WMI here'}, {verdict: true}],
		});
	});

	it('it is silent where the document expects the failure', async () => {
		const leaf = await leafOf(expression('WMI', query, {ignoreQueryFailure: true}), bench());
		expect(leaf.verdict).toBe(false);
		expect(leaf).not.toHaveProperty('problem');
	});

	it('a machine that throws is a failure too', async () => {
		const context = bench({}, {file: () => Promise.reject(new Error('The disk is gone'))});
		expect(await leafOf(expression('File', {Path: 'C:\\x'}), context)).toMatchObject({
			verdict: false,
			problem: 'The disk is gone',
		});
	});

	it('an unknown type is false', async () => {
		const leaf = await leafOf(expression('Weather', {}), bench());
		expect(leaf).toMatchObject({
			verdict: false,
			problem: 'There is no condition of the type SMS_TaskSequence_WeatherConditionExpression.',
		});
	});
});
