import type {ConditionFacts} from '../../source/sequence/conditions/condition-facts.ts';
import {failure} from '../../source/sequence/result.ts';
import type {VariableValue} from '../../source/sequence/secret.ts';
import type {Condition, ConditionExpression} from '../../source/sequence/sequence.ts';
import {createEnvironment} from '../../source/sequence/variables/environment-store.ts';

const place = {file: 'sequence.xml', line: 1, column: 1};

/** A leaf of a condition, by the short name of its type. */
export const expression = (
	type: string,
	parameters: Readonly<Record<string, string>>,
	{ignoreQueryFailure = false} = {},
): ConditionExpression => ({
	kind: 'expression',
	type: `SMS_TaskSequence_${type}ConditionExpression`,
	parameters,
	ignoreQueryFailure,
	place,
});

export const variableIs = (name: string, operator: string, value?: string): ConditionExpression =>
	expression('Variable', {
		Variable: name,
		Operator: operator,
		...(value === undefined ? {} : {Value: value}),
	});

export const all = (...children: Condition[]): Condition => ({kind: 'all', children, place});
export const any = (...children: Condition[]): Condition => ({kind: 'any', children, place});
export const none = (...children: Condition[]): Condition => ({kind: 'none', children, place});

/** A machine that answers nothing but what the test gives it. */
export const facts = (given: Partial<ConditionFacts> = {}): ConditionFacts => ({
	query: async () => failure('There is no WMI here'),
	file: async () => undefined,
	folder: async () => undefined,
	registryValue: async () => undefined,
	installedProduct: async () => undefined,
	installedUpgradeCode: async () => false,
	operatingSystem: async () => ({architecture: 'x64', version: '10.0.26100', productType: 1}),
	computer: async () => ({
		make: 'Contoso Ltd.',
		model: 'Bench 14 G2',
		serialNumber: 'SN-0042',
		assetTag: 'AT-7',
		uuid: '4C4C4544-0042-1010-8031-B4C04F563432',
		macAddresses: ['00:00:5E:00:53:01', '00:00:5E:00:53:02'],
		ipAddresses: ['192.0.2.10'],
		defaultGateways: ['192.0.2.1'],
	}),
	...given,
});

/** What a condition is evaluated against: these variables, this machine. */
export const bench = (
	variables: Readonly<Record<string, VariableValue>> = {},
	given: Partial<ConditionFacts> = {},
) => ({
	environment: createEnvironment(Object.entries(variables)),
	facts: facts(given),
	processEnvironment: {windir: 'C:\\Windows'},
});
