import process from 'node:process';
import {isFileError} from '../files/file-error.ts';
import {openSmstsLog} from '../log/smsts-log.ts';
import {blankSecrets} from '../sequence/document/blank-secrets.ts';
import {writeSequence} from '../sequence/document/write-sequence.ts';
import type {JournalEvent, Recorded} from '../sequence/event.ts';
import {createRunState} from '../sequence/fold.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {createEnvironment} from '../sequence/variables/environment-store.ts';
import {clearActiveRun, readActiveRun, writeActiveRun} from './active-run.ts';
import {assembleRun} from './assemble-run.ts';
import {createClock} from './clock.ts';
import {rememberNeededContent} from './content-memory.ts';
import {firstVariables} from './first-variables.ts';
import {createJournal} from './journal.ts';
import {JournalWriteError} from './journal-problem.ts';
import type {OpenRun, RunOwner} from './open-run.ts';
import {createRecorder} from './recorder.ts';
import {createRunFolder, destroyStrayKeys, discardRunFolder, runFolder} from './run-folder.ts';
import {createRunId} from './run-id.ts';
import {engineComponent} from './run-log.ts';
import type {RunRequest} from './run-request.ts';
import {sequenceDefaults} from './sequence-defaults.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/**
Lays a new run down on the disk: folder, key, documents, and a journal whose first batch holds the start and every variable.
Nothing has been executed when this returns, and from then on the run is found again after any restart. When it could not be laid
down whole, nothing of it is left.
*/
export const startRun = async (
	request: RunRequest,
	owner: RunOwner,
): Promise<Result<OpenRun, StateProblem>> => {
	const now = new Date();
	const run = createRunId(now);
	const {path} = runFolder(owner.stateFolder, run);
	try {
		return await layDown(run, now, request, owner);
	} catch (error) {
		const cause = error instanceof JournalWriteError ? (error.cause ?? error) : error;
		if (!(error instanceof JournalWriteError || isFileError(error))) {
			throw error;
		}

		discard(owner.stateFolder, run);
		return failure(stateProblem(path, 'created', cause));
	}
};

/** A run that is still called active is left whole: then the next start goes on with it. */
const discard = (stateFolder: string, run: string): void => {
	const isActive = () => {
		const active = readActiveRun(stateFolder);
		return !active.ok || active.value?.run === run;
	};
	try {
		if (isActive()) {
			clearActiveRun(stateFolder);
		}
	} catch {
		// Why the drive refuses is told already; whether the name is gone is seen next.
	}

	if (!isActive()) {
		discardRunFolder(runFolder(stateFolder, run).path);
	}
};

const layDown = async (
	run: string,
	now: Date,
	request: RunRequest,
	owner: RunOwner,
): Promise<Result<OpenRun, StateProblem>> => {
	const {machine, stateFolder} = owner;
	const {taskSequence, table, documents, organization, media, neededContent = []} = request;
	destroyStrayKeys(stateFolder);
	const created = createRunFolder(stateFolder, run, {
		documents,
		sequence: writeSequence(blankSecrets(taskSequence.sequence.element)),
	});
	if (!created.ok) {
		return created;
	}

	const {folder, seal} = created.value;
	rememberNeededContent(folder.path, neededContent);
	const journal = createJournal(folder.journal, seal);
	// Told only when the run would be found again.
	const untold: Recorded[] = [];
	let deliver = (event: Recorded): void => {
		untold.push(event);
	};
	const recorder = createRecorder({
		run,
		state: createRunState(),
		table,
		journal,
		deliver: event => deliver(event),
		now: createClock(),
	});
	const environment = createEnvironment([], sequenceDefaults(request));
	for (const [name, value] of await firstVariables(request, owner, folder.logs)) {
		environment.set(name, value);
	}

	const {make, model, serialNumber} = await machine.facts.computer();
	const variables: JournalEvent[] = [...environment.globals()].map(([name, value]) => ({
		type: 'variable-set',
		name,
		value,
	}));
	recorder.record([
		{
			type: 'run-started',
			name: taskSequence.name,
			...(taskSequence.packageId === undefined ? {} : {packageId: taskSequence.packageId}),
			instructions: table.length,
			...(media === undefined ? {} : {media}),
			machine: {make, model, serialNumber, bootId: await machine.bootId()},
		},
		...variables,
	]);
	const log = openSmstsLog({
		folder: folder.logs,
		clock: () => new Date(),
		threadId: process.pid,
		onProblem: owner.warn,
	});
	log.write(engineComponent, '==============================[ bootseq ]==============================');
	log.write(engineComponent, 'Parsing task sequence . . .');
	log.write(engineComponent, `Task sequence schema version is ${taskSequence.sequence.version}`);
	log.write(engineComponent, 'Starting Task Sequence Engine . . . ');
	const open = assembleRun({
		owner,
		folder,
		seal,
		journal,
		recorder,
		environment,
		log,
		table,
		organization,
	});
	writeActiveRun(stateFolder, {run, name: taskSequence.name, started: now.toISOString()});
	deliver = owner.deliver;
	for (const event of untold) {
		deliver(event);
	}

	return success(open);
};
