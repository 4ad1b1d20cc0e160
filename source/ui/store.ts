import type {Estimator} from '../history/estimate.ts';
import type {Recorded} from '../sequence/event.ts';
import {applyEvent, copyRunState, createRunState} from '../sequence/fold.ts';
import type {WaitReason} from '../text/messages.ts';
import {type CancellableWork, createCancelling} from './cancelling.ts';
import type {BegunRun} from './console.ts';
import type {CreationProgress} from './creation-progress.ts';
import type {EarlyShell} from './early-shell.ts';
import {nextPane, type Pane} from './layout.ts';
import {untimed} from './pending.ts';
import {createQuestions} from './questions.ts';
import {RingBuffer} from './ring-buffer.ts';
import {shownContent} from './shown-content.ts';
import {countSteps} from './step-count.ts';
import type {HeldPlace, Page, Passing, Severity, View} from './view.ts';
import type {WaitLimit} from './wait-limit.ts';

export type {HeldPlace, Page, Severity, ShownRun, View} from './view.ts';

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
	const cancelling = createCancelling(cancellation);
	const listeners = new Set<() => void>();
	let view: View = {
		now: now(),
		state: createRunState(),
		output: new RingBuffer(outputLines),
		pages: [],
		cancelling: false,
		kiosk: false,
		pausing: false,
	};
	let published = 0;
	let timer: NodeJS.Timeout | undefined;
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

	const showPane = (pane: Pane | undefined) => {
		forget('zoomed');
		change(pane === undefined ? {} : {zoomed: pane});
	};

	const {answerOverdue, ...questions} = createQuestions({getView: () => view, change, forget, now});
	return {
		...questions,

		subscribe(listener: () => void): () => void {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},

		getView: (): View => view,

		wait(waiting: WaitReason, limit?: WaitLimit): void {
			forget('waitLimit', 'creation');
			const until = now() + (limit?.seconds ?? 0) * 1000;
			change({waiting, ...(limit === undefined ? {} : {waitLimit: {...limit, until}})});
		},

		notice(severity: Severity, text: string): void {
			forget('waiting');
			view.output.push({stream: 'notice', text});
			change({notice: {severity, text, until: now() + noticeMilliseconds[severity]}});
		},

		progress(creation: CreationProgress): void {
			forget('waiting');
			view = {...view, creation};
			publishSoon();
		},

		begin({state, ...run}: BegunRun): void {
			forget('waiting', 'estimator', 'earlyShell', 'selected', 'folds');
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

		open(page: Page): void {
			change({pages: [...view.pages.filter(({name}) => name !== page.name), page]});
		},

		/** Goes to a row of the table, or follows the current one again. Left alone, it follows again by itself. */
		select(index: number | undefined): void {
			forget('selected', ...(index === undefined ? (['folds'] as const) : []));
			selectedAt = now();
			change(index === undefined ? {} : {selected: index});
		},

		/** Folds or unfolds a group, and goes to it. */
		fold(index: number, isOpen: boolean): void {
			selectedAt = now();
			change({selected: index, folds: new Map(view.folds).set(index, isOpen)});
		},

		/** Fills the screen of a run with another of its parts; after the last one all are there. */
		zoom(): void {
			showPane(nextPane(view.zoomed));
		},

		/** All parts of the screen of a run are there again. */
		unzoom(): void {
			showPane(undefined);
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
			cancelling.cancel();
			change({cancelling: true, pages: []});
			view.question?.leave();
		},

		/** From now on until it ends, whoever cancels cancels this alone. */
		beginWork(): CancellableWork {
			const {signal, end} = cancelling.beginWork();
			return {
				signal,
				end() {
					end();
					change({cancelling: cancellation.signal.aborted});
				},
			};
		},

		/** Nobody is there from now on. */
		beginKiosk(): void {
			change({kiosk: true, pages: [], pausing: false});
		},

		/** A technician is there, and wants the ordinary screens. An end that counts down waits for that person. */
		openKiosk(): void {
			const {question} = view;
			change({kiosk: false, ...(question?.name === 'finished' ? {question: untimed(question)} : {})});
		},

		/** What F8 opens on every page: until a run begins, or from then on. */
		offerShell(earlyShell: EarlyShell): void {
			change({earlyShell});
		},

		/** F8 where no question has its own prompt: the code first, where there is one. */
		openShell(): void {
			const {earlyShell} = view;
			if (earlyShell?.guard.isSet() === true) {
				change({pages: [...view.pages.filter(({name}) => name !== 'early-shell'), {name: 'early-shell'}]});
			} else {
				void earlyShell?.open();
			}
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

		/** Time goes by: clocks go on, and a question that is over answers itself. */
		tick(): void {
			if (
				view.selected !== undefined &&
				view.pages.length === 0 &&
				now() >= selectedAt + selectionMilliseconds
			) {
				forget('selected', 'folds');
			}

			publish();
			answerOverdue();
		},

		close(): void {
			clearTimeout(timer);
			listeners.clear();
		},
	};
};
