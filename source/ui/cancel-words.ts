import type {Messages} from '../text/messages.ts';
import type {View} from './view.ts';

/** What cancelling would end now, and what would be left. */
export const cancelWords = (
	{state, question, creation}: Pick<View, 'state' | 'question' | 'creation'>,
	words: Messages['cancel'],
): string => {
	if (creation !== undefined && question === undefined) {
		return creation.phase === 'writing-disk' ? words.writingDisk : words.creation;
	}

	if (question?.name === 'create-review' || question?.name === 'create-page') {
		// The disk that would be erased is asked for in the middle of the work.
		const isOfPages = question.name === 'create-review' || question.question.place !== undefined;
		return isOfPages ? `${words.unwritten} ${words.typed}` : words.unwritten;
	}

	return state.status === 'not-started'
		? words.beforeRun
		: words.duringRun(state.running?.name ?? state.name);
};
