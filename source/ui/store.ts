import type {Estimator} from '../history/estimate.ts';
import type {Recorded} from '../sequence/event.ts';
import {applyEvent, copyRunState, createRunState} from '../sequence/fold.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {WaitReason} from '../text/messages.ts';
import type {BegunRun, QuestionName, Questions, Reply} from './console.ts';
import type {ScreenName} from './key-map.ts';
import {answersOfTime, type Pending, secondsOf, startsAnew} from './pending.ts';
import {RingBuffer} from './ring-buffer.ts';
import {type ShownContent, shownContent} from './shown-content.ts';
import {countSteps, type StepCount} from './step-count.ts';

export type Severity = 'information' | 'warning' | 'error';

export type Notice = {readonly severity: Severity; readonly text: string; readonly until: number};

export type OutputLine = {readonly stream: 'stdout' | 'stderr' | 'notice'; readonly text: string};

/** A page that a person has laid over the screen. */
export type Page =
	| {readonly name: 'help'; readonly of: ScreenName}
	| {readonly name: 'why' | 'log' | 'settings' | 'cancel'}
	/** `run`: the one that was looked at last. */
	| {readonly name: 'history'; readonly run?: string}
	/** `row`: the one of its timeline that was looked at last. */
	| {readonly name: 'past-run'; readonly run: string; readonly row?: number}
	/** `row`: of its timeline. */
	| {readonly name: 'past-step' | 'past-variables'; readonly run: string; readonly row: number}
	/** With the run before it of the same task sequence. */
	| {readonly name: 'compare'; readonly run: string};

/** The run that the screen shows. */
export type ShownRun = {
	readonly name: string;
	readonly organization: string;
	readonly table: InstructionTable;
	readonly count: StepCount;
};

/** Where a person was while a run is held: the same question, asked again after a change, begins there. */
export type HeldPlace =
	| {readonly page: 'variables'; readonly variable: string}
	| {readonly page: 'go-to'; readonly target: number};

/** What the screen is drawn from. A new object for every publication; what it holds changes in place. */
export type View = {
	readonly now: number;
	readonly waiting?: WaitReason;
	readonly notice?: Notice;
	readonly run?: ShownRun;
	readonly state: RunState;
	readonly output: RingBuffer<OutputLine>;
	readonly content?: ShownContent;
	readonly question?: Pending;
	readonly pages: readonly Page[];
	readonly cancelling: boolean;
	/** A person wants the run to be held before its next step. */
	readonly pausing: boolean;
	readonly heldPlace?: HeldPlace;
	/** The row of the table that a person went to; without it the screen follows the current one. */
	readonly selected?: number;
	/** What past runs of this task sequence make likely. */
	readonly estimator?: Estimator;
};

/** What the view has only at times. */
type Passing = 'waiting' | 'question' | 'selected' | 'estimator' | 'content' | 'heldPlace';

export type Store = ReturnType<typeof createStore>;

const outputLines = 1000;
const publishMilliseconds = 100;
const selectionMilliseconds = 30_000;
const noticeMilliseconds = {information: 15_000, warning: 60_000, error: 120_000};

/**
Everything the screen knows, outside React. Events are published at most ten times a second; what a person does, at once.

`now`: milliseconds since the epoch, for tests.
*/
export const createStore = (cancellation: AbortController, now: () => number = Date.now) => {
	const listeners = new Set<() => void>();
	let view: View = {
		now: now(),
		state: createRunState(),
		output: new RingBuffer(outputLines),
		pages: [],
		cancelling: false,
		pausing: false,
	};
	let published = 0;
	let timer: NodeJS.Timeout | undefined;
	let questions = 0;
	let selectedAt = 0;

	const publish = () => {
		clearTimeout(timer);
		timer = undefined;
		published = now();
		view = {...view, now: published};
		for (const listener of listeners) {
			listener();
		}
	};

	const publishSoon = () => {
		const wait = published + publishMilliseconds - now();
		if (wait <= 0) {
			publish();
		} else {
			timer ??= setTimeout(publish, Math.min(wait, publishMilliseconds));
		}
	};

	const change = (part: Partial<View>) => {
		view = {...view, ...part};
		publish();
	};

	/** Takes out of the view what is over, without publishing. */
	const forget = (...parts: readonly Passing[]) => {
		// Every line of output comes by here.
		if (parts.every(part => view[part] === undefined)) {
			return;
		}

		const rest: {-readonly [Part in keyof View]: View[Part]} = {...view};
		for (const part of parts) {
			delete rest[part];
		}

		view = rest;
	};

	const endQuestion = (id: number) => {
		if (view.question?.id === id) {
			forget('question');
			change({pages: []});
		}
	};

	const setDeadline = (question: Pending, deadline: number) =>
		// Spread, a question is no longer known to be one of them.
		change({question: {...question, deadline} as Pending});

	return {
		subscribe(listener: () => void): () => void {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},

		getView: (): View => view,

		wait(waiting: WaitReason): void {
			change({waiting});
		},

		notice(severity: Severity, text: string): void {
			forget('waiting');
			view.output.push({stream: 'notice', text});
			change({notice: {severity, text, until: now() + noticeMilliseconds[severity]}});
		},

		begin({state, ...run}: BegunRun): void {
			forget('waiting', 'estimator', 'selected');
			change({
				run: {...run, count: countSteps(run.table)},
				// A copy: the engine goes on with its own.
				state: state === undefined ? createRunState() : copyRunState(state),
			});
		},

		/** What past runs taught about this one. */
		estimateBy(estimator: Estimator): void {
			change({estimator});
		},

		event(event: Recorded): void {
			forget('waiting');
			if (event.type === 'output') {
				view.output.push({stream: event.stream, text: event.text});
				publishSoon();
				return;
			}

			if (event.type !== 'content-progress') {
				applyEvent(view.state, event, view.run?.table);
			}

			if (event.type === 'step-started') {
				// The run goes on: what holds it next is another question.
				forget('heldPlace');
			}

			if (event.type === 'content-started' || event.type === 'content-progress') {
				view = {...view, content: shownContent(event, view.content, now())};
			} else if (
				event.type === 'content-finished' ||
				event.type === 'step-finished' ||
				event.type === 'run-finished'
			) {
				forget('content');
			}

			publishSoon();
		},

		async ask<Name extends QuestionName>(
			name: Name,
			question: Questions[Name]['question'],
		): Promise<Reply<Questions[Name]['answer']>> {
			forget('waiting', 'selected');
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
					pausing: name !== 'paused' && view.pausing,
				});
			});
		},

		open(page: Page): void {
			change({pages: [...view.pages.filter(({name}) => name !== page.name), page]});
		},

		/** Goes to a row of the table, or follows the current one again. Left alone, it follows again by itself. */
		select(index: number | undefined): void {
			forget('selected');
			selectedAt = now();
			change(index === undefined ? {} : {selected: index});
		},

		/** Closes the page on top; where there is none, leaves the question. */
		back(): void {
			if (view.pages.length > 0) {
				selectedAt = now();
				change({pages: view.pages.slice(0, -1)});
			} else {
				view.question?.leave();
			}
		},

		/** A person wants the run to end. A question about what to run has no point any more. */
		cancel(): void {
			cancellation.abort();
			change({cancelling: true, pages: []});
			view.question?.leave();
		},

		/** A person wants the run to be held before its next step, or takes that back. */
		togglePause(): void {
			change({pausing: !view.pausing});
		},

		/** Where the question that is answered now begins when it is asked again. */
		stayAt(heldPlace: HeldPlace | undefined): void {
			forget('heldPlace');
			view = heldPlace === undefined ? view : {...view, heldPlace};
		},

		/** A person has decided what happens after so many seconds: until then the question does not answer itself. */
		extend(seconds: number): void {
			const {question} = view;
			if (question?.deadline !== undefined) {
				setDeadline(question, now() + (seconds + 60) * 1000);
			}
		},

		/** The decision was taken back: the question has its own time again, the whole of it. */
		endExtension(): void {
			const {question} = view;
			if (question?.seconds !== undefined) {
				setDeadline(question, now() + question.seconds * 1000);
			}
		},

		/** A key was pressed: somebody is there, and a question that waits for a person has at least its whole time again. */
		keyPressed(): void {
			const {question} = view;
			if (question?.seconds !== undefined && startsAnew.has(question.name)) {
				setDeadline(question, Math.max(question.deadline ?? 0, now() + question.seconds * 1000));
			}
		},

		/** Time goes by: clocks go on, and a question that is over answers itself. */
		tick(): void {
			if (
				view.selected !== undefined &&
				view.pages.length === 0 &&
				now() >= selectedAt + selectionMilliseconds
			) {
				forget('selected');
			}

			publish();
			const {question} = view;
			if (question?.deadline !== undefined && question.deadline <= now()) {
				question.answerItself?.();
			}
		},

		close(): void {
			clearTimeout(timer);
			listeners.clear();
		},
	};
};
