import {createSoftware} from '../content/software/create-software.ts';
import {fileErrorWords, isFileError} from '../files/file-error.ts';
import {openDocumentBytes} from '../media/open-document.ts';
import {type ActiveRun, readActiveRun} from '../run/active-run.ts';
import {JournalWriteError} from '../run/journal-problem.ts';
import {lockStateFolder, type StateLock} from '../run/lock.ts';
import {ownVariables} from '../run/own-variables.ts';
import {openActiveRun} from '../run/resume-run.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import {askHowToGoOn} from './ask-how-to-go-on.ts';
import {mediaLocations} from './boot/packages-of-media.ts';
import {restoreKeyboard} from './boot/set-keyboard.ts';
import {decideInterrupted} from './decide-interrupted.ts';
import {exitCodes} from './exit-codes.ts';
import {restoreNetwork} from './network/restore-network.ts';
import {createOutputTail} from './output-tail.ts';
import {type ContentPlaces, mediaFactsOf, runOwner} from './owner.ts';
import type {Prepared} from './prepared.ts';
import {putAwayLostRun} from './put-away-lost-run.ts';
import {restartMachine} from './restart-machine.ts';
import {runToEnd} from './run-to-end.ts';
import {softwareOf} from './software.ts';
import {type Stop, stop} from './stop.ts';
import {withoutPerson} from './unattended-media.ts';

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
	active: ActiveRun,
	{offer, lock}: {offer: boolean; lock: StateLock},
): Promise<Result<number | undefined, Stop>> => {
	const {console, restartMode, machine} = prepared;
	const tail = createOutputTail();
	let places: ContentPlaces = {locations: {}, software: createSoftware([])};
	const owner = runOwner(prepared, tail, () => places);
	const opened = await openActiveRun(active, owner, async (file, bytes) => {
		const document = await openDocumentBytes(file, bytes);
		return document.ok ? success(document.value.taskSequences) : failure(formatDiagnostic(document.error));
	});
	if (!opened.ok) {
		return putAwayLostRun(prepared, active, opened.error);
	}

	const resumable = opened.value;
	if (resumable === undefined) {
		return success(undefined);
	}

	if (isBegunUnattended(resumable.state) && !prepared.options.unattended) {
		resumable.leave();
		return openAndResume(withoutPerson(prepared), active, {offer, lock});
	}

	const {state, documents, table} = resumable;
	await restoreKeyboard(prepared, textOf(state, ownVariables.keyboardLayout));
	await restoreNetwork(
		prepared,
		[...state.variables.values()].map(({name, value}) => [name, value] as const),
	);
	places = {
		locations: {
			...(state.media === undefined ? {} : mediaLocations(prepared, state.media.path, documents)),
			...(documents.exportFile === undefined ? {} : {exportFile: documents.exportFile}),
		},
		software: await softwareOf(documents),
		...(state.media === undefined ? {} : {mediaFacts: mediaFactsOf(state.media.label, documents)}),
	};
	const wanted = await askHowToGoOn(prepared, resumable, {offer});
	if (!wanted.ok) {
		resumable.leave();
		return wanted;
	}

	if (wanted.value === 'start-over') {
		await resumable.endConnections();
		const abandoned = keptSafe(() => resumable.abandon());
		return abandoned.ok ? success(undefined) : abandoned;
	}

	const pending = state.restart;
	if (pending !== undefined && restartMode === 'machine' && state.bootId === (await machine.bootId())) {
		// The restart that was due has not happened: the computer is still the one it was.
		resumable.leave();
		return restartMachine(prepared, pending.target);
	}

	const decided = await decideInterrupted(prepared, resumable);
	if (!decided.ok) {
		resumable.leave();
		return decided;
	}

	console.begin({
		name: state.name,
		organization: textOf(state, '_SMSTSOrgName') ?? '',
		table,
		state,
	});
	const run = keptSafe(() => resumable.resume(decided.value));
	if (!run.ok) {
		resumable.leave();
		return run;
	}

	return runToEnd(prepared, run.value, tail, lock);
};

/** A medium that asks nobody asks nobody after a restart either. */
const isBegunUnattended = (state: RunState): boolean => textOf(state, ownVariables.unattended) === 'true';

/** A drive that is full, read-only or gone stops the program here, not the run: it is found again as it was. */
const keptSafe = <Value>(action: () => Value): Result<Value, Stop> => {
	try {
		return success(action());
	} catch (error) {
		if (!(error instanceof JournalWriteError || isFileError(error))) {
			throw error;
		}

		return stop(
			`The run was left where it is: ${fileErrorWords(error)}`,
			'Make room on the drive or check it, then run "bootseq resume".',
			exitCodes.failed,
		);
	}
};

/** A variable of the run that is no secret; undefined when it is not set. */
const textOf = ({variables}: RunState, name: string): string | undefined => {
	const value = variables.get(name.toLowerCase())?.value;
	return typeof value === 'string' ? value : undefined;
};
