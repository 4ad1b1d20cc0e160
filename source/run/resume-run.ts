import {rmSync} from 'node:fs';
import process from 'node:process';
import {openSmstsLog} from '../log/smsts-log.ts';
import {applyEvent, createRunState} from '../sequence/fold.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import {planSequence} from '../sequence/plan.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import {createEnvironment} from '../sequence/variables/environment-store.ts';
import {type ActiveRun, clearActiveRun} from './active-run.ts';
import {assembleRun} from './assemble-run.ts';
import {createClock} from './clock.ts';
import {findInterrupted, type InterruptedStep} from './find-interrupted.ts';
import {openJournal} from './journal.ts';
import {describeJournalProblem} from './journal-problem.ts';
import {logInterrupted} from './log-interrupted.ts';
import {
	type ConnectionPlace,
	endConnections,
	findLostConnections,
	forgetConnections,
	lostConnectionEvents,
} from './network-connections.ts';
import type {OpenRun, RunOwner} from './open-run.ts';
import type {OrphanPlace} from './orphans.ts';
import {readJournal} from './read-journal.ts';
import {createRecorder} from './recorder.ts';
import {changesOnResume, type DecidedInterrupted, resumeEvents} from './resume-events.ts';
import {type ReadCarrier, type RunDocuments, reopenDocuments} from './run-documents.ts';
import {closeRunFolder, type RunFolder, readRunDocuments, removePassing, runFolder} from './run-folder.ts';
import {engineComponent} from './run-log.ts';
import {openSeal, withoutKey} from './seal.ts';
import {secondsSince} from './seconds-since.ts';
import {sequenceDefaults} from './sequence-defaults.ts';
import {verifyStep} from './verify-step.ts';

/** A run in progress that was found and can go on. Nothing has been changed yet. */
export type ResumableRun = {
	/** Shared with the journal: read it, do not keep it over `resume`. */
	readonly state: RunState;
	readonly table: InstructionTable;
	readonly documents: RunDocuments;
	readonly interrupted?: InterruptedStep;
	/** Where to look for what the interrupted step left running. */
	readonly orphans?: OrphanPlace;
	/** Runs the command that says whether the interrupted step had done its work. */
	verify(command: string): Promise<boolean>;
	/** Goes on. */
	resume(decided: DecidedInterrupted | undefined): OpenRun;
	/** Ends the connections to network folders that the run still has: for a run that will not go on. */
	endConnections(): Promise<void>;
	/** Ends the run as cancelled: a person starts over. */
	abandon(): void;
	/** Leaves everything as it is. */
	leave(): void;
};

export type ResumeProblem = {
	readonly message: string;
	readonly help: string;
	/** Nothing can make this run go on any more. */
	readonly lost: boolean;
};

/**
Opens the run in progress from its folder: the journal is read and checked, its torn tail cut off, the documents it was started
with unsealed and planned again. Undefined when the journal says that the run is over: what was left to clean up is done.
*/
export const openActiveRun = async (
	active: ActiveRun,
	owner: RunOwner,
	readCarrier: ReadCarrier,
): Promise<Result<ResumableRun | undefined, ResumeProblem>> => {
	const {stateFolder, machine} = owner;
	const folder = runFolder(stateFolder, active.run);
	const seal = openSeal(folder.key);
	if (!seal.ok) {
		const {kind, message} = seal.error;
		if (kind === 'unreadable') {
			return failure({
				message,
				help: 'Check the drive and the permissions, then start bootseq again.',
				lost: false,
			});
		}

		if (!isOver(folder)) {
			return failure({message, help: startOver, lost: true});
		}

		removePassing(folder);
		clearActiveRun(stateFolder);
		return success(undefined);
	}

	const documents = readRunDocuments(folder, seal.value);
	if (!documents.ok) {
		const {message, help, isGone} = documents.error;
		return failure({message, help, lost: isGone});
	}

	const reopened = await reopenDocuments(documents.value, readCarrier);
	if (!reopened.ok) {
		return failure({message: reopened.error, help: startOver, lost: true});
	}

	const {taskSequence, children} = reopened.value;
	const {table} = planSequence(taskSequence, children);
	const state = createRunState();
	const opened = openJournal(folder.journal, seal.value, event => applyEvent(state, event, table));
	if (!opened.ok) {
		const {help, kind} = opened.error;
		return failure({message: describeJournalProblem(opened.error), help, lost: kind === 'broken'});
	}

	const {journal, cutOff, unreadableSecrets} = opened.value;
	if (cutOff !== undefined) {
		owner.warn(`${cutOff.bytes} bytes at the end of the journal were cut off: ${cutOff.reason}.`);
	}

	const connections: ConnectionPlace = {
		machine,
		folders: {run: folder.path},
		log: {
			write(_, text, severity) {
				if (severity === 'warning') {
					owner.warn(text);
				}
			},
		},
	};
	if (state.finished !== undefined) {
		journal.close();
		await endConnections(connections);
		closeRunFolder(folder, seal.value);
		clearActiveRun(stateFolder);
		return success(undefined);
	}

	if (state.instructions !== table.length || unreadableSecrets.length > 0) {
		journal.close();
		return failure({
			message:
				state.instructions === table.length
					? `Secret variables cannot be read any more: ${unreadableSecrets.join(', ')}.`
					: `The task sequence had ${state.instructions} instructions when the run began and has ${table.length} now.`,
			help: startOver,
			lost: true,
		});
	}

	const bootId = await machine.bootId();
	const interrupted = findInterrupted(state, table, bootId);
	const lost = await findLostConnections(connections);
	const recorder = createRecorder({
		run: active.run,
		state,
		table,
		journal,
		deliver: owner.deliver,
		now: createClock(),
	});
	return success({
		state,
		table,
		documents: documents.value,
		...(interrupted === undefined ? {} : {interrupted, orphans: {machine, folder, interrupted}}),
		verify: async command => verifyStep(command, {machine, folder, stateFolder, state, onLine: owner.warn}),
		resume(decided) {
			// What a step that never ended had put there was not taken in, and must not reach the next one.
			rmSync(folder.tsenv, {force: true});
			const log = openSmstsLog({
				folder: folder.logs,
				clock: () => new Date(),
				threadId: process.pid,
				onProblem: owner.warn,
			});
			log.write(engineComponent, `The task sequence goes on. NextInstructionPointer: ${state.pointer}`);
			const changes = [
				...changesOnResume(state, {
					bootId,
					surroundings: {
						_SMSTSInWinPE: String(machine.phase === 'WinPE'),
						_SMSTSLogPath: folder.logs,
					},
				}),
				...lostConnectionEvents(lost, state),
			];
			if (interrupted !== undefined && decided !== undefined) {
				logInterrupted(log, interrupted, decided);
			}

			recorder.record(resumeEvents({state, table, interrupted, decided}, {bootId, changes}));
			forgetConnections({log, folders: {run: folder.path}}, lost);
			const environment = createEnvironment(
				[...state.variables.values()].map(({name, value}) => [name, value] as const),
				sequenceDefaults(reopened.value),
			);
			const organization = environment.text('_SMSTSOrgName');
			return assembleRun({
				owner,
				folder,
				seal: seal.value,
				journal,
				recorder,
				environment,
				log,
				table,
				organization,
			});
		},
		endConnections: async () => endConnections(connections),
		abandon() {
			recorder.record([
				{type: 'run-finished', result: 'cancelled', code: 0, seconds: secondsSince(state.started)},
			]);
			journal.close();
			closeRunFolder(folder, seal.value);
			clearActiveRun(stateFolder);
		},
		leave: () => journal.close(),
	});
};

/** Whether the journal says that the run has ended, its secrets aside. */
const isOver = ({journal}: RunFolder): boolean => {
	let finished = false;
	readJournal(journal, withoutKey, ({type}) => {
		finished ||= type === 'run-finished';
	});
	return finished;
};

const startOver =
	'The run cannot go on. Its folder is kept for reviewing; start the task sequence again from its beginning.';
