import fc from 'fast-check';
import {randomCondition, randomMachineTest} from './random-conditions.ts';
import {randomName, randomValue, sometimes} from './random-values.ts';
import type {Action, Rule, Step} from './world.ts';

/** Few, so that a command is run by several steps. */
export const commandNames = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;

/** What groups, steps and child sequences have in common. Names are given later. */
export const randomCommon = {
	name: fc.constant(''),
	disabled: sometimes(6),
	continueOnError: sometimes(25),
	condition: fc.oneof(
		{weight: 7, arbitrary: fc.constant([])},
		{weight: 3, arbitrary: fc.array(randomCondition, {minLength: 1, maxLength: 2})},
	),
};

const rule: fc.Arbitrary<Rule> = fc.record({
	condition: fc.array(fc.oneof(randomCondition, randomMachineTest), {maxLength: 1}),
	variables: fc.array(fc.tuple(randomName, randomValue), {maxLength: 2}),
});

const action: fc.Arbitrary<Action> = fc.oneof(
	{
		weight: 10,
		arbitrary: fc.record({
			kind: fc.constant('command' as const),
			line: fc
				.tuple(
					fc.constantFrom(...commandNames),
					fc.constantFrom('', ' %A%', ' for %%F in %Site%', ' %B%%Count%'),
				)
				.map(([command, rest]) => command + rest),
			typed: sometimes(80),
		}),
	},
	{
		weight: 5,
		arbitrary: fc.record({kind: fc.constant('set' as const), name: randomName, value: randomValue}),
	},
	{
		weight: 2,
		arbitrary: fc.record({kind: fc.constant('rules' as const), rules: fc.array(rule, {maxLength: 3})}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('restart' as const),
			target: fc.constantFrom('HD' as const, 'WinPE' as const),
			message: fc.constantFrom('', 'Restarting %A%'),
			timeout: fc.constantFrom('0', '30'),
		}),
	},
);

export const randomStep: fc.Arbitrary<Step> = fc.record({
	...randomCommon,
	kind: fc.constant('step' as const),
	does: action,
	successCodeList: fc.oneof(
		{weight: 6, arbitrary: fc.constant('0 3010')},
		{
			weight: 4,
			arbitrary: fc.constantFrom('0', '', '0 1 5', '0 0x5 -1', 'none 0', 'none', '7', '0 4294967295'),
		},
	),
	runIn: fc.oneof(
		{weight: 8, arbitrary: fc.constant('WinPEandFullOS' as const)},
		{weight: 1, arbitrary: fc.constantFrom('WinPE' as const, 'FullOS' as const)},
	),
	retryCount: fc.constantFrom(0, 2),
	defaults: fc.oneof(
		{weight: 3, arbitrary: fc.constant([])},
		{
			weight: 1,
			arbitrary: fc.array(
				fc.record({
					name: fc.constantFrom('Default1', 'A', 'Global1'),
					value: fc.constantFrom('5', 'default', ''),
					hidden: sometimes(25),
				}),
				{minLength: 1, maxLength: 2},
			),
		},
	),
});
