import {openDocumentBytes} from '../media/open-document.ts';
import {clearActiveRun, readActiveRun} from '../run/active-run.ts';
import {lockStateFolder, type StateLock} from '../run/lock.ts';
import {openActiveRun, type ResumableRun} from '../run/resume-run.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import type {InterruptedDecision} from '../sequence/event.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {createOutputTail} from './output-tail.ts';
import {runOwner} from './owner.ts';
import type {Prepared} from './prepared.ts';
import {restartMachine} from './restart-machine.ts';
import {runToEnd} from './run-to-end.ts';
import {answerOf, type Stop, stop, stopLeft} from './stop.ts';

/**
Goes on with the run in progress, if there is one; gives its exit code, or undefined when there is none or a person starts over.

A restart that the run had ordered is followed without a question. `offer`: after anything else a person is asked first.
*/
export const goOnWithRun = async (
	prepared: Prepared,
	{offer}: {offer: boolean},
): Promise<Result<number | undefined, Stop>> => {
	const {stateFolder, machine} = prepared;
	const active = readActiveRun(stateFolder);
	if (!active.ok) {
		return stop(active.error.message, active.error.help);
	}

	if (active.value === undefined) {
		return success(undefined);
	}

	const lock = lockStateFolder(stateFolder, {bootId: await machine.bootId(), now: new Date()});
	if (!lock.ok) {
		return stop(lock.error.message, lock.error.help);
	}

	try {
		return await openAndResume(prepared, active.value, {offer, lock: lock.value});
	} finally {
		lock.value.release();
	}
};

const openAndResume = async (
	prepared: Prepared,
	active: {readonly run: string; readonly name: string; readonly started: string},
	{offer, lock}: {offer: boolean; lock: StateLock},
): Promise<Result<number | undefined, Stop>> => {
	const {console, restartMode, machine} = prepared;
	const tail = createOutputTail();
	let locations = {};
	const owner = runOwner(prepared, tail, () => locations);
	const opened = await openActiveRun(active, owner, async (file, bytes) => {
		const document = await openDocumentBytes(file, bytes);
		return document.ok ? success(document.value.taskSequences) : failure(formatDiagnostic(document.error));
	});
	if (!opened.ok) {
		const {message, help, lost} = opened.error;
		if (lost && offer && !prepared.options.unattended) {
			// A person reads this; without it every later start would end here too.
			clearActiveRun(prepared.stateFolder);
		}

		return stop(`The run of ${active.name} cannot go on: ${message}`, help);
	}

	const resumable = opened.value;
	if (resumable === undefined) {
		return success(undefined);
	}

	const {state, documents, table} = resumable;
	locations = {
		...(state.media === undefined ? {} : {media: prepared.options.media ?? state.media.path}),
		...(documents.exportFile === undefined ? {} : {exportFile: documents.exportFile}),
	};
	if (offer && state.status !== 'restarting') {
		const wanted = await askToResume(prepared, resumable);
		if (!wanted.ok || wanted.value === 'start-over') {
			if (wanted.ok) {
				resumable.abandon();
				return success(undefined);
			}

			resumable.leave();
			return wanted;
		}
	}

	const pending = state.restart;
	if (pending !== undefined && restartMode === 'machine' && state.bootId === (await machine.bootId())) {
		// The restart that was due has not happened: the computer is still the one it was.
		resumable.leave();
		return restartMachine(prepared, pending.target);
	}

	const decision = await decideInterrupted(prepared, resumable);
	if (!decision.ok) {
		resumable.leave();
		return decision;
	}

	console.begin({
		name: state.name,
		organization: String(state.variables.get('_smstsorgname')?.value ?? ''),
		table,
		state,
	});
	return runToEnd(prepared, resumable.resume(decision.value), tail, lock);
};

const askToResume = async (
	{console}: Prepared,
	{state, interrupted, table}: ResumableRun,
): Promise<Result<'resume' | 'start-over', Stop>> => {
	const index = interrupted?.row.index ?? state.pointer;
	const reply = await console.ask('resume', {
		name: state.name,
		started: state.started,
		index,
		instructions: state.instructions,
		step: table[index]?.path.join(' › ') ?? '',
		interrupted: interrupted !== undefined,
	});
	switch (reply.kind) {
		case 'answer': {
			return reply.answer === 'leave' ? stopLeft() : success(reply.answer);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return stop(
				`A run of ${state.name} is in progress since ${state.started}, and nobody can be asked what to do with it.`,
				'Go on with it: "bootseq resume".',
			);
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};

/** What to do with the step that was started and never ended: its own policy, else the answers file, else a person. */
const decideInterrupted = async (
	{console}: Prepared,
	{interrupted}: ResumableRun,
): Promise<Result<InterruptedDecision | 'done' | undefined, Stop>> => {
	if (interrupted === undefined || interrupted.decided !== undefined) {
		return success(interrupted?.decided);
	}

	const {row, cause, command} = interrupted;
	const reply = await console.ask('interrupted', {
		step: row.name,
		path: row.path,
		cause,
		...(command === undefined ? {} : {command}),
	});
	return answerOf(reply);
};
