import {applyEvent, createRunState} from '../sequence/fold.ts';
import {platformOfPath} from '../sequence/path-platform.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import {shown} from '../sequence/secret.ts';
import type {PastRun, ReadEvents, RunSummary} from './past-run.ts';
import {createTimeline} from './timeline.ts';

/** A run from its journal, as far as that can be read. The error is a sentence: nothing could be. */
export const readRun = (run: string, readEvents: ReadEvents): Result<PastRun, string> => {
	const timeline = createTimeline();
	const folded = foldRun(run, readEvents, timeline.add);
	if (!folded.ok) {
		return folded;
	}

	const {state, ...rest} = folded.value;
	const byName = [...state.variables].toSorted(([a], [b]) => (a < b ? -1 : 1));
	return success({...rest, timeline: timeline.rows, variables: byName.map(([, variable]) => variable)});
};

/** The same without what takes long to gather, for a list of many runs. */
export const readSummary = (
	run: string,
	readEvents: ReadEvents,
): Result<Pick<PastRun, 'summary' | 'problem'>, string> => {
	const folded = foldRun(run, readEvents);
	if (!folded.ok) {
		return folded;
	}

	const {state: _, ...rest} = folded.value;
	return success(rest);
};

type FoldedRun = Pick<PastRun, 'summary' | 'problem'> & {readonly state: RunState};

const foldRun = (
	run: string,
	readEvents: ReadEvents,
	onEvent?: Parameters<ReadEvents>[1],
): Result<FoldedRun, string> => {
	const state = createRunState();
	let seconds: number | undefined;
	const read = readEvents(run, event => {
		applyEvent(state, event);
		onEvent?.(event);
		if (event.type === 'run-finished') {
			seconds = event.seconds;
		}
	});
	if (state.status === 'not-started') {
		return failure(read.ok ? 'the run ended before anything was recorded' : read.error);
	}

	return success({
		state,
		summary: summarize(run, state, seconds),
		...(read.ok ? {} : {problem: read.error}),
	});
};

const summarize = (run: string, state: RunState, seconds: number | undefined): RunSummary => {
	const {name, packageId, machine, started, status, restarts, failedStep, code} = state;
	const platform = platformOf(state);
	const ended = status === 'succeeded' || status === 'failed' || status === 'cancelled';
	return {
		run,
		name,
		...(packageId === undefined ? {} : {packageId}),
		machine: machine === undefined ? '' : machineName(machine),
		...(platform === undefined ? {} : {platform}),
		started,
		result: ended ? status : 'running',
		...(seconds === undefined ? {} : {seconds}),
		restarts,
		...(failedStep === undefined ? {} : {failedStep: {...failedStep, code}}),
	};
};

/** By the folder that the run worked in. */
const platformOf = ({variables}: RunState): RunSummary['platform'] => {
	const folder = variables.get('_smstsmdatapath')?.value;
	return folder === undefined ? undefined : platformOfPath(shown(folder));
};

const machineName = ({make, model, serialNumber}: NonNullable<RunState['machine']>): string =>
	[make, model, serialNumber === '' ? '' : `(${serialNumber})`].filter(part => part !== '').join(' ');
