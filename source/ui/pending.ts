import type {QuestionName, Questions, Reply} from './console.ts';

/** A question that waits for its answer. */
export type Pending<Name extends QuestionName = QuestionName> = {
	readonly [Each in Name]: {
		readonly name: Each;
		readonly question: Questions[Each]['question'];
		readonly reply: (reply: Reply<Questions[Each]['answer']>) => void;
		/** The person backed out. */
		readonly leave: () => void;
		/** Its time is over. */
		readonly answerItself?: () => void;
		readonly id: number;
		/** How long it waits, or takes no answer; absent: waits for ever. */
		readonly seconds?: number;
		/** Milliseconds: when these seconds are over. */
		readonly deadline?: number;
	};
}[Name];

/** Left alone in a confirmation, the screen goes back to the question that it came from, which has a time-out of its own. */
export const confirmationSeconds = 300;

/** How long a question waits before it answers itself, or for how long it takes no answer. */
export const secondsOf = (pending: Pending): number | undefined => {
	switch (pending.name) {
		case 'restart':
		case 'finished': {
			return pending.question.seconds;
		}

		case 'password':
		case 'technician-code': {
			return pending.question.wrong?.delay;
		}

		case 'recovery': {
			return pending.question.timeout?.seconds;
		}

		case 'go-to': {
			return confirmationSeconds;
		}

		case 'keyboard':
		case 'keyboard-test':
		case 'media':
		case 'network':
		case 'prestart':
		case 'sequence':
		case 'resume':
		case 'lost-run':
		case 'changed-sequence':
		case 'interrupted':
		case 'paused':
		case 'volume':
		case 'create-page':
		case 'create-review':
		case 'create-finished': {
			return undefined;
		}

		default: {
			const unreachable: never = pending;
			return unreachable;
		}
	}
};

/** The same question, which waits for ever. */
export const untimed = (pending: Pending<'finished'>): Pending<'finished'> => {
	const {deadline: _deadline, seconds: _seconds, question, ...rest} = pending;
	const {seconds: _, ...asked} = question;
	return {...rest, question: asked};
};

/** Questions that a key gives their whole time again: somebody is there. */
export const startsAnew: ReadonlySet<QuestionName> = new Set(['recovery', 'go-to']);

/** What a question answers when its time is over. Not here: its seconds only hold up the next try. */
export const answersOfTime: {readonly [Name in QuestionName]?: Reply<Questions[Name]['answer']>} = {
	restart: {kind: 'answer', answer: 'now'},
	finished: {kind: 'answer', answer: 'leave'},
	recovery: {kind: 'answer', answer: {kind: 'timed-out'}},
	'go-to': {kind: 'left'},
};
