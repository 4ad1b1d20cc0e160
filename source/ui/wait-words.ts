import type {Formats} from '../text/formats.ts';
import type {Messages, WaitReason} from '../text/messages.ts';
import type {WaitLimit} from './wait-limit.ts';

/** Over, or before, the time until a wait is over: "Gives up in", "Try 2 of 3 in". */
export const limitWords = ({attempt}: WaitLimit, {kiosk}: Messages): string =>
	attempt === undefined ? kiosk.givesUpIn : kiosk.tryIn(attempt.number, attempt.of);

/** What is waited for, and for how long at most: a line. */
export const waitSentence = (
	reason: WaitReason,
	limit: WaitLimit | undefined,
	messages: Messages,
	formats: Formats,
): string => {
	const what = messages.waiting.reasons[reason];
	return limit === undefined
		? what
		: `${what}. ${limitWords(limit, messages)} ${formats.clock(limit.seconds)}.`;
};
