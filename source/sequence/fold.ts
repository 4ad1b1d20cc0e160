import type {JournalEvent, Recorded} from './event.ts';
import {follow, followDecision, goBackToLastStep} from './follow.ts';
import type {InstructionTable} from './instruction.ts';
import type {RowState, RunState} from './run-state.ts';

/** A run of which nothing is known yet. */
export const createRunState = (): RunState => ({
	run: '',
	name: '',
	instructions: 0,
	status: 'not-started',
	started: '',
	pointer: 0,
	stack: [],
	rows: new Map(),
	variables: new Map(),
	restarts: 0,
	unplannedRestarts: new Map(),
	paused: false,
	bootId: '',
	code: 0,
	sequenceNumber: 0,
});

/** The same state, to be changed apart from the first. */
export const copyRunState = (state: RunState): RunState => ({
	...state,
	rows: new Map(state.rows),
	unplannedRestarts: new Map(state.unplannedRestarts),
	variables: new Map([...state.variables].map(([key, variable]) => [key, {...variable}])),
});

/**
Takes one event into the state, in the order of the journal. With the instruction table the pointer and the stack of open
groups are followed too, which resuming needs and reviewing does not.
*/
export const applyEvent = (
	state: RunState,
	event: Recorded<JournalEvent>,
	table?: InstructionTable,
): void => {
	state.sequenceNumber = event.sequenceNumber;
	switch (event.type) {
		case 'run-started': {
			state.run = event.run;
			state.name = event.name;
			if (event.packageId !== undefined) {
				state.packageId = event.packageId;
			}

			if (event.media !== undefined) {
				state.media = event.media;
			}

			state.machine = event.machine;
			state.bootId = event.machine.bootId;
			state.instructions = event.instructions;
			state.started = event.time;
			state.status = 'running';
			break;
		}

		case 'run-resumed': {
			state.status = 'running';
			state.paused = false;
			state.bootId = event.bootId;
			if (state.restart !== undefined) {
				state.restarts++;
				delete state.restart;
			}

			if (event.interrupted?.cause === 'restart') {
				const {index} = event.interrupted;
				state.unplannedRestarts.set(index, (state.unplannedRestarts.get(index) ?? 0) + 1);
			}

			if (event.interrupted === undefined || event.interrupted.decision === 'rerun') {
				delete state.running;
			}

			break;
		}

		case 'group-started': {
			state.rows.set(event.index, {status: 'running', attempt: 0, started: event.time});
			follow(state, table, event.index, {kind: 'group-started'});
			break;
		}

		case 'group-finished': {
			finishRow(state, event.index, {
				status: event.succeeded ? 'succeeded' : event.ignored ? 'failed-ignored' : 'failed',
				time: event.time,
			});
			// A group that failed was closed by its step already.
			if (event.succeeded) {
				const row = table?.[event.index];
				follow(state, table, row?.kind === 'group-start' ? row.end : event.index, {kind: 'group-ended'});
			}

			break;
		}

		case 'group-skipped':
		case 'step-skipped': {
			state.rows.set(event.index, {
				status: 'skipped',
				attempt: 0,
				started: event.time,
				reason: event.reason,
				...(event.trace === undefined ? {} : {trace: event.trace}),
			});
			follow(state, table, event.index, {kind: 'skipped'});
			break;
		}

		case 'step-started': {
			state.rows.set(event.index, {
				status: 'running',
				attempt: event.attempt,
				started: event.time,
				...(event.command === undefined ? {} : {command: event.command}),
			});
			state.pointer = event.index;
			state.running = {
				index: event.index,
				name: event.name,
				attempt: event.attempt,
				started: event.time,
				bootId: state.bootId,
				...(event.command === undefined ? {} : {command: event.command}),
			};
			break;
		}

		case 'step-finished': {
			delete state.running;
			state.rows.set(event.index, {
				...(state.rows.get(event.index) ?? {started: event.time}),
				status: event.succeeded ? 'succeeded' : event.ignored ? 'failed-ignored' : 'failed',
				attempt: event.attempt,
				seconds: event.seconds,
				code: event.code,
				...(event.message === undefined ? {} : {message: event.message}),
			});
			state.lastAction = {name: event.name, code: event.code, succeeded: event.succeeded};
			state.beforeLastStep = {pointer: event.index, stack: state.stack};
			const end = follow(state, table, event.index, {
				kind: 'step-finished',
				succeeded: event.succeeded,
				ignored: event.ignored,
			});
			if (end === 'failed') {
				const {index, name, attempt, code} = event;
				state.undecided = {index, name, attempt, code};
			}

			break;
		}

		case 'variable-set': {
			const key = event.name.toLowerCase();
			if (event.value === null) {
				state.variables.delete(key);
			} else {
				const variable = state.variables.get(key);
				if (variable === undefined) {
					state.variables.set(key, {name: event.name, value: event.value});
				} else {
					variable.value = event.value;
				}
			}

			break;
		}

		case 'restart-requested': {
			state.restart = event;
			state.status = 'restarting';
			if (event.retry) {
				delete state.undecided;
				goBackToLastStep(state);
			}

			break;
		}

		case 'decision': {
			delete state.undecided;
			followDecision(state, event, table);
			break;
		}

		case 'run-paused': {
			state.paused = true;
			break;
		}

		case 'run-continued': {
			state.paused = false;
			break;
		}

		case 'run-finished': {
			delete state.undecided;
			state.status = event.result;
			state.code = event.code;
			state.finished = event.time;
			if (event.failedStep !== undefined) {
				state.failedStep = event.failedStep;
			}

			if (event.reason !== undefined) {
				state.reason = event.reason;
			}

			break;
		}

		case 'content-started':
		case 'content-finished':
		case 'state-moved': {
			break;
		}

		default: {
			event satisfies never;
		}
	}
};

const finishRow = (
	state: RunState,
	index: number,
	{status, time}: {status: RowState['status']; time: string},
): void => {
	const row = state.rows.get(index);
	const started = row?.started ?? time;
	state.rows.set(index, {
		status,
		attempt: 0,
		started,
		seconds: (timeOf(time) - timeOf(started)) / 1000,
	});
};

const timeOf = (time: string): number => Temporal.Instant.from(time).epochMilliseconds;
