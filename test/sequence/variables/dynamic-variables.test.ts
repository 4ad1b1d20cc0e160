import {describe, expect, it} from 'vitest';
import type {ConditionContext} from '../../../source/sequence/conditions/condition-expression.ts';
import {Secret, shown, type VariableValue} from '../../../source/sequence/secret.ts';
import type {Condition} from '../../../source/sequence/sequence.ts';
import type {DynamicVariableRule} from '../../../source/sequence/variables/dynamic-variable-rule.ts';
import {applyRules} from '../../../source/sequence/variables/dynamic-variables.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import {checkVariable} from '../../../source/sequence/variables/variable-name.ts';
import {bench, expression, variableIs} from '../../helpers/condition-bench.ts';

const rule = (
	values: Readonly<Record<string, string>>,
	condition?: Condition,
	secret = false,
): DynamicVariableRule => ({
	...(condition === undefined ? {} : {condition}),
	variables: Object.entries(values).map(([name, value]) => ({name, value, secret})),
});

/** Sets as a step does; gives what was to be set, in order. */
const apply = async (
	rules: readonly DynamicVariableRule[],
	values: Readonly<Record<string, string>> = {},
	environment = createEnvironment(Object.entries(values)),
): Promise<readonly (readonly [string, VariableValue])[]> => {
	const context: ConditionContext = {...bench(), environment};
	const asked: [string, VariableValue][] = [];
	await applyRules(rules, context, (name, value) => {
		asked.push([name, value]);
		if (checkVariable(name, value).ok) {
			environment.set(name, value);
		}
	});
	return asked;
};

describe('Set Dynamic Variables (§1.8, §7.10)', () => {
	it('a rule without a condition always applies, one whose condition is false never', async () => {
		const rules = [
			rule({Always: '1'}),
			rule({IsBench: 'True'}, expression('MakeModel', {Make: '*', Model: '*Bench*'})),
			rule({IsOther: 'True'}, expression('MakeModel', {Make: 'Fabrikam', Model: '*'})),
		];
		expect(await apply(rules)).toEqual([
			['Always', '1'],
			['IsBench', 'True'],
		]);
	});

	it('later rules see what earlier ones set', async () => {
		const rules = [
			rule({Role: 'default', Prefix: '%Site%'}),
			rule({Role: 'override', Name: '%Prefix%-%Role%'}, variableIs('role', 'equals', 'default')),
			rule({Late: 'x'}, variableIs('Role', 'equals', 'default')),
		];
		expect(await apply(rules, {Site: 'Lab'})).toEqual([
			['Role', 'default'],
			['Prefix', 'Lab'],
			['Role', 'override'],
			['Name', 'Lab-override'],
		]);
	});

	it('an empty value deletes for the rules that follow', async () => {
		const rules = [rule({Site: ''}), rule({Gone: 'yes'}, variableIs('Site', 'notExists'))];
		expect(await apply(rules, {Site: 'Lab'})).toEqual([
			['Site', ''],
			['Gone', 'yes'],
		]);
	});

	it('where a variable is deleted, the rules that follow see the default of the sequence, as the steps do (§6.3)', async () => {
		const environment = createEnvironment([['Site', 'Lab']], [['Site', 'Head office']]);
		const rules = [rule({Site: ''}), rule({Place: '%Site%'})];
		expect(await apply(rules, {}, environment)).toEqual([
			['Site', ''],
			['Place', 'Head office'],
		]);
	});

	it('secret values are secrets, and so is a value made of one', async () => {
		const results = await apply([rule({Pin: '1234'}, undefined, true), rule({Copy: 'pin %Pin%'})]);
		expect(results.map(([, value]) => shown(value))).toEqual(['********', '********']);
		const copy = results[1]?.[1];
		expect(copy instanceof Secret && copy.reveal()).toBe('pin 1234');
	});

	it('a read-only name is handed to the step to refuse, and no later rule sees it', async () => {
		const rules = [rule({_Mine: '1'}), rule({Seen: '1'}, variableIs('_Mine', 'exists'))];
		expect(await apply(rules)).toEqual([['_Mine', '1']]);
	});
});
