import type {ConditionTrace} from '../sequence/conditions/condition-trace.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {tell} from '../text/tell.ts';
import {tellCondition, tellSeen} from '../text/tell-condition.ts';

/** A line of the "why" page. `verdict` is what the line came to; `saw` what was found there. */
export type TraceLine = {
	/** Where it is in the condition: `0.2.1`. */
	readonly position: string;
	readonly depth: number;
	readonly verdict: boolean;
	readonly text: string;
	readonly saw?: string;
	readonly problem?: string;
};

/** A condition trace as lines, from the outside in, in the words of the language. */
export const traceLines = (
	trace: ConditionTrace,
	words: Messages['why'],
	language: Language,
	position = '0',
): TraceLine[] => {
	const depth = position.split('.').length - 1;
	if (trace.kind === 'expression') {
		const {verdict, text, saw, problem} = trace;
		const seen = {
			...(saw === '' ? {} : {saw: tellSeen(saw, language)}),
			...(problem === undefined ? {} : {problem: tell(problem, language)}),
		};
		return [{position, depth, verdict, text: tellCondition(text, language), ...seen}];
	}

	const [only] = trace.children;
	if (trace.kind !== 'none' && only !== undefined && trace.children.length === 1) {
		// All or any of one thing is that thing: the condition itself is an operator around the one that was written.
		return traceLines(only, words, language, position);
	}

	const operators = {all: words.all, any: words.any, none: words.noneOf};
	const children = trace.children.flatMap((child, index) =>
		traceLines(child, words, language, `${position}.${index}`),
	);
	return [{position, depth, verdict: trace.verdict, text: operators[trace.kind]}, ...children];
};

/**
The shortest true reason for a verdict, for one line of the screen: the first leaf that decided it, with what was seen there.
Under "none of" a leaf decides by being true.
*/
export const decidingLeaf = (trace: ConditionTrace, language: Language): string | undefined => {
	if (trace.kind === 'expression') {
		const {problem, saw, text} = trace;
		if (problem !== undefined) {
			return tell(problem, language);
		}

		return saw === '' ? tellCondition(text, language) : tellSeen(saw, language);
	}

	const decides = trace.kind === 'none' ? !trace.verdict : trace.verdict;
	const child = trace.children.find(({verdict}) => verdict === decides) ?? trace.children[0];
	return child === undefined ? undefined : decidingLeaf(child, language);
};
