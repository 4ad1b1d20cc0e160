import type {InterruptedPolicy} from '../steps/step-type.ts';
import {isNamedIn} from './step-names.ts';

const policies: readonly string[] = ['rerun', 'verify', 'ask', 'fail'] satisfies InterruptedPolicy[];

/**
The policy that the variable `BootseqInterruptedPolicy` gives a step, if it does: `<step name>=<policy>` entries with
semicolons, the first that names the step; an entry without a name is for every step. An entry that is not understood counts
for nothing, and the problem says so.
*/
export const policyForStep = (
	text: string,
	stepName: string,
): {readonly policy?: InterruptedPolicy; readonly problem?: string} => {
	for (const entry of text.split(';').map(part => part.trim())) {
		if (entry === '') {
			continue;
		}

		const sign = entry.lastIndexOf('=');
		const policy = entry
			.slice(sign + 1)
			.trim()
			.toLowerCase();
		if (sign !== -1 && !isNamedIn(entry.slice(0, sign), stepName)) {
			continue;
		}

		return isPolicy(policy)
			? {policy}
			: {problem: `"${policy}" is no policy for an interrupted step; it takes ${policies.join(', ')}.`};
	}

	return {};
};

const isPolicy = (text: string): text is InterruptedPolicy => policies.includes(text);
