/**
Why a condition came out as it did: the same tree, with verdicts and the values that were seen.

`text` is the condition in words, with names as the document spells them; `saw` what the machine or the environment held
(secrets masked); `problem` an error that made the leaf false (§5.6).
*/
export type ConditionTrace =
	| {
			readonly kind: 'all' | 'any' | 'none';
			readonly verdict: boolean;
			readonly children: readonly ConditionTrace[];
	  }
	| {
			readonly kind: 'expression';
			readonly verdict: boolean;
			readonly text: string;
			readonly saw: string;
			readonly problem?: string;
	  };
