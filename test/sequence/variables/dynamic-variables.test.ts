import {describe, expect, it} from 'vitest';
import {Secret, shown} from '../../../source/sequence/secret.ts';
import type {Condition} from '../../../source/sequence/sequence.ts';
import type {DynamicVariableRule} from '../../../source/sequence/variables/dynamic-variable-rule.ts';
import {applyRules} from '../../../source/sequence/variables/dynamic-variables.ts';
import {bench, expression, variableIs} from '../../helpers/condition-bench.ts';

const rule = (
	values: Readonly<Record<string, string>>,
	condition?: Condition,
	secret = false,
): DynamicVariableRule => ({
	...(condition === undefined ? {} : {condition}),
	variables: Object.entries(values).map(([name, value]) => ({name, value, secret})),
});

describe('Set Dynamic Variables (§1.8, §7.10)', () => {
	it('a rule without a condition always applies, one whose condition is false never', async () => {
		const rules = [
			rule({Always: '1'}),
			rule({IsBench: 'True'}, expression('MakeModel', {Make: '*', Model: '*Bench*'})),
			rule({IsOther: 'True'}, expression('MakeModel', {Make: 'Fabrikam', Model: '*'})),
		];
		expect(await applyRules(rules, bench())).toEqual([
			{variable: 'Always', value: '1'},
			{variable: 'IsBench', value: 'True'},
		]);
	});

	it('later rules see what earlier ones set, and nothing else changes', async () => {
		const context = bench({Site: 'Lab'});
		const rules = [
			rule({Role: 'default', Prefix: '%Site%'}),
			rule({Role: 'override', Name: '%Prefix%-%Role%'}, variableIs('role', 'equals', 'default')),
			rule({Late: 'x'}, variableIs('Role', 'equals', 'default')),
		];
		expect(await applyRules(rules, context)).toEqual([
			{variable: 'Role', value: 'default'},
			{variable: 'Prefix', value: 'Lab'},
			{variable: 'Role', value: 'override'},
			{variable: 'Name', value: 'Lab-override'},
		]);
		expect([...context.environment.entries()]).toEqual([['Site', 'Lab']]);
	});

	it('an empty value deletes for the rules that follow', async () => {
		const rules = [rule({Site: ''}), rule({Gone: 'yes'}, variableIs('Site', 'notExists'))];
		expect(await applyRules(rules, bench({Site: 'Lab'}))).toEqual([
			{variable: 'Site', value: ''},
			{variable: 'Gone', value: 'yes'},
		]);
	});

	it('secret values are secrets, and so is a value made of one', async () => {
		const results = await applyRules(
			[rule({Pin: '1234'}, undefined, true), rule({Copy: 'pin %Pin%'})],
			bench(),
		);
		expect(results.map(({value}) => shown(value))).toEqual(['********', '********']);
		expect(results[1]?.value instanceof Secret && results[1].value.reveal()).toBe('pin 1234');
	});

	it('a read-only name is handed to the caller to refuse, and no later rule sees it', async () => {
		const rules = [rule({_Mine: '1'}), rule({Seen: '1'}, variableIs('_Mine', 'exists'))];
		expect(await applyRules(rules, bench())).toEqual([{variable: '_Mine', value: '1'}]);
	});
});
