import {mask} from '../secret.ts';
import type {Condition, ConditionExpression, ConditionOperator} from '../sequence.ts';
import {environmentLookup, expand} from '../variables/expand.ts';
import {evaluateComputer, evaluateMakeModel} from './condition-computer.ts';
import {
	type ConditionContext,
	type EvaluateExpression,
	type ExpressionInput,
	type ExpressionOutcome,
	failed,
} from './condition-expression.ts';
import {evaluateFile, evaluateFolder} from './condition-file.ts';
import {evaluateOperatingSystem} from './condition-operating-system.ts';
import {evaluateRegistry} from './condition-registry.ts';
import {evaluateSoftware} from './condition-software.ts';
import {conditionText, shortConditionType} from './condition-text.ts';
import type {ConditionTrace} from './condition-trace.ts';
import {evaluateVariable} from './condition-variable.ts';
import {evaluateWmi} from './condition-wmi.ts';

/** Every type of expression, by its short name in lower case. Rule: task-sequence-format.md §5.2. */
const expressionTypes: ReadonlyMap<string, EvaluateExpression> = new Map([
	['variable', evaluateVariable],
	['wmi', evaluateWmi],
	['os', evaluateOperatingSystem],
	['folder', evaluateFolder],
	['file', evaluateFile],
	['registry', evaluateRegistry],
	['software', evaluateSoftware],
	['makemodel', evaluateMakeModel],
	['computer', evaluateComputer],
]);

/**
Evaluates a condition against the variables and the machine. All expressions are evaluated, also those that no longer matter, so
that the trace shows everything that was seen. An expression that fails is false, and the trace says why; nothing is thrown.

Returns the verdict, and the trace unless there was no condition (which is true). Rules: task-sequence-format.md §5.1–5.6.
*/
export const evaluateCondition = async (
	condition: Condition | undefined,
	context: ConditionContext,
): Promise<{verdict: boolean; trace?: ConditionTrace}> => {
	if (condition === undefined) {
		return {verdict: true};
	}

	const trace = await traceOf(condition, context);
	return {verdict: trace.verdict, trace};
};

const traceOf = (condition: Condition, context: ConditionContext): Promise<ConditionTrace> =>
	condition.kind === 'expression' ? traceExpression(condition, context) : traceOperator(condition, context);

const traceOperator = async (
	{kind, children}: ConditionOperator,
	context: ConditionContext,
): Promise<ConditionTrace> => {
	const traces: ConditionTrace[] = [];
	for (const child of children) {
		traces.push(await traceOf(child, context));
	}

	return {kind, verdict: joined(kind, traces), children: traces};
};

/** No children: all and none hold, any does not. */
const joined = (kind: ConditionOperator['kind'], traces: readonly ConditionTrace[]): boolean => {
	switch (kind) {
		case 'all':
			return traces.every(({verdict}) => verdict);
		case 'any':
			return traces.some(({verdict}) => verdict);
		case 'none':
			return !traces.some(({verdict}) => verdict);
		default: {
			const unreachable: never = kind;
			return unreachable;
		}
	}
};

const traceExpression = async (
	expression: ConditionExpression,
	context: ConditionContext,
): Promise<ConditionTrace> => {
	const input = expressionInput(expression, context);
	const {verdict, saw, problem} = await evaluateExpression(expression, input);
	const masked = masker(input, expression, context);
	return {
		kind: 'expression',
		verdict: problem === undefined && verdict,
		text: conditionText(expression),
		saw: masked(saw),
		// Rule §5.6: a failure that the document expects is not worth a line.
		...(problem === undefined || expression.ignoreQueryFailure ? {} : {problem: masked(problem)}),
	};
};

const evaluateExpression = async (
	{type}: ConditionExpression,
	input: ExpressionInput,
): Promise<ExpressionOutcome> => {
	const evaluate = expressionTypes.get(shortConditionType(type).toLowerCase());
	if (evaluate === undefined) {
		return failed(`There is no condition of the type ${type}.`);
	}

	try {
		return await evaluate(input);
	} catch (error) {
		// A machine that cannot answer must not end the sequence: the expression is false, and says so.
		return failed(error instanceof Error ? error.message : String(error));
	}
};

const expressionInput = (
	{parameters}: ConditionExpression,
	{environment, facts, processEnvironment}: ConditionContext,
): ExpressionInput => {
	const texts = new Map(Object.entries(parameters).map(([name, text]) => [name.trim().toLowerCase(), text]));
	const written = (name: string): string => texts.get(name.trim().toLowerCase()) ?? '';
	const expanding = (showSecrets: boolean) => {
		const lookup = environmentLookup(environment, processEnvironment, {showSecrets});
		return (name: string): string => expand(written(name), lookup);
	};

	return {value: expanding(true), shown: expanding(false), written, environment, facts};
};

/** Where a secret went into an expression, what the machine answered may repeat it. */
const masker = (
	{value, shown}: ExpressionInput,
	{parameters}: ConditionExpression,
	{environment}: ConditionContext,
): ((text: string) => string) =>
	Object.keys(parameters).some(name => value(name) !== shown(name))
		? text => environment.secretTexts().reduce((masked, secret) => masked.replaceAll(secret, mask), text)
		: text => text;
