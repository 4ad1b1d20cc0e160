import type {Result} from '../../sequence/result.ts';
import type {Console} from '../../ui/console.ts';
import type {Stop} from '../stop.ts';

export type Pages = {
	/** A console that knows which page has asked something. */
	readonly console: Console;
	/**
	Asks, then does what follows. A person who backs out of what follows comes back to this page if it has asked something, else to
	the one before it; whoever cancels, leaves.
	*/
	page<Answer, Outcome>(
		ask: () => Promise<Result<Answer, Stop>>,
		follow: (answer: Answer) => Promise<Result<Outcome, Stop>>,
	): Promise<Result<Outcome, Stop>>;
};

/** The pages before a run, each of which can be gone back to. */
export const createPages = (console: Console): Pages => {
	let asked = 0;
	return {
		console: {
			...console,
			async ask(name, question) {
				asked++;
				return console.ask(name, question);
			},
		},
		async page(ask, follow) {
			for (;;) {
				const before = asked;
				const answer = await ask();
				if (!answer.ok) {
					return answer;
				}

				const canComeBack = asked > before;
				const outcome = await follow(answer.value);
				if (outcome.ok || outcome.error.isLeft !== true || !canComeBack || console.cancelled.aborted) {
					return outcome;
				}
			}
		},
	};
};
