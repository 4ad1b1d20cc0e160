import type {ApplicationRule, RuleOf} from '../../content/application.ts';
import {satisfies} from '../../sequence/conditions/comparison.ts';
import {evaluateCondition} from '../../sequence/conditions/condition.ts';
import {orderOfVersions} from '../../sequence/conditions/version-number.ts';
import type {StepContext} from '../step-type.ts';
import {testArchitecture, testDiskSpace, testMemory, testOperatingSystem} from './computer-rules.ts';
import {runDetectionScript} from './detection-script.ts';
import {testPackage} from './linux-package.ts';
import {joined, type RuleOutcome, unclear} from './rule-outcome.ts';

/** Asks the machine whether a rule holds. Never throws: what cannot be told is a `problem`. */
export const evaluateRule = async (rule: ApplicationRule, context: StepContext): Promise<RuleOutcome> => {
	try {
		return await evaluate(rule, context);
	} catch (error) {
		return unclear(error instanceof Error ? error.message : String(error));
	}
};

const evaluate = async (rule: ApplicationRule, context: StepContext): Promise<RuleOutcome> => {
	switch (rule.kind) {
		case 'all':
		case 'any':
		case 'none': {
			const outcomes: RuleOutcome[] = [];
			for (const one of rule.rules) {
				outcomes.push(await evaluateRule(one, context));
			}

			return joined(rule.kind, outcomes);
		}

		case 'condition':
			return testCondition(rule, context);
		case 'registry-version':
			return testRegistryVersion(rule, context);
		case 'product':
			return testProduct(rule, context);
		case 'package':
			return testPackage(rule, context);
		case 'operating-system':
			return testOperatingSystem(rule, context);
		case 'architecture':
			return testArchitecture(rule, context);
		case 'memory':
			return testMemory(rule, context);
		case 'disk-space':
			return testDiskSpace(rule, context);
		case 'script':
			return runDetectionScript(rule, context);
		case 'unknown':
			return unclear(`This version cannot evaluate the rule ${rule.text}`);
		default: {
			const unreachable: never = rule;
			return unreachable;
		}
	}
};

/** As the conditions of steps, with the same words. Rules: task-sequence-format.md §5.2–5.5. */
const testCondition = async (
	{type, parameters}: RuleOf<'condition'>,
	{environment, machine, step}: StepContext,
): Promise<RuleOutcome> => {
	const {verdict, trace} = await evaluateCondition(
		{kind: 'expression', type, parameters, ignoreQueryFailure: false, place: step.place},
		{environment, facts: machine.facts, processEnvironment: machine.processEnvironment},
	);
	if (trace?.kind !== 'expression') {
		return {verdict, saw: type};
	}

	return trace.problem === undefined
		? {verdict, saw: `${trace.text}: ${trace.saw}`}
		: unclear(`${trace.text}: ${trace.problem}`);
};

const testRegistryVersion = async (
	{key, value, test}: RuleOf<'registry-version'>,
	{machine, expand}: StepContext,
): Promise<RuleOutcome> => {
	const found = await machine.facts.registryValue(expand(key), expand(value));
	const name = `registry value ${key}\\${value}`;
	return found === undefined || found === 'key'
		? {verdict: false, saw: `${name}: not there`}
		: compareVersion(name, found.data, {...test, version: expand(test.version)});
};

const testProduct = async (
	{productCode, test}: RuleOf<'product'>,
	{machine, expand}: StepContext,
): Promise<RuleOutcome> => {
	const product = await machine.facts.installedProduct(expand(productCode));
	const name = `product ${productCode}`;
	if (product === undefined) {
		return {verdict: false, saw: `${name}: not installed`};
	}

	return test === undefined
		? {verdict: true, saw: `${name}: version ${product.version} installed`}
		: compareVersion(name, product.version, {...test, version: expand(test.version)});
};

const compareVersion = (
	name: string,
	found: string,
	{operator, version}: RuleOf<'registry-version'>['test'],
): RuleOutcome => {
	const order = orderOfVersions(found.trim(), version.trim());
	// What is no version is not the version that is wanted.
	return order === undefined
		? {verdict: operator === 'notEquals', saw: `${name}: "${found}", which is no version`}
		: {verdict: satisfies(order, operator), saw: `${name}: version ${found}`};
};
