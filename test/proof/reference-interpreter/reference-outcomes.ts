import type {Step, World} from './world.ts';

/** §6.6: the numbers of the list, decimal or hexadecimal; a word that is none is ignored, an empty list is the step type's own. */
export const successCodes = ({successCodeList, does}: Step): readonly number[] => {
	const codes = successCodeList
		.split(' ')
		.filter(word => /^(?:-?\d{1,10}|0x[\da-f]{1,8})$/i.test(word))
		.map(word => Number(word) >>> 0);
	return codes.length > 0 ? codes : does.kind === 'command' ? [0, 3010] : [0];
};

/** command-line.md, `--answers`: retries that are used up are an abort. A list is what a person answers, attempt by attempt. */
export const whatFollows = ({failure}: World, attempt: number): 'retry' | 'skip' | 'abort' => {
	if (typeof failure === 'string') {
		return failure;
	}

	const answers = 'retry' in failure ? Array.from({length: failure.retry}, () => 'retry' as const) : failure;
	return answers[attempt - 1] ?? 'abort';
};
