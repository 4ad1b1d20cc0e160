import {applyEvent, createRunState} from '../sequence/fold.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import type {PastRun, ReadEvents, RunSummary} from './past-run.ts';
import {createTimeline} from './timeline.ts';

/** A run from its journal, as far as that can be read. The error is a sentence: nothing could be. */
export const readRun = (run: string, readEvents: ReadEvents): Result<PastRun, string> => {
	const state = createRunState();
	const timeline = createTimeline();
	let seconds: number | undefined;
	const read = readEvents(run, event => {
		applyEvent(state, event);
		timeline.add(event);
		if (event.type === 'run-finished') {
			seconds = event.seconds;
		}
	});
	if (state.status === 'not-started') {
		return failure(read.ok ? 'the run ended before anything was recorded' : read.error);
	}

	const byName = [...state.variables].toSorted(([a], [b]) => (a < b ? -1 : 1));
	return success({
		summary: summarize(run, state, seconds),
		timeline: timeline.rows,
		variables: byName.map(([, variable]) => variable),
		...(read.ok ? {} : {problem: read.error}),
	});
};

const summarize = (run: string, state: RunState, seconds: number | undefined): RunSummary => {
	const {name, packageId, machine, started, status, restarts, failedStep, code} = state;
	const ended = status === 'succeeded' || status === 'failed' || status === 'cancelled';
	return {
		run,
		name,
		...(packageId === undefined ? {} : {packageId}),
		machine: machine === undefined ? '' : machineName(machine),
		started,
		result: ended ? status : 'running',
		...(seconds === undefined ? {} : {seconds}),
		restarts,
		...(failedStep === undefined ? {} : {failedStep: {...failedStep, code}}),
	};
};

const machineName = ({make, model, serialNumber}: NonNullable<RunState['machine']>): string =>
	[make, model, serialNumber === '' ? '' : `(${serialNumber})`].filter(part => part !== '').join(' ');
