import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {replaceFileSync} from '../files/replace-file.ts';
import {syncFolderSync, syncNamesSync} from '../files/sync-folder.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {makeFolder} from './make-folder.ts';
import type {RunDocument, RunDocuments} from './run-documents.ts';
import {isRunId} from './run-id.ts';
import {createSeal, destroyKey, type Seal, type Unsealer} from './seal.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/** Where a run keeps what. All paths are absolute when the state folder is. */
export type RunFolder = {
	readonly run: string;
	readonly path: string;
	readonly journal: string;
	/** The document for reviewing, secret values blanked. */
	readonly sequence: string;
	/** The exact documents for resuming. */
	readonly sealedDocuments: string;
	readonly key: string;
	readonly logs: string;
	/** Holds the `bootseq` command that steps find on their path. */
	readonly commands: string;
	/** The file that the process variable `TSENV` names. */
	readonly tsenv: string;
	/** Holds the private folder of each attempt. */
	readonly scratch: string;
	/** Packages that are encrypted on their media. */
	readonly secretPackages: string;
};

/** `<folder>/_SMSTaskSequence`: the state folder inside the folder that `--state` names. */
export const stateFolderIn = (folder: string): string => join(folder, '_SMSTaskSequence');

export const runsFolder = (stateFolder: string): string => join(stateFolder, 'runs');

/** The places of a run, whether they exist or not. */
export const runFolder = (stateFolder: string, run: string): RunFolder =>
	runFolderAt(run, join(runsFolder(stateFolder), run));

/** The same from the run's own folder. */
export const runFolderAt = (run: string, path: string): RunFolder => ({
	run,
	path,
	journal: join(path, 'journal.jsonl'),
	sequence: join(path, 'sequence.xml'),
	sealedDocuments: join(path, 'sequence.sealed'),
	key: join(path, 'secrets.key'),
	logs: join(path, 'logs'),
	commands: join(path, 'bin'),
	tsenv: join(path, 'tsenv'),
	scratch: join(path, 'scratch'),
	secretPackages: join(path, 'scratch', 'packages'),
});

/**
Lays out the folder of a new run, for its owner alone, with a new key, and puts its documents in: the exact bytes sealed,
and `sequence`, a text without secret values, beside them. All of it is on the disk when this returns, or nothing is.
*/
export const createRunFolder = (
	stateFolder: string,
	run: string,
	{documents, sequence}: {documents: RunDocuments; sequence: string},
): Result<{readonly folder: RunFolder; readonly seal: Seal}, StateProblem> => {
	const folder = runFolder(stateFolder, run);
	try {
		makeFolder(runsFolder(stateFolder));
		mkdirSync(folder.path, {mode: 0o700});
		for (const inner of [folder.logs, folder.commands, folder.scratch]) {
			mkdirSync(inner, {mode: 0o700});
		}

		const seal = createSeal(folder.key);
		writeFileSync(folder.tsenv, '', {mode: 0o600});
		replaceFileSync(folder.sequence, sequence);
		replaceFileSync(folder.sealedDocuments, seal.seal(writeDocuments(documents)));
		syncFolderSync(runsFolder(stateFolder));
		syncFolderSync(stateFolder);
		syncNamesSync(stateFolder);
		return success({folder, seal});
	} catch (error) {
		discardRunFolder(folder.path);
		return failure(stateProblem(folder.path, 'created', error));
	}
};

/** Takes away what there is of a run that could not be laid down: nothing of it was executed. */
export const discardRunFolder = (path: string): void => {
	try {
		rmSync(path, {recursive: true, force: true});
	} catch {
		// The drive that refused to take it refuses this too; why is told already, and a stray key goes with the next run.
	}
};

/** The documents that a run was started with. */
export const readRunDocuments = (
	folder: RunFolder,
	unsealer: Unsealer,
): Result<RunDocuments, StateProblem & {readonly isGone: boolean}> => {
	let sealed: string;
	try {
		sealed = readFileSync(folder.sealedDocuments, 'utf8');
	} catch (error) {
		// A drive that does not answer today may do so tomorrow.
		const isGone = isMissing(error);
		return failure({...stateProblem(folder.sealedDocuments, 'read', error), isGone});
	}

	const text = unsealer.unseal(sealed);
	return text.ok
		? success(readDocuments(text.value))
		: failure({
				path: folder.sealedDocuments,
				message: `the documents of the run cannot be unsealed: ${text.error.message}`,
				help: 'The run cannot be continued. Start the task sequence again from its beginning.',
				isGone: true,
			});
};

/** Ends what only a run in progress needs: its key is destroyed, and what steps left in passing is removed. */
export const closeRunFolder = (folder: RunFolder, seal: Seal): Result<undefined, StateProblem> => {
	try {
		seal.destroy();
		removePassing(folder);
		return success(undefined);
	} catch (error) {
		return failure(stateProblem(folder.path, 'cleaned up', error));
	}
};

/** What a program that was ended in the middle of {@link closeRunFolder} left there; it stays away over a power cut. Throws what the file system says. */
export const removePassing = (folder: RunFolder): void => {
	destroyKey(folder.key);
	for (const path of [folder.tsenv, folder.scratch, folder.commands]) {
		rmSync(path, {recursive: true, force: true});
	}

	syncFolderSync(folder.path);
};

/** Destroys what runs that ended without it have left of secrets: keys, decrypted packages. For a state folder without a run in progress. */
export const destroyStrayKeys = (stateFolder: string): void => {
	const runs = runsFolder(stateFolder);
	if (existsSync(runs)) {
		for (const run of readdirSync(runs).filter(isRunId)) {
			const {key, secretPackages} = runFolder(stateFolder, run);
			destroyKey(key);
			rmSync(secretPackages, {recursive: true, force: true});
		}
	}
};

type WrittenDocument = Omit<RunDocument, 'bytes'> & {readonly bytes: string};

type WrittenDocuments = Omit<RunDocuments, 'documents' | 'software'> & {
	readonly documents: readonly WrittenDocument[];
	/** Absent in what earlier versions wrote. */
	readonly software?: readonly WrittenDocument[];
};

const writeDocuments = ({documents, software = [], ...entry}: RunDocuments): string => {
	const written: WrittenDocuments = {
		...entry,
		documents: documents.map(writeDocument),
		software: software.map(writeDocument),
	};
	return JSON.stringify(written);
};

const writeDocument = (document: RunDocument): WrittenDocument => ({
	...document,
	bytes: Buffer.from(document.bytes).toString('base64'),
});

/** The cipher vouches for the text: nobody but {@link writeDocuments} can have written it. */
const readDocuments = (text: string): RunDocuments => {
	const {documents, software = [], ...entry}: WrittenDocuments = JSON.parse(text);
	return {...entry, documents: documents.map(readDocument), software: software.map(readDocument)};
};

const readDocument = (document: WrittenDocument): RunDocument => ({
	...document,
	bytes: Buffer.from(document.bytes, 'base64'),
});
