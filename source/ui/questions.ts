import type {QuestionName, Questions, Reply} from './console.ts';
import {answersOfTime, confirmationSeconds, type Pending, secondsOf, startsAnew} from './pending.ts';
import type {Passing, View} from './view.ts';

/** What questions need of the view that they are a part of. */
type OfView = {
	getView(): View;
	/** Publishes a change. */
	change(part: Partial<View>): void;
	/** Takes out what is over, without publishing. */
	forget(...parts: readonly Passing[]): void;
	now(): number;
};

/** After so long without a key nobody is there. Milliseconds. */
const attendedMilliseconds = 30_000;

/** The question that is asked: its answer, and the time it has. */
export const createQuestions = ({getView, change, forget, now}: OfView) => {
	let questions = 0;
	let keyAt = Number.NEGATIVE_INFINITY;
	let askedAt = 0;
	let isTimeHeld = false;

	const endQuestion = (id: number) => {
		if (getView().question?.id === id) {
			forget('question');
			change({pages: []});
		}
	};

	const setDeadline = (question: Pending, deadline: number) =>
		// Spread, a question is no longer known to be one of them.
		change({question: {...question, deadline} as Pending});

	return {
		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			forget('waiting', 'selected', 'folds', 'creation');
			askedAt = now();
			return new Promise(resolve => {
				const id = ++questions;
				const itself = answersOfTime[name];
				const answer = (reply: Reply<Questions[Name]['answer']>) => {
					endQuestion(id);
					resolve(reply);
				};
				const pending = {
					name,
					question,
					id,
					reply: answer,
					leave: () => answer({kind: 'left'}),
					...(itself === undefined ? {} : {answerItself: () => answer(itself)}),
				};
				// The parts fit each other by the signature; the compiler cannot follow that through a generic name.
				const seconds = secondsOf(pending as unknown as Pending);
				const timed = seconds === undefined ? {} : {seconds, deadline: now() + seconds * 1000};
				change({
					question: {...pending, ...timed} as unknown as Pending,
					pages: [],
					// The wish to hold the run is fulfilled.
					pausing: name !== 'paused' && getView().pausing,
				});
			});
		},

		/** A person has decided what happens after so many seconds: until then the question does not answer itself. */
		extend(seconds: number): void {
			const {question} = getView();
			if (question?.deadline !== undefined) {
				setDeadline(question, now() + (seconds + 60) * 1000);
			}
		},

		/** The decision was taken back: the question has its own time again, the whole of it. */
		endExtension(): void {
			const {question} = getView();
			if (question?.seconds !== undefined) {
				setDeadline(question, now() + question.seconds * 1000);
			}
		},

		/** A key was pressed: somebody is there, and a question that waits for a person has at least its whole time again. */
		keyPressed(): void {
			keyAt = now();
			const {question} = getView();
			if (question?.seconds !== undefined && startsAnew.has(question.name)) {
				setDeadline(question, Math.max(question.deadline ?? 0, now() + question.seconds * 1000));
			}
		},

		/** The terminal is lent: nobody sees the question, and its time does not run. */
		holdTime(): void {
			isTimeHeld = true;
		},

		/** The terminal is back: the question has the whole of its time. */
		goOnWithTime(): void {
			isTimeHeld = false;
			const {question} = getView();
			if (question?.seconds !== undefined && question.answerItself !== undefined) {
				setDeadline(question, now() + question.seconds * 1000);
			}
		},

		/** Whether a key was pressed a moment ago. */
		isAttended: (): boolean => now() - keyAt < attendedMilliseconds,

		/** A question whose time is over answers itself. */
		answerOverdue(): void {
			const {question} = getView();
			if (!isTimeHeld && question?.deadline !== undefined && question.deadline <= now()) {
				question.answerItself?.();
			}

			// Whoever asked for the prompt has gone: what it was asked from has a time-out of its own.
			if (
				!isTimeHeld &&
				question?.name === 'technician-code' &&
				now() - Math.max(keyAt, askedAt) >= confirmationSeconds * 1000
			) {
				question.leave();
			}
		},
	};
};
