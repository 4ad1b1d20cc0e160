/** What a rule came to. With a `problem` nobody can tell whether it holds. All texts may be shown. */
export type RuleOutcome = {
	readonly verdict: boolean;
	readonly saw: string;
	readonly problem?: string;
};

/** A rule that could not be evaluated. */
export const unclear = (problem: string): RuleOutcome => ({verdict: false, saw: problem, problem});

/** All, any or none of several. What decides for itself is not kept back by what is unclear beside it. */
export const joined = (kind: 'all' | 'any' | 'none', outcomes: readonly RuleOutcome[]): RuleOutcome => {
	const saw = outcomes.map(outcome => outcome.saw).join('; ');
	const clear = outcomes.filter(({problem}) => problem === undefined);
	const problem = outcomes.find(outcome => outcome.problem !== undefined)?.problem;
	const decided = kind === 'all' ? clear.some(({verdict}) => !verdict) : clear.some(({verdict}) => verdict);
	if (decided || problem === undefined) {
		return {verdict: decided === (kind === 'any'), saw};
	}

	return {verdict: false, saw, problem};
};
