import type {Environment} from '../variables/environment.ts';
import type {ProcessEnvironment} from '../variables/expand.ts';
import type {ConditionFacts} from './condition-facts.ts';

/** What a condition is evaluated against. */
export type ConditionContext = {
	readonly environment: Environment;
	readonly facts: ConditionFacts;
	/** What `%name%` falls back to. */
	readonly processEnvironment: ProcessEnvironment;
};

/** What an expression came to. `saw` may be shown; a `problem` makes the verdict false. Rule: task-sequence-format.md §5.6. */
export type ExpressionOutcome = {
	readonly verdict: boolean;
	readonly saw: string;
	readonly problem?: string;
};

/** An expression with its parameters: names without regard to case, absent is empty. */
export type ExpressionInput = {
	/** `%name%` expanded, for use. */
	value(name: string): string;
	/** `%name%` expanded, secrets masked. */
	shown(name: string): string;
	/** As the document spells it. */
	written(name: string): string;
	readonly environment: Environment;
	readonly facts: ConditionFacts;
};

export type EvaluateExpression = (input: ExpressionInput) => ExpressionOutcome | Promise<ExpressionOutcome>;

/** A leaf that could not be evaluated. */
export const failed = (problem: string, saw = 'nothing'): ExpressionOutcome => ({
	verdict: false,
	saw,
	problem,
});

export const quoted = (text: string): string => `"${text}"`;
